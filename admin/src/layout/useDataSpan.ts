import { useMeta } from '../data/useMeta.ts';
import { useFormat, useText } from '../i18n/useText.ts';

/** Which days the data covers, in words; empty until it is known. */
export function useDataSpan(): string {
  const t = useText();
  const format = useFormat();
  const meta = useMeta().answer?.data.meta;
  if (meta === undefined) return '';
  const { dataFrom, dataTo } = meta;
  return dataFrom === null || dataTo === null
    ? t('footer.noData')
    : t('footer.dataSpan', { from: format.date(dataFrom), to: format.date(dataTo) });
}
