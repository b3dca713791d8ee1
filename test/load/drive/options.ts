import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly dossiers: number;
  /** Of each round and side. */
  readonly seconds: number;
  readonly rounds: number;
  /** Keys of what to run; undefined = everything. */
  readonly only: readonly string[] | undefined;
  readonly json: string | undefined;
  readonly markdown: boolean;
  readonly fresh: boolean;
  /** Folder for processor profiles of our server. */
  readonly profile: string | undefined;
}

export const USAGE = `pnpm bench [options]
  --dossiers N     1000000 (default) or 10000000; any number works
  --seconds N      of each round and side (3)
  --rounds N       turns A B A B … (3)
  --only a,b       of a b c d e f g h, medians, medians-all, index, index-all,
                   statements, tallies, hot, import, growth, walk
  --json FILE      figures for machines
  --markdown       write test/load/results.md
  --fresh          build the database anew
  --profile DIR    processor profiles of our server (node --cpu-prof)
`;

/** Reads the command line. @returns null where help is asked for @throws TypeError for options that are none */
export function parseOptions(args: string[]): BenchOptions | null {
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: {
      dossiers: { type: 'string', default: '1000000' },
      seconds: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string' },
      json: { type: 'string' },
      markdown: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      profile: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  return {
    dossiers: positive(values.dossiers),
    seconds: positive(values.seconds),
    rounds: positive(values.rounds),
    only: values.only?.split(','),
    json: values.json,
    markdown: values.markdown,
    fresh: values.fresh,
    profile: values.profile,
  };
}

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new TypeError(`Not a number above nought: ${text}`);
  return number;
}
