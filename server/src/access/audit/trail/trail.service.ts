import { checkFirst, pageOf, type Page } from '../../../platform/connection.ts';
import { STAFF, type GraphContext, type Viewer } from '../../../platform/context.ts';
import { decodeCursor, encodeCursor } from '../../../platform/cursor.ts';
import { keyOf, numberKeyOf, toGlobalId } from '../../../platform/global-id.ts';
import { Stub } from '../../../platform/room.ts';
import { platformErrors, Problem } from '../../../platform/user-error.ts';
import {
  countTrail,
  findActor,
  listActors,
  listTrail,
  type Conditions,
  type TrailReader,
  type TrailRow,
} from './trail.queries.ts';
import { changesOf, seesPersons } from './trail.rules.ts';
import type { AuditEntryType, AuditFilter } from './trail.type.ts';

const LIST = 'auditEntries';
/** Types an entry may be asked for by. */
const SUBJECTS = ['Dossier', 'ImportBatch'] as const;

/** A page, and how many entries there are on all. */
export type Counted = Page<AuditEntryType> & { readonly count: () => Promise<number> };

interface Asked {
  readonly first: number;
  readonly after?: string | null;
}

/** What a viewer may read of the trail, the newest first. Whose it is, row security says. */
export async function listEntries(
  { filter, ...asked }: Asked & { filter?: AuditFilter | null },
  context: GraphContext,
): Promise<Counted> {
  const conditions = await conditionsOf(filter ?? {}, context);
  return conditions ? pageOfTrail(asked, conditions, { context, own: false }) : emptyPage(asked);
}

/** What the viewer did, what was done to the own account, and, for a citizen, to the own dossiers. */
export function listOwnEntries(asked: Asked, context: GraphContext): Promise<Counted> {
  const { account, unit } = context.viewer;
  if (!account) return Promise.resolve(emptyPage(asked));
  const own: Conditions = typeof unit === 'string' ? { own: [account.id, unit] } : { person: [account.id, account.id] };
  return pageOfTrail(asked, own, { context, own: true });
}

const emptyPage = ({ first, after }: Asked): Counted => ({
  ...pageOf<AuditEntryType>([], { first: checkFirst(first), after }, ({ key }) => key),
  count: () => Promise.resolve(0),
});

/** @returns null where nothing can fit */
async function conditionsOf(filter: AuditFilter, context: GraphContext): Promise<Conditions | null> {
  const { unitId, from, to, kind, thing, actor, about } = filter;
  if (from != null && to != null && from > to)
    throw new Problem(platformErrors.PERIOD_REVERSED, ['filter'], { from, to });
  const key = actor == null ? undefined : await findActor(context.reads('access'), actor);
  if (actor != null && key === undefined) return null;
  return {
    ...(unitId == null ? {} : { unit: [unitKey(unitId)] }),
    ...(from == null ? {} : { from: [from] }),
    ...(to == null ? {} : { to: [to] }),
    ...(kind == null ? {} : { kind: [kind] }),
    ...(thing == null ? {} : { thing: [thing] }),
    ...(key === undefined ? {} : { actor: [key] }),
    ...(about == null ? {} : { about: [subjectOf(about)] }),
  };
}

const invalid = (field: string, id: string): Problem =>
  new Problem(platformErrors.ID_INVALID, ['filter', field], { id: id.slice(0, 40) });

function unitKey(id: string): number {
  const key = numberKeyOf('AdministrativeUnit', id);
  if (key === null) throw invalid('unitId', id);
  return key;
}

function subjectOf(id: string): string {
  for (const type of SUBJECTS) {
    const key = keyOf(type, id);
    if (key !== null) return `${type}:${key}`;
  }
  throw invalid('about', id);
}

interface Reading {
  readonly context: GraphContext;
  /** Whether it is bound to the viewer's own account, in place of the level of the role. */
  readonly own: boolean;
}

async function pageOfTrail(
  { first, after }: Asked,
  conditions: Conditions,
  { context, own }: Reading,
): Promise<Counted> {
  checkFirst(first);
  const before: Conditions = after == null ? {} : { after: [idAfter(after)] };
  const reader: TrailReader = own
    ? { reads: context.reads('access'), role: STAFF.role }
    : { reads: context.ownReads('access'), role: context.viewer.role };
  const rows = await listTrail(reader, { ...before, ...conditions }, first + 1);
  const entries = await named(rows, context);
  const page = pageOf(entries, { first, after }, ({ key }) => encodeCursor(LIST, [key]));
  return { ...page, count: () => countTrail(reader, conditions) };
}

function idAfter(after: string): string {
  const [id] = decodeCursor(LIST, after, 1).map(String);
  if (id === undefined || !/^\d{1,18}$/u.test(id)) throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
  return id;
}

async function named(rows: readonly TrailRow[], context: GraphContext): Promise<AuditEntryType[]> {
  const subjects = rows.map(({ subject }) => accountOf(subject));
  const asked = [...rows.map(({ actor }) => actor), ...subjects.filter((key) => key !== null)];
  const keys = [...new Set(asked.filter((key) => /^\d{1,18}$/u.test(key)))];
  const actors = keys.length === 0 ? [] : await listActors(context.reads('access'), keys);
  const byKey = new Map(actors.map((actor) => [actor.key, actor]));
  return rows.map((row) => {
    const actor = byKey.get(row.actor);
    const entry = entryOf(row, context.viewer);
    const account = byKey.get(accountOf(row.subject) ?? '');
    return {
      ...entry,
      aboutCode: account?.userName ?? entry.aboutCode,
      actor: actor?.userName ?? null,
      actorName: actor?.displayName ?? null,
    };
  });
}

/** Key of the account that an entry is about. */
const accountOf = (subject: string | null): string | null =>
  subject?.startsWith('Account:') === true ? subject.slice('Account:'.length) : null;

/** `Dossier:02788-…` as an id and as a code. */
function subjectParts(subject: string | null): { id: string | null; code: string | null } {
  if (subject === null) return { id: null, code: null };
  const at = subject.indexOf(':');
  const code = subject.slice(at + 1);
  return { id: toGlobalId(subject.slice(0, at), code), code };
}

function entryOf(row: TrailRow, viewer: Viewer): Omit<AuditEntryType, 'actor' | 'actorName'> {
  const { id, at, kind, thing, subject, actorRole, login, request, unitId, amount, isSealed } = row;
  const about = subjectParts(subject);
  return {
    ...{ key: id, at, kind, thing, actorRole, login, request, amount, isSealed },
    about: about.id,
    aboutCode: about.code,
    unit: unitId === 0 ? null : new Stub('AdministrativeUnit', toGlobalId('AdministrativeUnit', unitId)),
    fields: row.fields ?? [],
    codes: (row.keys ?? []).map((key) => subjectParts(key).code ?? key),
    changes: changesOf(row, seesPersons(viewer, thing)),
  };
}
