import type { ChartTableData } from '../charts/ChartTable.tsx';
import type { Formatter } from '../i18n/format.ts';
import { wordOf } from '../i18n/known.words.ts';
import type { Translate } from '../i18n/useText.ts';
import type { FamilyLink } from './lineage.documents.ts';

/** The share that went along, with a word where it is estimated. */
export const shareWords = (
  link: Pick<FamilyLink, 'share' | 'shareEstimated'>,
  t: Translate,
  format: Formatter,
): string => `${format.share(link.share)}${link.shareEstimated ? ` (${t('estimated')})` : ''}`;

const text = (value: string | null) => ({ shown: value ?? '–', value });

/** The steps from old to new units as a table, for readers and for files. */
export const lineageTable = (links: readonly FamilyLink[], t: Translate, format: Formatter): ChartTableData => ({
  caption: t('communes.lineageTable'),
  head: [
    t('communes.from'),
    t('lineage.fromCode'),
    t('communes.formerDistrict'),
    t('communes.into'),
    t('lineage.toCode'),
    t('communes.relation'),
    t('communes.share'),
    t('lineage.estimated'),
    t('communes.effectiveOn'),
  ],
  rows: links.map((link) => [
    text(link.from.name),
    text(link.from.code),
    text(link.from.districtName),
    text(link.to.name),
    text(link.to.code),
    { shown: wordOf(t, 'relation', link.relation), value: link.relation },
    { shown: format.share(link.share), value: link.share },
    text(t(link.shareEstimated ? 'rankings.yes' : 'rankings.no')),
    { shown: format.date(link.effectiveOn), value: link.effectiveOn },
  ]),
});
