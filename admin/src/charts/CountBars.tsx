import { useChartPalette } from './useChartPalette.ts';
import { useWidth } from './useWidth.ts';

interface CountBar {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly shown: string;
  /** What a click does, in words. */
  readonly action: string;
}

interface CountBarsProps {
  readonly bars: readonly CountBar[];
  readonly onOpen: (key: string) => void;
}

const rowHeight = 40;
const barTop = 20;
const barHeight = 14;
const countRoom = 56;

/** Counts as horizontal bars on one scale, the name above each; a bar is a button that opens what it counts. */
export const CountBars = ({ bars, onOpen }: CountBarsProps) => {
  const palette = useChartPalette();
  const [place, width] = useWidth<HTMLDivElement>();
  const greatest = Math.max(1, ...bars.map(({ count }) => count));
  const room = Math.max(0, width - countRoom);
  return (
    <div ref={place} className="drawing-room" style={{ minHeight: bars.length * rowHeight }}>
      {width === 0 ? null : (
        <svg
          width={width}
          height={bars.length * rowHeight}
          viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
          style={{ display: 'block' }}
        >
          {bars.map((bar, at) => {
            const top = at * rowHeight;
            const length = (bar.count / greatest) * room;
            return (
              <g
                key={bar.key}
                role="button"
                tabIndex={0}
                aria-label={bar.action}
                style={{ cursor: 'pointer' }}
                onClick={() => onOpen(bar.key)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  onOpen(bar.key);
                }}
              >
                <rect y={top} width={width} height={rowHeight - 4} fill={palette.paper} fillOpacity={0} />
                <text y={top + 14} fontSize={13} fill={palette.text}>
                  {/* The space parts name and count where they are read as one text. */}
                  {`${bar.name} `}
                </text>
                <rect y={top + barTop} width={length} height={barHeight} rx={2} fill={palette.mark} />
                <text x={length + 8} y={top + barTop + 12} fontSize={13} fontWeight={650} fill={palette.text}>
                  {bar.shown}
                </text>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
};
