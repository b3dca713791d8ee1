import type { Client } from 'pg';
import { mayReadPeople } from '../../../server/src/workforce/scope/scope.rules.ts';
import type { Viewer } from '../../../server/src/platform/context.ts';
import { changes } from './acting.ts';
import type { Findings } from './findings.ts';
import { PLACEMENTS } from './placements.ts';
import { nameOf, type ScopedHouse } from './scoped-house.ts';
import { OFFICIALS } from './world.ts';

interface Examined {
  readonly found: Findings;
  readonly client: Client;
}

/** Whoever leads people sees exactly those he leads, and changes no other's assignments. */
export async function examinePeople(
  house: ScopedHouse,
  viewers: readonly Viewer[],
  { found, client }: Examined,
): Promise<void> {
  for (const viewer of viewers) {
    found.pairs += 1;
    const { data } = await house.ask(viewer, '{ officials(first: 500) { totalCount nodes { code } } }');
    const seen = (data as { officials: { nodes: { code: string }[] } } | null | undefined)?.officials.nodes ?? [];
    const due = OFFICIALS.filter(({ scope }) => mayReadPeople(viewer, scope)).map(({ code }) => code);
    if (
      seen
        .map(({ code }) => code)
        .sort()
        .join() !== due.sort().join()
    )
      found.wrong.push(`${nameOf(viewer)}: officials gives ${String(seen.length)} of ${String(due.length)}`);
    for (const { code, scope } of OFFICIALS) {
      found.pairs += 1;
      const text = `update workforce.assignment set valid_until = '2026-12-10' where valid_from < '2026-12-01' and official_id = (
        select id from workforce.official where code = '${code}')`;
      if ((await changes(client, viewer, text)) !== mayReadPeople(viewer, scope))
        found.wrong.push(`${nameOf(viewer)}: the assignment of ${code} may be changed, or may not`);
    }
  }
}

/** Scenarios: exactly those of the viewer's scope, in the list as by their keys, and no other's changed. */
export async function examinePlacements(
  house: ScopedHouse,
  viewers: readonly Viewer[],
  { found, client }: Examined,
): Promise<void> {
  for (const viewer of viewers) {
    found.pairs += 1;
    const { data } = await house.ask(viewer, '{ placements(first: 100) { totalCount nodes { id } } }');
    const told = data as { placements: { nodes: { id: string }[]; totalCount: number } } | null | undefined;
    const { nodes, totalCount } = told?.placements ?? { nodes: [], totalCount: 0 };
    const due = PLACEMENTS.filter(({ scope }) => mayReadPeople(viewer, scope)).map(({ id }) => id);
    const seen = nodes.map(({ id }) => id);
    if (seen.sort().join() !== due.sort().join() || totalCount !== due.length)
      found.wrong.push(`${nameOf(viewer)}: placements gives ${String(seen.length)} of ${String(due.length)}`);
    for (const { canary, scope } of PLACEMENTS) {
      found.pairs += 1;
      const text = `update workforce.placement_scenario set version = version + 1 where name = '${canary}'`;
      if ((await changes(client, viewer, text)) !== mayReadPeople(viewer, scope))
        found.wrong.push(`${nameOf(viewer)}: ${canary} may be changed, or may not`);
    }
  }
}
