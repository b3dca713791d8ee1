import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { buildSchema, findBreakingChanges } from 'graphql';
import { projectRoot } from '../environment.ts';
import { gate, rooms } from '../gateway/rooms.ts';
import { StartupError } from '../platform/startup-error.ts';
import { schemaFiles, type SchemaFile } from '../gateway/schema-files.ts';

const folder = join(projectRoot, 'schema');
const BASELINE = 'api.baseline.graphql';

/** Adds `schema write | check | promise`. */
export function registerSchemaCommands(program: Command): void {
  const schema = program.command('schema').description('các tệp trong schema/ · the files under schema/');
  schema
    .command('write')
    .description('tạo lại từ các phòng · make them anew from the rooms')
    .action(() => writeSchema());
  schema
    .command('check')
    .description('so với các phòng và với lời hứa · compare them with the rooms and with the promise')
    .action(() => checkSchema());
  schema
    .command('promise')
    .description('dời lời hứa tới API hiện nay · move the promise to the API as it is')
    .action(() => {
      const text = readIfThere('api.graphql').replace('pnpm schema', 'pnpm schema:promise');
      writeFileSync(join(folder, BASELINE), text);
      console.log(`schema/${BASELINE}`);
    });
}

async function writeSchema(): Promise<void> {
  const { files, mistakes } = await schemaFiles(rooms, gate);
  rmSync(join(folder, 'subgraphs'), { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    console.log(`schema/${path}`);
  }
  report(mistakes);
}

async function checkSchema(): Promise<void> {
  const { files, composition, mistakes } = await schemaFiles(rooms, gate);
  report([...mistakes, ...outdated(files), ...broken(composition.apiText)]);
  console.log(`schema/: ${String(files.length)} files are as the rooms make them, and keep what was promised.`);
}

/** Files that differ from what the rooms make today, are missing, or are left over. */
function outdated(files: readonly SchemaFile[]): string[] {
  const changed = files.filter(({ path, text }) => readIfThere(path) !== text).map(({ path }) => path);
  const made = new Set(files.map(({ path }) => path));
  const subgraphs = join(folder, 'subgraphs');
  const left = (existsSync(subgraphs) ? readdirSync(subgraphs) : [])
    .map((name) => `subgraphs/${name}`)
    .filter((path) => !made.has(path));
  return [
    ...changed.map(
      (path) => `schema/${path} is not what the rooms make: run \`pnpm schema\` and review the difference.`,
    ),
    ...left.map((path) => `schema/${path} belongs to no room: run \`pnpm schema\`.`),
  ];
}

/** What the API as it is takes from clients that rely on the promise. */
function broken(apiText: string): string[] {
  const baseline = readIfThere(BASELINE);
  if (baseline === '') return [`schema/${BASELINE} is missing: run \`pnpm schema:promise\`.`];
  const promised = buildSchema(baseline, { assumeValidSDL: true });
  const api = buildSchema(apiText, { assumeValidSDL: true });
  return findBreakingChanges(promised, api).map(
    ({ description }) =>
      `Promise broken: ${description} Deprecate first; later \`pnpm schema:promise\` moves the promise.`,
  );
}

function readIfThere(path: string): string {
  try {
    return readFileSync(join(folder, path), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** @throws SchemaMistakes when there is any */
function report(mistakes: readonly string[]): void {
  if (mistakes.length > 0) throw new SchemaMistakes(mistakes);
}

/** The schema files and the rooms, or the promise, do not agree. */
class SchemaMistakes extends StartupError {
  constructor(mistakes: readonly string[]) {
    const list = mistakes.map((mistake) => `\n  - ${mistake}`).join('');
    super({ vi: `Các tệp trong schema/ không khớp:${list}`, en: 'The files under schema/ do not agree.' });
  }
}
