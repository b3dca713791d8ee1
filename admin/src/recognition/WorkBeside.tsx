import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { Workload } from './workload.documents.ts';

const most = 3;

/** How much somebody handled, of what, and how late it was beside what is usual: never a comparison with colleagues. */
export const WorkBeside = ({ workload }: { readonly workload: Workload | null }) => {
  const t = useText();
  const format = useFormat();
  if (workload === null) return null;
  const { handled, fields } = workload;
  const words = fields.slice(0, most).map(({ fieldName, handled: count, late, expectedLate }) => {
    const known = { field: fieldName, count: format.integer(count) };
    return late === null || expectedLate === null
      ? t('workload.field', known)
      : t('workload.fieldLate', { ...known, late: format.integer(late), usual: format.decimal(expectedLate, 1) });
  });
  const others = fields.slice(most).reduce((sum, { handled: count }) => sum + count, 0);
  if (others > 0) words.push(t('workload.others', { count: format.integer(others) }));
  return (
    <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
      {handled === 0
        ? t('workload.none')
        : `${t('workload.beside', { count: format.integer(handled) })} ${words.join('; ')}.`}
    </Typography>
  );
};
