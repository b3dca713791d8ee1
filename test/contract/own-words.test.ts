import { execFileSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pathOf, textOf } from './support.ts';

/** Text files of the checkout, as git knows them: committed or about to be. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: pathOf('.'),
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && lstatSync(pathOf(file), { throwIfNoEntry: false })?.isFile() === true)
  .filter((file) => !/\.(?:png|jpg|ico|woff2?|xlsx|gz)$|^pnpm-lock\.yaml$|^test\/contract\/own-words/u.test(file));

const linesWith = (words: RegExp, among: readonly string[] = files): string[] =>
  among.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) =>
        words.test(line) ? [`${file}:${String(index + 1)} ${line.trim().slice(0, 120)}`] : [],
      ),
  );

test('no file names a folder of one machine', () => {
  expect(linesWith(/(?<![\w.])\/(?:root|home\/\w+|work|Users\/\w+)\/|\/tmp\/house/u)).toEqual([]);
});

test('no file names a package registry', () => {
  expect(linesWith(/registry\.(?:npmjs|npmmirror)\.|deb\.debian\.org/u)).toEqual([]);
});

test('what lies beside the checkout is known to the check of submissions alone', () => {
  expect(
    linesWith(
      /(?:^|[^\w])shared\/(?:data|design|domain|check)/u,
      files.filter((file) => !file.startsWith('.ci/')),
    ),
  ).toEqual([]);
});

test('documents speak of the product, not of how it was made', () => {
  const documents = files.filter((file) => /\.md$/u.test(file) && !file.startsWith('schema/'));
  expect(
    linesWith(/\b(?:issue|pull request|PR) #?\d+|\bsessions? of (?:the )?(?:project|developer)|\bLLM\b/iu, documents),
  ).toEqual([]);
});

test('no rule is switched off in a comment', () => {
  const sources = files.filter((file) => /\.(?:ts|tsx|mjs|js)$/u.test(file));
  expect(linesWith(/eslint-disable|@ts-ignore|@ts-expect-error|@ts-nocheck|prettier-ignore/u, sources)).toEqual([]);
});
