import { useId } from 'react';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { useChartPalette } from './useChartPalette.ts';
import { useWidth } from './useWidth.ts';

export interface LinkedBar {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly shown: string;
  /** Drawn in the colour of what is late, striped. */
  readonly isLate: boolean;
  /** Where the bar leads; null where there is nothing to open. */
  readonly href: string | null;
}

interface LinkedBarsProps extends Omit<ChartFrameProps, 'children' | 'interactive'> {
  readonly bars: readonly LinkedBar[];
  readonly onOpen: (href: string) => void;
}

const rowHeight = 46;
const barTop = 20;
const barHeight = 16;
const countRoom = 56;

/** Counts as bars on one scale, the name above each; a bar is a link to what it counts. */
export const LinkedBars = ({ bars, onOpen, ...frame }: LinkedBarsProps) => {
  const palette = useChartPalette();
  const stripes = useId();
  const [place, width] = useWidth<HTMLDivElement>();
  const greatest = Math.max(1, ...bars.map(({ count }) => count));
  const room = Math.max(0, width - countRoom);
  return (
    <ChartFrame {...frame} interactive>
      <div ref={place}>
        <svg
          width={width}
          height={bars.length * rowHeight}
          viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
          role="presentation"
          style={{ display: 'block' }}
        >
          <defs>
            <pattern id={stripes} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" fill={palette.late} />
              <line x1="0" y1="0" x2="0" y2="6" stroke={palette.paper} strokeWidth="2" />
            </pattern>
          </defs>
          {bars.map((bar, at) => {
            const top = at * rowHeight;
            const length = bar.count === 0 ? 0 : Math.max(2, (bar.count / greatest) * room);
            const drawing = (
              <>
                <rect x={0} y={top} width={width} height={rowHeight - 4} fill={palette.paper} fillOpacity={0} />
                <text x={0} y={top + 14} fontSize={13} fill={palette.text}>
                  {bar.name}
                </text>
                <rect
                  x={0}
                  y={top + barTop}
                  width={length}
                  height={barHeight}
                  rx={2}
                  fill={bar.isLate ? `url(#${stripes})` : palette.pending}
                />
                <text
                  x={length + 8}
                  y={top + barTop + 13}
                  fontSize={14}
                  fontWeight={650}
                  fill={palette.text}
                  textDecoration={bar.href === null ? undefined : 'underline'}
                >
                  {bar.shown}
                </text>
              </>
            );
            const { href } = bar;
            return href === null ? (
              <g key={bar.key}>{drawing}</g>
            ) : (
              <a
                key={bar.key}
                href={href}
                data-band={bar.key}
                onClick={(event) => {
                  event.preventDefault();
                  onOpen(href);
                }}
              >
                {drawing}
              </a>
            );
          })}
        </svg>
      </div>
    </ChartFrame>
  );
};
