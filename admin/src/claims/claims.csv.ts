import type { CsvTable } from '../export/csv.ts';
import type { Translate } from '../i18n/useText.ts';
import type { ClaimReport } from './claims.documents.ts';

/** One line a reported figure, with where it was told and how both stand to each other. */
export const claimsCsv = (reports: readonly ClaimReport[], t: Translate): CsvTable => ({
  head: [
    t('claims.place'),
    t('claims.source'),
    t('claims.publishedOn'),
    t('claims.item'),
    t('filters.from'),
    t('filters.to'),
    t('claims.qualifier'),
    t('claims.value'),
    t('claims.computed'),
    t('claims.difference'),
    t('claims.outcome'),
    t('claims.explanation'),
  ],
  rows: reports.flatMap(({ place, source, publishedOn, claims }) =>
    claims.map((claim) => [
      place,
      source,
      publishedOn,
      t(`claims.items.${claim.item}`),
      claim.periodFrom,
      claim.periodTo,
      t(`claims.qualifiers.${claim.qualifier}`),
      claim.value,
      claim.computed,
      claim.difference,
      t(`claims.outcomes.${claim.outcome}`),
      claim.explanation,
    ]),
  ),
});
