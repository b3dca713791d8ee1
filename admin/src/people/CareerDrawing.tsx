import Box from '@mui/material/Box';
import { wrapLabel } from '../charts/label.wrap.ts';
import { useChartPalette } from '../charts/useChartPalette.ts';
import { useWidth } from '../charts/useWidth.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import type { Career, CareerLane } from './career.view.ts';

const lineHeight = 17;
const barHeight = 12;
const gap = 14;
const letterWidth = 6.9;
const headRoom = 40;
const footRoom = 22;

/** A bar for each assignment under its words; hollow before the merger, filled after. */
export const CareerDrawing = ({ career }: { readonly career: Career }) => {
  const [place, width] = useWidth<HTMLDivElement>();
  const lanes = useLanes(career, width);
  const height = headRoom + lanes.reduce((sum, lane) => sum + lane.height, 0) + footRoom;
  return (
    <Box ref={place}>
      {width === 0 ? null : (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <Marks career={career} width={width} height={height} />
          {lanes.map(({ lane, lines, top }) => (
            <Lane key={lane.assignment.key} lane={lane} lines={lines} top={top} width={width} />
          ))}
        </svg>
      )}
    </Box>
  );
};

interface PlacedLane {
  readonly lane: CareerLane;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

const useLanes = (career: Career, width: number): readonly PlacedLane[] => {
  const t = useText();
  const letters = Math.max(20, Math.floor(width / letterWidth));
  return career.lanes.reduce<PlacedLane[]>((placed, lane) => {
    const { title, unit, kind } = lane.assignment;
    const words = `${title}, ${unit.name}${kind === 'PRIMARY' ? '' : ` (${t(`assignmentKind.${kind}`).toLowerCase()})`}`;
    const lines = wrapLabel(words, letters);
    const last = placed.at(-1);
    const top = last === undefined ? headRoom : last.top + last.height;
    placed.push({ lane, lines, top, height: lines.length * lineHeight + barHeight + gap });
    return placed;
  }, []);
};

interface LaneProps {
  readonly lane: CareerLane;
  readonly lines: readonly string[];
  readonly top: number;
  readonly width: number;
}

const Lane = ({ lane, lines, top, width }: LaneProps) => {
  const palette = useChartPalette();
  const hollow = lane.isBeforeMerger;
  const color = hollow ? palette.markQuiet : palette.mark;
  return (
    <g>
      <text fontSize={13} fill={palette.text}>
        {lines.map((line, index) => (
          <tspan key={line} x={0} y={top + 13 + index * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
      <rect
        x={1 + lane.start * (width - 2)}
        y={top + lines.length * lineHeight + 3}
        width={Math.max(3, (lane.end - lane.start) * (width - 2))}
        height={barHeight}
        rx={3}
        fill={hollow ? palette.paper : color}
        stroke={color}
        strokeWidth={2}
      />
    </g>
  );
};

interface MarksProps {
  readonly career: Career;
  readonly width: number;
  readonly height: number;
}

/** Years below; the mergers and today as lines through all lanes. */
const Marks = ({ career, width, height }: MarksProps) => {
  const t = useText();
  const format = useFormat();
  const palette = useChartPalette();
  const at = (share: number): number => 1 + share * (width - 2);
  const lines = [
    ...career.mergers.map(({ day, at: share }) => ({
      share,
      words: t('officer.merger', { day: format.date(day) }),
      color: palette.event,
      y: 14,
    })),
    { share: career.todayAt, words: t('officer.todayMark'), color: palette.axis, y: 31 },
  ];
  return (
    <g>
      {career.years.map(({ year, at: share }) => (
        <g key={year}>
          <line x1={at(share)} x2={at(share)} y1={headRoom} y2={height - footRoom} stroke={palette.grid} />
          <text x={at(share)} y={height - 6} fontSize={12} textAnchor="middle" fill={palette.axis}>
            {year}
          </text>
        </g>
      ))}
      {lines.map(({ share, words, color, y }) => (
        <g key={words}>
          <line
            x1={at(share)}
            x2={at(share)}
            y1={y + 3}
            y2={height - footRoom}
            stroke={color}
            strokeWidth={1.5}
            strokeDasharray="4 3"
          />
          <text
            x={at(share)}
            y={y}
            fontSize={12}
            fontWeight={600}
            textAnchor={share > 0.75 ? 'end' : share < 0.2 ? 'start' : 'middle'}
            fill={color}
          >
            {words}
          </text>
        </g>
      ))}
    </g>
  );
};
