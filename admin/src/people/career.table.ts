import type { ChartTableData } from '../charts/ChartTable.tsx';
import type { Formatter } from '../i18n/format.ts';
import type { Translate } from '../i18n/useText.ts';
import type { Assignment } from './people.documents.ts';

/** The career as a table and as a file: one line an assignment, oldest first. */
export const careerTable = (assignments: readonly Assignment[], t: Translate, format: Formatter): ChartTableData => {
  const day = (value: string | null, absent: string) =>
    value === null ? { shown: absent, value: '' } : { shown: format.date(value), value: format.date(value) };
  const text = (value: string | null) => ({ shown: value ?? '–', value: value ?? '' });
  const columns = [
    'from',
    'to',
    'title',
    'unitThen',
    'unitNow',
    'field',
    'kind',
    'decision',
    'post',
    'lawEnds',
  ] as const;
  return {
    caption: t('officer.career'),
    head: columns.map((column) => t(`officer.${column}`)),
    rows: assignments.map((each) => [
      day(each.validFrom, '–'),
      day(each.validUntil, t('officer.goesOn')),
      text(each.title),
      text(each.unit.name),
      text((each.heldBy ?? each.unit).name),
      text(each.field.name),
      text(t(`assignmentKind.${each.kind}`)),
      text(each.decision),
      text(each.postCode),
      day(each.statutoryEnd, '–'),
    ]),
  };
};
