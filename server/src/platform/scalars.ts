import { GraphQLError, GraphQLID, GraphQLScalarType, GraphQLString, Kind } from 'graphql';
import { isPlainDate, toOffsetText } from './plain-date.ts';
import { isStorable, nfc } from './text.ts';

const refuse = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

function parseDate(value: unknown): string {
  if (typeof value === 'string' && isPlainDate(value)) return value;
  throw refuse(`Không có ngày này: dùng YYYY-MM-DD. No such day: use YYYY-MM-DD.`);
}

/** Calendar day; passes through as text, so nothing is converted on the way from the database. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'Ngày lịch, `YYYY-MM-DD`, giờ Việt Nam. Calendar date, `YYYY-MM-DD`, Asia/Ho_Chi_Minh.',
  serialize: (value) => String(value),
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : null),
});

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): Date {
  if (typeof value === 'string' && INSTANT.test(value) && isPlainDate(value.slice(0, 10))) {
    const instant = new Date(value);
    if (!Number.isNaN(instant.getTime())) return instant;
  }
  throw refuse(
    'Không có thời điểm này: dùng RFC 3339 có múi giờ, ví dụ 2025-07-01T08:00:00+07:00. No such instant: use RFC 3339 with an offset.',
  );
}

/** Instant; from the database it comes as PostgreSQL's own text. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'Thời điểm, RFC 3339 có múi giờ. Instant, RFC 3339 with offset.',
  serialize: (value) => (value instanceof Date ? exactText(value) : offsetText(String(value))),
  parseValue: (value) => (value instanceof Date ? value : parseInstant(value)),
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : null),
});

/** With the milliseconds it has: what is known now includes what was written within this second. */
const exactText = (instant: Date): string =>
  toOffsetText(instant).replace(
    '+',
    instant.getUTCMilliseconds() === 0 ? '+' : `.${instant.toISOString().slice(20, 23)}+`,
  );

/** `2026-11-22 09:36:09.53864+07`, as sessions in Asia/Ho_Chi_Minh write it, or with another offset. */
function offsetText(text: string): string {
  if (text.endsWith('+07') && text[10] === ' ') return `${text.slice(0, 10)}T${text.slice(11, 19)}+07:00`;
  return toOffsetText(new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')));
}

function door(value: string): string {
  if (!isStorable(value)) {
    throw refuse('Văn bản chứa ký tự không hợp lệ (NUL). The text holds a character that cannot be stored (NUL).');
  }
  return nfc(value);
}

let guarded = false;

/**
 * Makes the built-in String and ID refuse what PostgreSQL cannot store and bring all text to NFC at the door.
 * graphql-js has one String type for all schemas of a process, so once is enough.
 */
export function guardStrings(): void {
  if (guarded) return;
  guarded = true;
  for (const scalar of [GraphQLString, GraphQLID]) {
    const { parseValue, parseLiteral } = scalar;
    scalar.parseValue = (value) => door(parseValue(value));
    scalar.parseLiteral = (node, variables) => door(parseLiteral(node, variables));
  }
}
