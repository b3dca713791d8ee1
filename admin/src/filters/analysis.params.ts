import { createParser, parseAsString, parseAsStringLiteral } from 'nuqs';
import { parseChannels, printChannels } from './channel.grammar.ts';
import { parseKnown } from './known.ts';
import { isDay, parsePeriod, printPeriod, samePeriod } from './period.grammar.ts';
import { parseFields, printFields } from './field.grammar.ts';
import { parseUnitTypes, printUnitTypes } from './unit-type.grammar.ts';

const period = createParser({ parse: parsePeriod, serialize: printPeriod, eq: samePeriod });
const day = createParser({ parse: (text) => (isDay(text) ? text : null), serialize: (value: string) => value });
const known = createParser({ parse: parseKnown, serialize: (value: string) => value });
const unitTypes = createParser({
  parse: parseUnitTypes,
  serialize: printUnitTypes,
  eq: (one, other) => printUnitTypes(one) === printUnitTypes(other),
});
const fields = createParser({
  parse: parseFields,
  serialize: printFields,
  eq: (one, other) => printFields(one) === printFields(other),
});
const channels = createParser({
  parse: parseChannels,
  serialize: printChannels,
  eq: (one, other) => printChannels(one) === printChannels(other),
});
const provinceCode = createParser({
  parse: (text) => (/^\d{2}$/.test(text) ? text : null),
  serialize: (value: string) => value,
});

/** Says in an address that all units are meant, where saying nothing could mean a reader's own group. */
export const ALL_PEERS = 'all';

/**
 * The filters of the analytic pages as the address holds them: `?p=2025Q3&asof=2025-10-15&known=2025-10-16T01:00:00.000Z&geo=then&in=87&d=284800&type=xa,phuong&f=HO_TICH,DAT_DAI&ch=online,post&peer=pop=P2&m=online`.
 * Whatever is left out, or cannot be read, is the default.
 */
export const analysisParams = {
  p: period,
  asof: day,
  known,
  geo: parseAsStringLiteral(['now', 'then'] as const).withDefault('now'),
  in: provinceCode,
  type: unitTypes,
  d: parseAsString,
  f: fields,
  ch: channels,
  peer: parseAsString,
  m: parseAsString.withDefault('on_time'),
};
