import { useNavigate } from 'react-router';
import type { ChartTableData } from '../charts/ChartTable.tsx';
import { LineageSankey } from '../charts/LineageSankey.tsx';
import { wordOf } from '../i18n/known.words.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import type { UnitFacts } from './communes.documents.ts';
import type { LineageGraph } from './lineage.view.ts';
import { validityWords } from './validity.words.ts';

interface LineageChartProps {
  readonly unit: UnitFacts;
  readonly graph: LineageGraph;
  readonly sentence: string;
}

/** The family tree handed to the Sankey, its words ready. */
export const LineageChart = ({ unit, graph, sentence }: LineageChartProps) => {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const share = (link: LineageGraph['links'][number]): string =>
    `${format.share(link.share)}${link.shareEstimated ? ` (${t('estimated')})` : ''}`;
  const table: ChartTableData = {
    caption: t('communes.lineageChart'),
    head: [
      t('communes.from'),
      t('communes.into'),
      t('communes.relation'),
      t('communes.share'),
      t('communes.effectiveOn'),
    ],
    rows: graph.links.map((link) => [
      { shown: link.from.name, value: link.from.name },
      { shown: link.to.name, value: link.to.name },
      { shown: wordOf(t, 'relation', link.relation), value: link.relation },
      { shown: share(link), value: link.share },
      { shown: format.date(link.effectiveOn), value: link.effectiveOn },
    ]),
  };
  return (
    <LineageSankey
      title={t('communes.lineageChart')}
      summary={`${sentence} ${t('communes.lineageNote')}`}
      scope={`${unit.name}, ${t('communes.lineageSource')}`}
      units={graph.units.map((member) => ({
        name: member.name,
        note: validityWords(member, t, format),
        href: `/communes/${encodeURIComponent(member.id)}`,
        isSubject: member.id === unit.id,
      }))}
      flows={graph.links.map((link) => ({
        source: link.source,
        target: link.target,
        share: link.share,
        estimated: link.shareEstimated,
        words: `${link.from.name} → ${link.to.name}: ${share(link)}, ${wordOf(t, 'relation', link.relation)}`,
      }))}
      onOpen={(href) => void navigate(href)}
      table={table}
    />
  );
};
