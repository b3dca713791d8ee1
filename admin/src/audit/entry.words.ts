import type { Formatter } from '../i18n/format.ts';
import type { Translate } from '../i18n/useText.ts';
import type { AuditChange, AuditEntry } from './audit.documents.ts';
import { isTechnical, wordKey } from './columns.ts';

export const changesToShow = (changes: readonly AuditChange[]): readonly AuditChange[] =>
  changes.filter(({ name }) => !isTechnical(name));

/** The word for a column; a part without a word of its own is told under the whole's, `settings.pins` under `settings`. */
export const columnWord = (t: Translate, name: string): string => {
  const key = `audit.column.${wordKey(name)}`;
  const text = t(key as 'audit.column.state');
  if (text !== `mc.${key}`) return text;
  const dot = name.lastIndexOf('.');
  return dot < 0 ? name : columnWord(t, name.slice(0, dot));
};

const enumValue = /^[A-Z][A-Z_]+$/;

/** Groups of words for values that the database keeps as a name; of one that stands in several, the first is told. */
const valueGroups = [
  'state',
  'roles',
  'channel',
  'outcome',
  'scopes',
  'unitType',
  'officialKind',
  'assignmentKind',
  'placementState',
  'reminderState',
  'proposalState',
  'reports.states',
  'imports',
  'excuse',
  'reviewOutcome',
  'reviewBand',
  'occasion',
  'absence',
  'circumstance',
  'organisation',
] as const;

/** The word for a kept name, or the name where there is no word. */
const enumWord = (value: string, t: Translate): string => {
  for (const group of valueGroups) {
    const key = `${group}.${value}`;
    const text = t(key as 'state.RECEIVED');
    if (text !== `mc.${key}`) return text;
  }
  return value;
};

// Each also says that it is like those after it, so that the order matters.
const browsers = [
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['coc_coc', 'Cốc Cốc'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const systems = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iOS'],
  ['iPad', 'iOS'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** `Chrome, Windows` of what a browser says of itself; the whole where neither is known. */
const browserWord = (text: string): string => {
  const named = [browsers, systems].flatMap((known) => known.find(([sign]) => text.includes(sign))?.[1] ?? []);
  return named.length === 0 ? text : named.join(', ');
};

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A stored value as a reader knows it. */
export const valueWord = (value: string | null, t: Translate, format: Formatter): string => {
  if (value === null) return '–';
  if (value === 'true' || value === 'false') return t(value === 'true' ? 'rankings.yes' : 'rankings.no');
  if (enumValue.test(value)) return enumWord(value, t);
  if (value.startsWith('Mozilla/')) return browserWord(value);
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
