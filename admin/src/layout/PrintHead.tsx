import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { Meta } from '../data/meta.documents.ts';
import { useMeta } from '../data/useMeta.ts';
import { useAnalysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { tellsPeriod } from './HeaderTime.tsx';
import { useDataSpan } from './useDataSpan.ts';

/** On paper only: below the heading, and at the edge of each further sheet, what this is, of when, and where it is found. */
export const PrintHead = ({ title }: { readonly title: string }) => {
  const meta = useMeta().answer?.data.meta;
  return meta === undefined ? null : <Told {...{ title, meta }} />;
};

const Told = ({ title, meta }: { readonly title: string; readonly meta: Meta }) => {
  const t = useText();
  const format = useFormat();
  const { pathname } = useLocation();
  const { period, asOf, knownAt } = useAnalysis(meta).analysis;
  const when = [
    ...(tellsPeriod(pathname) ? [format.period(period)] : []),
    t('sentence.asOf', { day: format.date(asOf ?? meta.today) }),
    ...(knownAt === null ? [] : [t('known.chip', { at: format.dateTime(knownAt) })]),
  ].join(', ');
  const name = t('name');
  const span = useDataSpan();
  useSheetEdges(sheetEdges(`${name} · ${title} · ${when}`, location.href));
  return (
    <Typography
      variant="caption"
      component="p"
      data-print-head
      sx={{ display: 'none', '@media print': { display: 'block' }, m: 0 }}
    >
      {`${name} · ${when} · ${span} ${t('footer.version', { version: meta.version })} · `}
      <span translate="no">{location.href}</span>
    </Typography>
  );
};

/** A style sheet of its own: the content policy lets in none that is written into the page. */
const useSheetEdges = (rules: string): void => {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [rules]);
};

const quoted = (words: string): string => `"${words.replaceAll(/[\\"]/g, '\\$&').replaceAll(/\s+/g, ' ')}"`;

/** The margins of the sheets; a browser that draws none there still has the line below the heading. */
const sheetEdges = (head: string, address: string): string => `
  @page { font: 8pt sans-serif; color: #51606e;
    @top-left { content: ${quoted(head)}; }
    @bottom-left { content: ${quoted(address)}; overflow-wrap: anywhere; }
    @bottom-right { content: counter(page) " / " counter(pages); } }
  @page :first { @top-left { content: none; } }`;
