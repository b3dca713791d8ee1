import { useId } from 'react';
import { ResponsiveContainer, Treemap, type TreemapNode } from 'recharts';
import { ChartFrame, type ChartFrameProps } from './ChartFrame.tsx';
import { ChartLegend } from './ChartLegend.tsx';
import { useChartPalette } from './useChartPalette.ts';

export interface TreemapTile {
  readonly name: string;
  readonly size: number;
  /** Lines below the name, where there is room. */
  readonly words: readonly string[];
  readonly step: 'none' | 'some' | 'many';
  /** Where the tile leads and what that is called; null where there is nothing to open. */
  readonly link: { readonly href: string; readonly label: string } | null;
}

interface FieldTreemapProps extends Omit<ChartFrameProps, 'children' | 'legend' | 'interactive'> {
  readonly tiles: readonly TreemapTile[];
  readonly stepNames: Readonly<Record<TreemapTile['step'], string>>;
  readonly onOpen: (href: string) => void;
}

const letter = 7;

/** Parts of a whole as areas; what is late stands in colour, in stripes where it is much, and in words. */
export const FieldTreemap = ({ tiles, stepNames, onOpen, ...frame }: FieldTreemapProps) => {
  const palette = useChartPalette();
  const stripes = useId();
  const tint = `color-mix(in srgb, ${palette.late} 30%, ${palette.paper})`;
  const fills = { none: palette.grid, some: tint, many: `url(#${stripes})` };
  const legend = (
    <ChartLegend
      items={[
        { name: stepNames.none, mark: { colour: palette.grid, texture: 'plain' } },
        { name: stepNames.some, mark: { colour: tint, texture: 'plain' } },
        { name: stepNames.many, mark: { colour: palette.late, texture: 'stripes' } },
      ]}
    />
  );
  return (
    <ChartFrame {...frame} legend={legend} interactive>
      <ResponsiveContainer width="100%" height={300} minWidth={280}>
        <Treemap
          data={tiles.filter(({ size }) => size > 0).map(({ name, size }) => ({ name, size }))}
          dataKey="size"
          nodeGap={2}
          isAnimationActive={false}
          content={(node: TreemapNode) => (
            <Tile node={node} tile={tiles.find(({ name }) => name === node.name)} fills={fills} onOpen={onOpen} />
          )}
        >
          <defs>
            <pattern id={stripes} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="8" height="8" fill={tint} />
              <line x1="0" y1="0" x2="0" y2="8" stroke={palette.late} strokeWidth="3" />
            </pattern>
          </defs>
        </Treemap>
      </ResponsiveContainer>
    </ChartFrame>
  );
};

interface TileProps {
  readonly node: TreemapNode;
  readonly tile: TreemapTile | undefined;
  readonly fills: Readonly<Record<TreemapTile['step'], string>>;
  readonly onOpen: (href: string) => void;
}

const Tile = ({ node, tile, fills, onOpen }: TileProps) => {
  const palette = useChartPalette();
  const { x, y, width, height } = node;
  if (tile === undefined || width <= 0 || height <= 0) return <g />;
  const lines = [tile.name, ...tile.words].slice(0, Math.floor((height - 8) / 17));
  const fits = Math.max(...lines.map((line) => line.length)) * letter < width - 12;
  const room = Math.max(0, ...lines.map((line) => line.length)) * letter + 8;
  const drawing = (
    <>
      <rect x={x} y={y} width={width} height={height} rx={3} fill={fills[tile.step]} stroke={palette.axis}>
        <title>{[tile.name, ...tile.words].join('. ')}</title>
      </rect>
      {fits ? (
        <>
          {tile.step === 'many' ? (
            <rect x={x + 3} y={y + 3} width={room} height={lines.length * 17 + 4} rx={2} fill={palette.paper} />
          ) : null}
          {lines.map((line, at) => (
            <text
              key={line}
              x={x + 7}
              y={y + 18 + at * 17}
              fontSize={12.5}
              fontWeight={at === 0 ? 650 : 400}
              fill={palette.text}
              stroke="none"
            >
              {line}
            </text>
          ))}
        </>
      ) : null}
    </>
  );
  const { link } = tile;
  if (link === null) return <g>{drawing}</g>;
  return (
    <a
      href={link.href}
      aria-label={fits ? undefined : link.label}
      onClick={(event) => {
        event.preventDefault();
        onOpen(link.href);
      }}
    >
      {drawing}
    </a>
  );
};
