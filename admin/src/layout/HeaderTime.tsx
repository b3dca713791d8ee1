import Box from '@mui/material/Box';
import { matchPath, useLocation } from 'react-router';
import type { Meta } from '../data/meta.documents.ts';
import { useMeta } from '../data/useMeta.ts';
import { useAnalysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';

/** Pages whose figures are told of the period and day in the address. */
const figurePages = ['/', '/rankings', '/trends', '/compare', '/communes/:id', '/why/:id'];

/** Whether a page's figures are told of a period. */
export const tellsPeriod = (pathname: string): boolean =>
  figurePages.some((page) => matchPath(page, pathname) !== null);

interface HeaderTimeProps {
  /** Beside the search where there is room, else in a line of its own below. */
  readonly place: 'beside' | 'below';
}

/** Of when the page's figures are, always to be seen: period, as-of day and, where pinned, what was known when. */
export const HeaderTime = ({ place }: HeaderTimeProps) => {
  const { pathname } = useLocation();
  const meta = useMeta().answer?.data.meta;
  if (!tellsPeriod(pathname)) return null;
  return (
    <Box
      data-header-time={place}
      sx={{
        display: place === 'beside' ? { xs: 'none', lg: 'block' } : { xs: 'block', lg: 'none' },
        flexShrink: 0,
        minHeight: 24,
        minWidth: place === 'beside' ? 226 : 0,
        px: place === 'beside' ? 0 : { xs: 2, md: 3 },
        pb: place === 'beside' ? 0 : 0.5,
        fontSize: '0.8125rem',
        lineHeight: 1.5,
        color: 'text.secondary',
      }}
    >
      {meta === undefined ? null : <TimeWords {...{ meta }} />}
    </Box>
  );
};

const TimeWords = ({ meta }: { readonly meta: Meta }) => {
  const t = useText();
  const format = useFormat();
  const { period, asOf, knownAt } = useAnalysis(meta).analysis;
  return (
    <>
      <Box component="strong" sx={{ color: 'text.primary', fontWeight: 600 }}>
        {format.period(period)}
      </Box>
      {`, ${t('sentence.asOf', { day: format.date(asOf ?? meta.today) })}`}
      {knownAt === null ? null : (
        <Box component="span" sx={{ display: { lg: 'block' } }}>
          <Box component="span" sx={{ display: { lg: 'none' } }}>
            {' · '}
          </Box>
          {t('known.chip', { at: format.dateTime(knownAt) })}
        </Box>
      )}
    </>
  );
};
