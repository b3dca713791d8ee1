import type { RowViewer } from '../../platform/context.ts';

/** Unit that holds an official's place of work today, and the province that lies in (0: none). */
export interface PeopleScope {
  readonly unitId: number;
  readonly province: number;
}

/** The levels that have powers over persons, each with the column its row policy compares. */
const LEVELS: Readonly<Record<string, keyof PeopleScope>> = { mot_cua_commune: 'unitId', mot_cua_province: 'province' };

/** Whether row security shows a viewer an official, what hangs on him, or a post of that scope. */
export function mayReadPeople({ role, unit }: RowViewer, scope: PeopleScope): boolean {
  if (role === 'mot_cua_staff') return true;
  const level = LEVELS[role];
  return level !== undefined && unit !== 0 && scope[level] === unit;
}

/** Whether row security shows a viewer a reminder: whoever leads the official, and the official himself by his account. */
export const mayReadReminder = (viewer: RowViewer, scope: PeopleScope, account: string | null): boolean =>
  account === viewer.user || mayReadPeople(viewer, scope);
