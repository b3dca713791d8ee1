import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ChartTableData } from '../charts/ChartTable.tsx';
import { type GridTile, TileGrid } from '../charts/TileGrid.tsx';
import { tileMarks } from '../charts/tile.marks.ts';
import { TileLegend } from '../charts/TileLegend.tsx';
import { fold } from '../i18n/fold.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import { LazyRankedNone } from '../rankings/LazyRankedNone.tsx';
import type { MapRanking } from './overview.documents.ts';
import { mapGroups, markOf } from './overview.view.ts';
import type { OverviewScope } from './useOverviewScope.ts';

interface UnitMapProps {
  readonly ranking: MapRanking;
  readonly scope: OverviewScope;
}

/** Every commune as a square of equal weight, marked as far as chance does not explain where it stands. */
export const UnitMap = ({ ranking, scope }: UnitMapProps) => {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { metric, rows } = ranking;
  const groups = useMemo(() => mapGroups(rows, t('unknown')), [rows, t]);
  const drawn = useMemo(() => drawnUnits(ranking, metricWords(metric, format, t), t), [ranking, metric, format, t]);
  const wanted = fold(text.trim());
  const found = useMemo(
    () =>
      wanted === ''
        ? null
        : new Set(drawn.filter(({ name }) => fold(name).includes(wanted)).map(({ tile }) => tile.key)),
    [drawn, wanted],
  );
  const tiles = useMemo(() => new Map<string, GridTile>(drawn.map(({ tile }) => [tile.key, tile])), [drawn]);
  if (drawn.length === 0) return <LazyRankedNone text={t('rankings.empty')} {...scope} />;
  const marks = tileMarks
    .map((mark) => ({ mark, count: drawn.filter(({ tile }) => tile.mark === mark).length }))
    .filter(({ count }) => count > 0);
  const names = new Map(groups.flatMap(({ name, keys }) => keys.map((key) => [key, name])));
  const words = metricWords(metric, format, t);
  const table: ChartTableData = {
    caption: t('overview.map', { metric: metric.name }),
    head: [t('rankings.unit'), t('overview.group'), metric.name, t('rankings.interval'), t('overview.standing')],
    rows: drawn.map(({ name, row, tile }) => [
      { shown: name, value: name },
      { shown: names.get(tile.key) ?? '', value: names.get(tile.key) ?? '' },
      {
        shown: words.value(row.value),
        value: row.value,
        told: {
          metric,
          figure: row,
          unit: row.unit,
          place: scope.state.analysis,
          search: scope.linkSearch(metric.key),
        },
      },
      { shown: words.interval(row.low, row.high), value: words.interval(row.low, row.high) },
      { shown: t(`overview.mark.${tile.mark}`), value: t(`overview.mark.${tile.mark}`) },
    ]),
  };
  return (
    <TileGrid
      title={t('overview.map', { metric: metric.name })}
      hint={t('overview.mapHint')}
      summary={t('overview.mapFinding', {
        units: format.integer(drawn.length),
        beyond: format.integer(drawn.filter(({ tile }) => !['within', 'unknown'].includes(tile.mark)).length),
      })}
      scope={scope.sentence}
      controls={
        <Box>
          <TextField
            label={t('overview.find')}
            value={text}
            onChange={(event) => setText(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
            sx={{ width: 200 }}
          />
          <Box component="span" aria-live="polite" sx={{ display: 'block', fontSize: '0.75rem', minHeight: 18 }}>
            {found === null ? '' : t('overview.found', { count: found.size })}
          </Box>
        </Box>
      }
      legend={
        <TileLegend
          items={marks.map(({ mark, count }) => ({
            mark,
            name: `${t(`overview.mark.${mark}`)}: ${format.integer(count)}`,
          }))}
        />
      }
      onOpen={(id) => void navigate(`/communes/${encodeURIComponent(id)}${scope.state.pageSearch()}`)}
      {...{ groups, tiles, found, table }}
    />
  );
};

const drawnUnits = (ranking: MapRanking, words: ReturnType<typeof metricWords>, t: ReturnType<typeof useText>) =>
  ranking.rows.flatMap((row) => {
    if (row.unit === null) return [];
    const { id, name } = row.unit;
    const mark = markOf(ranking, row);
    const standing = row.eligible ? t(`overview.mark.${mark}`) : (row.reason ?? t('overview.mark.unknown'));
    const tile: GridTile = {
      key: id,
      mark,
      short: words.bare(row.value).replace('%', ''),
      words: `${name}: ${words.value(row.value)}. ${standing}`,
    };
    return [{ name, row, tile }];
  });
