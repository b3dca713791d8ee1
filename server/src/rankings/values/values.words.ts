import type { Language } from '../../platform/context.ts';
import { MetricDimension } from './values.input.ts';

/** Names of keys as the catalogue and the territory give them. */
export type Labels = readonly {
  readonly dimension: MetricDimension;
  readonly key: string;
  readonly vi: string;
  readonly en: string;
}[];

type Pair = readonly [vi: string, en: string];

const FIXED: Readonly<Record<string, Pair>> = {
  COMMUNE: ['Xã', 'Commune'],
  WARD: ['Phường', 'Ward'],
  TOWNSHIP: ['Thị trấn', 'Township'],
  SPECIAL_ZONE: ['Đặc khu', 'Special zone'],
  ONLINE: ['Trực tuyến', 'Online'],
  IN_PERSON: ['Trực tiếp', 'In person'],
  POST: ['Bưu chính', 'By post'],
};
const UNKNOWN: Pair = ['Không rõ', 'Unknown'];

/** A key's name in the language of the request; the key itself where it has none. */
export function labelOf(
  dimension: MetricDimension,
  key: string | null,
  { names, language }: { readonly names: Labels; readonly language: Language },
): string {
  const place = language === 'vi' ? 0 : 1;
  if (key === null) return UNKNOWN[place];
  if (dimension === MetricDimension.MONTH) {
    const [year = '', month = ''] = key.split('-');
    return `${month}/${year}`;
  }
  const found = names.find((name) => name.dimension === dimension && name.key === key);
  return found?.[language] ?? FIXED[key]?.[place] ?? key;
}
