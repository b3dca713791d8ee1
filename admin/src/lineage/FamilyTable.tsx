import { ChartFrame, type ChartFrameProps } from '../charts/ChartFrame.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { familyGraph } from './families.view.ts';
import type { Family } from './lineage.documents.ts';
import { lineageTable } from './lineage.table.ts';

interface FamilyTableProps extends Pick<ChartFrameProps, 'summary' | 'scope'> {
  readonly families: readonly Pick<Family, 'lineage'>[];
}

/** What paper tells of families whose drawing has not come: the same frame, with the table that stands for it. */
export const FamilyTable = ({ families, ...frame }: FamilyTableProps) => {
  const t = useText();
  const format = useFormat();
  return (
    <ChartFrame
      {...frame}
      title={t('communes.lineageChart')}
      table={lineageTable(familyGraph(families).links, t, format)}
      isTall
    >
      {null}
    </ChartFrame>
  );
};
