/**
 * How an old unit went into a new one, as the official conversion table says.
 * @source Decision 19/2025/QĐ-TTg, conversion table, column "Ghi chú"
 */
export const RELATIONS = [
  'WHOLE',
  'PART',
  'PART_AREA',
  'PART_AREA_ALL_POPULATION',
  'PART_POPULATION_ONLY',
  'PART_RENAMED',
  'WHOLE_AREA',
  'WHOLE_TO_SPECIAL_ZONE',
  'UNCHANGED',
  'RENAMED',
  'RECLASSIFIED',
] as const;

export type Relation = (typeof RELATIONS)[number];

/** Whether the text is one of the relations. */
export const isRelation = (text: string): text is Relation => (RELATIONS as readonly string[]).includes(text);

const NOTES: readonly (readonly [RegExp, Relation])[] = [
  [/^nh[ậâ]p toàn bộ$/, 'WHOLE'],
  [/^nh[ậâ]p toàn bộ diện tích$/, 'WHOLE_AREA'],
  [/^nh[ậâ]p một phần$/, 'PART'],
  [/^nh[ậâ]p một phần diện tích$/, 'PART_AREA'],
  [/^nh[ậâ]p một phần diện tích, toàn bộ dân số$/, 'PART_AREA_ALL_POPULATION'],
  [/^nh[ậâ]p một phần dân số$/, 'PART_POPULATION_ONLY'],
  [/^giữ nguyên$/, 'UNCHANGED'],
  [/^đổi loại hình$/, 'RECLASSIFIED'],
  [/^đổi tên$/, 'RENAMED'],
  [/một phần|phần còn lại/, 'PART_RENAMED'],
  [/thành đặc khu/, 'WHOLE_TO_SPECIAL_ZONE'],
];

/** The relation a verbatim note of the conversion table states, or null where its words are new to us. */
export function relationOfNote(note: string): Relation | null {
  const words = note.normalize('NFC').trim().toLowerCase();
  return NOTES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
