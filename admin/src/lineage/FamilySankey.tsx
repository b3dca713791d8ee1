import type { ReactNode } from 'react';
import type { ChartTableData } from '../charts/ChartTable.tsx';
import { LineageSankey } from '../charts/LineageSankey.tsx';
import { wordOf } from '../i18n/known.words.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { familyGraph } from './families.view.ts';
import type { Family, FamilyNode } from './lineage.documents.ts';
import { lineageTable, shareWords } from './lineage.table.ts';

interface FamilySankeyProps {
  readonly families: readonly Pick<Family, 'lineage'>[];
  /** The unit that stands out; null where all are alike. */
  readonly subject: string | null;
  readonly summary: string;
  readonly hint?: string;
  readonly scope: string;
  readonly controls?: ReactNode;
  /** The page's address that shows one unit's family alone. */
  readonly hrefOf: (id: string) => string;
  readonly onOpen: (href: string) => void;
}

/** Old units on the left, those of today on the right; following a name shows its family alone. */
export const FamilySankey = ({ families, subject, hrefOf, ...frame }: FamilySankeyProps) => {
  const t = useText();
  const format = useFormat();
  const graph = familyGraph(families);
  const table: ChartTableData = lineageTable(graph.links, t, format);
  const noteOf = (unit: FamilyNode): string => {
    if (unit.districtName !== null && unit.validUntil !== null) return unit.districtName;
    return unit.population === null
      ? t('communes.validSince', { from: format.date(unit.validFrom) })
      : `${format.integer(unit.population)} ${t('communes.people')}`;
  };
  return (
    <LineageSankey
      title={t('communes.lineageChart')}
      rowHeight={46}
      units={graph.units.map((unit) => ({
        name: unit.name,
        note: noteOf(unit),
        href: hrefOf(unit.id),
        isSubject: unit.id === subject,
      }))}
      flows={graph.links.map((link) => ({
        source: link.source,
        target: link.target,
        share: link.share,
        estimated: link.shareEstimated,
        words: `${link.from.name} → ${link.to.name}: ${shareWords(link, t, format)}, ${wordOf(t, 'relation', link.relation)}`,
      }))}
      {...frame}
      table={table}
    />
  );
};
