import type { Formatter } from '../i18n/format.ts';
import type { Translate } from '../i18n/useText.ts';
import { dossierStates } from '../dossiers/dossier.filter.ts';
import type { AuditChange, AuditEntry } from './audit.documents.ts';

/** Columns that follow from others, or say nothing to a reader. */
const technical = new Set([
  'version',
  'counted',
  'part',
  'is_demo',
  'unit_id',
  'receiving_unit_id',
  'procedure_id',
  'scope_unit_id',
  'scope_district_id',
  'scope_province',
  'waited_minutes',
  'clock_minutes_left',
  'batch_id',
  'grant_id',
  'scope_id',
  'scope_kind',
  'by_provider',
  'format',
  'id',
]);

export const changesToShow = (changes: readonly AuditChange[]): readonly AuditChange[] =>
  changes.filter(({ name }) => !technical.has(name));

/** The word for a column; one we have no word for is shown as the database calls it. */
export const columnWord = (t: Translate, name: string): string => {
  const key = `audit.column.${name.replaceAll('.', '_')}`;
  const text = t(key as 'audit.column.state');
  return text === `mc.${key}` ? name : text;
};

const states: ReadonlySet<string> = new Set(dossierStates);
const channels = { ONLINE: true, IN_PERSON: true, POST: true };
const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A stored value as a reader knows it. */
export const valueWord = (value: string | null, t: Translate, format: Formatter): string => {
  if (value === null) return '–';
  if (value === 'true' || value === 'false') return t(value === 'true' ? 'rankings.yes' : 'rankings.no');
  if (states.has(value)) return t(`state.${value}` as 'state.RECEIVED');
  const role = roleWord(value, t);
  if (role !== '') return role;
  if (value in channels) return t(`channel.${value as keyof typeof channels}`);
  if (day.test(value)) return format.date(value);
  return instant.test(value) ? format.dateTime(value) : value;
};

/** Whose doing it was that was no person's. */
const nameless: Readonly<Record<string, 'audit.house' | 'audit.demo' | 'audit.past'>> = {
  STAFF: 'audit.house',
  DEMO: 'audit.demo',
  '': 'audit.past',
};

/** Who did it: a person with name, the house itself, the demo, or somebody past the application. */
export const actorWords = (
  { actorName, actor, actorRole }: Pick<AuditEntry, 'actorName' | 'actor' | 'actorRole'>,
  t: Translate,
): string => {
  if (actor === null) return t(nameless[actorRole] ?? 'audit.nobody');
  return actorName === null ? actor : `${actorName} (${actor})`;
};

/** A role in words; empty where there was none. */
export const roleWord = (role: string, t: Translate): string => {
  const text = t(`roles.${role}` as 'roles.CITIZEN');
  return text === `mc.roles.${role}` ? '' : text;
};
