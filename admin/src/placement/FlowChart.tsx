import { useNavigate } from 'react-router';
import type { ChartTableData } from '../charts/ChartTable.tsx';
import { LineageSankey } from '../charts/LineageSankey.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { flowOf, type FlowNode } from './flow.view.ts';
import type { Board } from './placement.documents.ts';

/** Old units on the left, new posts on the right, as wide as the number of people; the same as a table. */
export const FlowChart = ({ board }: { readonly board: Board }) => {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const { nodes, flows } = flowOf(board);
  const nameOf = ({ side, name }: FlowNode): string =>
    name ?? (side === 'before' ? t('placement.noUnit') : t('placement.unplaced'));
  const at = (index: number): string => {
    const node = nodes[index];
    return node === undefined ? '–' : nameOf(node);
  };
  const count = (people: number): string => t('placement.persons', { count: format.integer(people) });
  const table: ChartTableData = {
    caption: t('placement.flow'),
    head: [t('placement.now'), t('placement.then'), t('placement.people')],
    rows: flows.map(({ source, target, people }) => [
      { shown: at(source), value: at(source) },
      { shown: at(target), value: at(target) },
      { shown: format.integer(people), value: people },
    ]),
  };
  if (flows.length === 0) return null;
  const from = new Set(flows.map(({ source }) => source)).size;
  return (
    <LineageSankey
      title={t('placement.flow')}
      summary={t('placement.flowSummary', {
        people: format.integer(board.seats.length + board.unplaced.length),
        units: format.integer(from),
        placed: format.integer(board.seats.length),
      })}
      scope={t('placement.effective', { day: format.date(board.effectiveOn) })}
      source="chart.staffSource"
      rowHeight={70}
      gap={56}
      units={nodes.map((node) => ({
        name: nameOf(node),
        note: count(node.people),
        href: node.unit === null ? '?view=after' : `/communes/${encodeURIComponent(node.unit)}`,
        isSubject: node.side === 'after' && node.name !== null,
      }))}
      flows={flows.map(({ source, target, people }) => ({
        source,
        target,
        share: people,
        estimated: false,
        words: `${at(source)} → ${at(target)}: ${count(people)}`,
      }))}
      table={table}
      onOpen={(href) => void navigate(href)}
    />
  );
};
