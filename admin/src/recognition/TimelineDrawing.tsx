import Box from '@mui/material/Box';
import { useChartPalette } from '../charts/useChartPalette.ts';
import { useWidth } from '../charts/useWidth.ts';
import { useText } from '../i18n/useText.ts';
import type { Timeline, TimelineEvent } from './person.view.ts';

const height = 170;
const middle = 84;
const stem = 44;
const edge = 10;

/** Circles above the line are commendations; diamonds below are reminders, hollow while they do not count. */
export const TimelineDrawing = ({ timeline }: { readonly timeline: Timeline }) => {
  const t = useText();
  const palette = useChartPalette();
  const [place, width] = useWidth<HTMLDivElement>();
  const at = (share: number): number => edge + share * Math.max(0, width - 2 * edge);
  const everyYear = Math.max(1, Math.ceil((timeline.years.length * 44) / Math.max(1, width)));
  return (
    <Box ref={place}>
      {width === 0 ? null : (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <rect
            x={at(timeline.window.from)}
            width={Math.max(2, at(timeline.window.to) - at(timeline.window.from))}
            y={middle}
            height={stem + 14}
            fill={palette.grid}
          />
          <text x={at(timeline.window.to)} y={middle + stem + 30} fontSize={12} textAnchor="end" fill={palette.axis}>
            {t('recognised.window')}
          </text>
          <line x1={edge} x2={width - edge} y1={middle} y2={middle} stroke={palette.axis} strokeWidth={2} />
          {timeline.years
            .filter((_, index) => index % everyYear === 0)
            .map(({ year, at: share }) => (
              <g key={year}>
                <line x1={at(share)} x2={at(share)} y1={middle - 5} y2={middle + 5} stroke={palette.axis} />
                <text
                  x={at(share)}
                  y={16}
                  fontSize={12}
                  textAnchor={share > 0.95 ? 'end' : share < 0.05 ? 'start' : 'middle'}
                  fill={palette.axis}
                >
                  {year}
                </text>
              </g>
            ))}
          {timeline.events.map((event, index) => (
            <EventMark key={`${event.day} ${index}`} event={event} x={at(event.at)} />
          ))}
        </svg>
      )}
    </Box>
  );
};

const EventMark = ({ event, x }: { readonly event: TimelineEvent; readonly x: number }) => {
  const palette = useChartPalette();
  const isAbove = event.side === 'above';
  const color = isAbove ? palette.mark : palette.late;
  const y = isAbove ? middle - stem : middle + stem;
  const fill = event.counts ? color : palette.paper;
  return (
    <g>
      <line x1={x} x2={x} y1={middle} y2={y} stroke={color} strokeWidth={1.5} />
      {isAbove ? (
        <circle cx={x} cy={y} r={7} fill={fill} stroke={color} strokeWidth={2} />
      ) : (
        <path d={`M ${x} ${y - 8} l 8 8 l -8 8 l -8 -8 z`} fill={fill} stroke={color} strokeWidth={2} />
      )}
    </g>
  );
};
