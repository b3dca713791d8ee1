import type { CsvTable } from '../export/csv.ts';
import type { Translate } from '../i18n/useText.ts';
import type { StaffCell } from './establishment.documents.ts';

/** One line a unit and field. */
export const matrixCsv = (cells: readonly StaffCell[], t: Translate): CsvTable => ({
  head: [
    t('positions.unit'),
    t('rankings.code'),
    t('positions.field'),
    t('positions.required'),
    t('positions.filled'),
    t('positions.available'),
    t('positions.shortage'),
    t('positions.surplus'),
    t('positions.temporary'),
    t('positions.concurrent'),
  ],
  rows: cells.map(({ unit, field, ...cell }) => [
    unit.name,
    unit.code,
    field.name,
    cell.required,
    cell.filled,
    cell.available,
    cell.shortage,
    cell.surplus,
    cell.temporary,
    cell.concurrent,
  ]),
});
