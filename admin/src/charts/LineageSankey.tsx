import { Layer, ResponsiveContainer, Sankey, type SankeyLinkProps, type SankeyNodeProps } from 'recharts';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { wrapLabel } from './label.wrap.ts';
import { useChartPalette } from './useChartPalette.ts';

export interface LineageUnit {
  readonly name: string;
  /** Second line: validity. */
  readonly note: string;
  readonly href: string;
  readonly isSubject: boolean;
}

export interface LineageFlow {
  readonly source: number;
  readonly target: number;
  /** Share of the predecessor's dossiers, 0..1. */
  readonly share: number;
  readonly estimated: boolean;
  readonly words: string;
}

interface LineageSankeyProps extends Omit<ChartFrameProps, 'children' | 'legend'> {
  readonly units: readonly LineageUnit[];
  readonly flows: readonly LineageFlow[];
  readonly onOpen: (href: string) => void;
  /** Room for one unit, in pixels; its two lines need 44. */
  readonly rowHeight?: number;
  /** Least room between two units, in pixels: what labels need beyond thin bands. */
  readonly gap?: number;
}

const labelRoom = 190;
/** Rows that a sheet of paper has room for, with the chart's head. */
const rowsOfASheet = 16;
/** A share of nothing still is a tie that must be seen. */
const thinnest = 0.04;

/** Old units on the left, new ones on the right, joined by bands as wide as the share of dossiers that went along. */
export const LineageSankey = ({ units, flows, onOpen, rowHeight = 52, gap = 22, ...frame }: LineageSankeyProps) => {
  const rows = Math.max(countSources(flows), countTargets(flows), 1);
  const data = {
    nodes: units.map((unit) => ({ ...unit })),
    links: flows.map((flow) => ({ ...flow, value: Math.max(flow.share, thinnest) })),
  };
  return (
    <ChartFrame {...frame} interactive isTall={rows > rowsOfASheet}>
      <ResponsiveContainer width="100%" minWidth={620} height={Math.max(150, rows * rowHeight + 24)}>
        <Sankey
          data={data}
          nodeWidth={10}
          nodePadding={gap}
          sort={false}
          iterations={32}
          margin={{ top: 12, bottom: 12, left: labelRoom, right: labelRoom }}
          node={(props) => <LineageNodeMark {...props} unit={units[props.index]} onOpen={onOpen} />}
          link={(props) => <LineageBand {...props} flow={flows[props.index]} />}
        />
      </ResponsiveContainer>
    </ChartFrame>
  );
};

const countSources = (flows: readonly LineageFlow[]): number => new Set(flows.map((flow) => flow.source)).size;
const countTargets = (flows: readonly LineageFlow[]): number => new Set(flows.map((flow) => flow.target)).size;

interface NodeMarkProps extends SankeyNodeProps {
  readonly unit: LineageUnit | undefined;
  readonly onOpen: (href: string) => void;
}

const LineageNodeMark = ({ x, y, width, height, payload, unit, onOpen }: NodeMarkProps) => {
  const palette = useChartPalette();
  if (unit === undefined) return null;
  const isFirst = payload.targetNodes.length > 0 && payload.sourceNodes.length === 0;
  const lines = wrapLabel(unit.name, 22);
  const middle = y + height / 2 - (lines.length * 16) / 2 + 4;
  return (
    <Layer>
      <rect
        x={x}
        y={y}
        width={width}
        height={Math.max(height, 2)}
        rx={2}
        fill={unit.isSubject ? palette.mark : palette.markQuiet}
      />
      <a
        href={unit.href}
        onClick={(event) => {
          event.preventDefault();
          onOpen(unit.href);
        }}
      >
        <rect
          x={isFirst ? x - labelRoom + 8 : x}
          y={middle - 14}
          width={labelRoom - 8 + width}
          height={lines.length * 16 + 20}
          fill={palette.paper}
          fillOpacity={0}
        />
        <text
          x={isFirst ? x - 8 : x + width + 8}
          textAnchor={isFirst ? 'end' : 'start'}
          fontSize={13}
          fill={palette.text}
          stroke="none"
        >
          {lines.map((line, index) => (
            <tspan
              key={line}
              x={isFirst ? x - 8 : x + width + 8}
              y={middle + index * 16}
              fontWeight={unit.isSubject ? 700 : 500}
            >
              {line}
            </tspan>
          ))}
          <tspan x={isFirst ? x - 8 : x + width + 8} y={middle + lines.length * 16} fontSize={11} fill={palette.axis}>
            {unit.note}
          </tspan>
        </text>
      </a>
    </Layer>
  );
};

interface BandProps extends SankeyLinkProps {
  readonly flow: LineageFlow | undefined;
}

const LineageBand = ({
  sourceX,
  sourceY,
  sourceControlX,
  targetX,
  targetY,
  targetControlX,
  linkWidth,
  flow,
}: BandProps) => {
  const palette = useChartPalette();
  const nothing = flow?.share === 0;
  return (
    <path
      d={`M${sourceX},${sourceY}C${sourceControlX},${sourceY} ${targetControlX},${targetY} ${targetX},${targetY}`}
      fill="none"
      stroke={flow?.estimated === true ? palette.event : palette.mark}
      strokeOpacity={nothing ? 0.8 : 0.28}
      strokeWidth={nothing ? 1.5 : linkWidth}
      strokeDasharray={nothing ? '2 4' : flow?.estimated === true ? '10 3' : undefined}
    >
      <title>{flow?.words}</title>
    </path>
  );
};
