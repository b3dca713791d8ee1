import { useNarrow } from '../print/useNarrow.ts';
import type { ChartEvent } from './chart.events.ts';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { niceTicks } from './nice.scale.ts';
import { useChartPalette } from './useChartPalette.ts';

export interface MonthPanel {
  readonly name: string;
  /** Null where nothing is told: the line breaks. */
  readonly values: readonly (number | null)[];
}

interface MonthMultiplesProps extends Omit<ChartFrameProps, 'children' | 'legend'> {
  readonly months: readonly string[];
  readonly panels: readonly MonthPanel[];
  /** The top of the one scale all panels share. */
  readonly highest: number;
  readonly event: ChartEvent | null;
  readonly printMonthShort: (month: string) => string;
  readonly printCount: (count: number) => string;
}

const panel = { width: 330, height: 172, left: 44, top: 34, right: 12, bottom: 26 };

/** One small drawing a commune, all on the same months and the same scale, so that heights can be compared. */
export const MonthMultiples = ({
  panels,
  months,
  highest,
  event,
  printMonthShort,
  printCount,
  ...frame
}: MonthMultiplesProps) => {
  const narrow = useNarrow(900);
  const columns = narrow ? 1 : Math.min(3, panels.length);
  const rows = Math.ceil(panels.length / columns);
  const ticks = niceTicks(highest, 3);
  return (
    <ChartFrame {...frame}>
      <svg
        viewBox={`0 0 ${columns * panel.width} ${rows * panel.height}`}
        style={{ display: 'block', width: '100%', height: 'auto', maxWidth: columns * 460 }}
        aria-hidden="true"
      >
        {panels.map((entry, index) => (
          <g
            key={entry.name + String(index)}
            transform={`translate(${(index % columns) * panel.width} ${Math.floor(index / columns) * panel.height})`}
          >
            <Panel {...{ entry, months, ticks, event, printMonthShort, printCount }} />
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
};

interface PanelProps extends Pick<MonthMultiplesProps, 'months' | 'event' | 'printMonthShort' | 'printCount'> {
  readonly entry: MonthPanel;
  readonly ticks: readonly number[];
}

const Panel = ({ entry, months, ticks, event, printMonthShort, printCount }: PanelProps) => {
  const palette = useChartPalette();
  const top = ticks.at(-1) ?? 1;
  const right = panel.width - panel.right;
  const bottom = panel.height - panel.bottom;
  const x = (at: number): number => panel.left + ((right - panel.left) * at) / Math.max(1, months.length - 1);
  const y = (value: number): number => bottom - ((bottom - panel.top) * value) / top;
  const eventAt = event === null ? -1 : months.indexOf(event.month);
  const ends = [...new Set([0, months.length - 1])].filter((at) => at >= 0);
  return (
    <>
      <text x={panel.left} y={18} fontSize={13} fontWeight={600} fill={palette.text}>
        {entry.name}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={panel.left} x2={right} y1={y(tick)} y2={y(tick)} stroke={palette.grid} />
          <text x={panel.left - 6} y={y(tick) + 4} fontSize={11} textAnchor="end" fill={palette.axis}>
            {printCount(tick)}
          </text>
        </g>
      ))}
      {ends.map((at) => (
        <text
          key={at}
          x={x(at)}
          y={bottom + 18}
          fontSize={11}
          textAnchor={at === 0 ? 'start' : 'end'}
          fill={palette.axis}
        >
          {printMonthShort(months[at] ?? '')}
        </text>
      ))}
      {eventAt < 0 ? null : (
        <line
          x1={x(eventAt)}
          x2={x(eventAt)}
          y1={panel.top}
          y2={bottom}
          stroke={palette.event}
          strokeWidth={1.5}
          strokeDasharray="5 3"
        />
      )}
      <path d={linePath(entry.values, x, y)} fill="none" stroke={palette.mark} strokeWidth={2} />
    </>
  );
};

/** A line that begins anew after every gap. */
const linePath = (
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string =>
  values
    .map((value, at) => {
      if (value === null) return '';
      const begins = at === 0 || values[at - 1] === null;
      return `${begins ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
