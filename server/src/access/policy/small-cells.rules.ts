/**
 * What a person is, as names in the API would say it. A field, argument or enum value with such a word in its name
 * breaks figures down by it: it must be listed in `BREAKDOWNS` and get its counts from `withoutSmallCells`.
 */
export const PERSONAL_ATTRIBUTES: readonly string[] = [
  'age',
  'birth',
  'citizenship',
  'disability',
  'education',
  'ethnic',
  'ethnicity',
  'gender',
  'health',
  'income',
  'marital',
  'nationality',
  'party',
  'poverty',
  'religion',
  'sex',
];

/** Fields (`Type.field`) that tell one person's own attribute: of a class that is closed to whoever sees figures alone. */
export const OF_ONE_PERSON: ReadonlySet<string> = new Set(['Official.birthDate', 'Official.ethnicity', 'Official.sex']);

/** Fields and enum values (`Type.name`) that break down by a personal attribute; their counts come `withoutSmallCells`. */
export const BREAKDOWNS: ReadonlySet<string> = new Set([
  'FairnessAttribute.AGE',
  'FairnessAttribute.ETHNICITY',
  'FairnessAttribute.SEX',
]);
