import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { IntervalMark } from '../charts/IntervalMark.tsx';
import { FigureCases } from '../dossiers/FigureCases.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import { MovementCell } from '../rankings/MovementCell.tsx';
import type { Movement } from '../rankings/ranking.view.ts';
import type { ToldFigure } from './figure.ts';
import { FigureMenu } from './FigureMenu.tsx';
import { FreshDot, type Freshness } from './FreshDot.tsx';

interface StatProps {
  readonly told: ToldFigure;
  /** A dense one is few lines: its dossiers stand beside the value. */
  readonly size?: 'large' | 'plain' | 'dense';
  /** Where the value itself leads, and what that is called. */
  readonly link?: { readonly to: string; readonly label: string };
  /** Draws the interval on this scale, which figures beside it share. */
  readonly scale?: readonly [number, number];
  /** Why there is no value or no interval, or what is to be known of its quality. */
  readonly note?: string | null;
  readonly movement?: Movement;
  /** What is typical of others, in words. */
  readonly median?: string;
  readonly fresh?: Freshness;
  /** Drawn beside the value. */
  readonly aside?: ReactNode;
  /** What a page has to say besides. */
  readonly children?: ReactNode;
}

const quiet = { color: 'text.secondary' } as const;

/** A figure as it stands everywhere: value, interval, its dossiers, change, what is typical, how fresh it is, and its menu. */
export const Stat = (props: StatProps) => {
  const { told, size = 'plain', link, scale, note = null, movement, median, fresh, aside, children } = props;
  const t = useText();
  const format = useFormat();
  const { metric, figure, unit, place } = told;
  const words = metricWords(metric, format, t);
  const value = words.value(figure.value);
  const font =
    size === 'large' ? { fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.3 } : { fontWeight: 650, minHeight: 24 };
  const isDense = size === 'dense';
  const cases = (
    <Typography variant="caption" component="div" sx={median === undefined ? {} : quiet}>
      {median === undefined ? null : `${median} · `}
      <FigureCases {...{ metric, figure, unit, place }} />
    </Typography>
  );
  return (
    <Box sx={{ display: 'grid', gap: isDense ? 0 : 0.25, justifyItems: 'start', minWidth: 0 }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          columnGap: 1.5,
          justifyContent: 'space-between',
          alignItems: 'flex-end',
          width: '100%',
        }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap' }}>
          {link === undefined ? (
            <Box component="span" sx={font}>
              {value}
            </Box>
          ) : (
            <MuiLink component={Link} to={link.to} aria-label={link.label} sx={font}>
              {value}
            </MuiLink>
          )}
          {fresh === undefined ? null : <FreshDot {...fresh} />}
          <FigureMenu told={told} />
        </Box>
        {isDense ? cases : null}
        {aside === undefined ? null : <Box sx={{ flex: '1 1 104px', maxWidth: 168 }}>{aside}</Box>}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
        {scale === undefined || figure.value === null ? null : (
          <IntervalMark value={figure.value} low={figure.low} high={figure.high} scale={scale} width={130} />
        )}
        {figure.low === null ? null : (
          <Typography variant="caption" sx={quiet}>
            {size === 'large'
              ? t('stat.interval', { interval: words.interval(figure.low, figure.high) })
              : words.interval(figure.low, figure.high)}
          </Typography>
        )}
      </Box>
      {note === null ? null : (
        <Typography variant="caption" sx={quiet}>
          {note}
        </Typography>
      )}
      {movement === undefined ? null : (
        <Typography variant="caption" component="div">
          <MovementCell movement={movement} words={words} isOneLine={isDense} />
        </Typography>
      )}
      {isDense ? null : cases}
      {children}
    </Box>
  );
};
