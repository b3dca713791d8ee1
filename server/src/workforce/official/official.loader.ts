import type { GraphContext } from '../../platform/context.ts';
import type { Reads } from '../../platform/reads.ts';

/** What hangs on an official, batched: one statement for all officials of a level. @param part names it in the request */
export function partsOf<Row, Part>(
  context: GraphContext,
  part: string,
  {
    list,
    whose,
    made,
  }: {
    readonly list: (reads: Reads, officials: readonly number[]) => Promise<readonly Row[]>;
    readonly whose: (row: Row) => number;
    readonly made: (row: Row) => Part;
  },
): (official: number) => Promise<Part[]> {
  const loader = context.loader<number, Part[]>(`workforce.${part}`, async (officials) => {
    const byOfficial = Map.groupBy(await list(context.reads('workforce'), officials), whose);
    return officials.map((official) => (byOfficial.get(official) ?? []).map(made));
  });
  return (official) => loader.load(official);
}
