import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { WorkField } from '../people/people.documents.ts';
import { useNarrow } from '../print/useNarrow.ts';
import { useMayOpen } from '../access/useViewer.ts';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { type StaffMatrix, StaffMatrixDocument } from './establishment.documents.ts';
import { MatrixCards } from './MatrixCards.tsx';
import { matrixOf, sortedRows } from './matrix.view.ts';
import { MatrixTable } from './MatrixTable.tsx';
import { NormList } from './NormList.tsx';
import { SeatsPanel } from './SeatsPanel.tsx';
import type { PositionsState } from './usePositions.ts';

interface PositionsExplorerProps {
  readonly state: PositionsState;
  readonly provinceCode: string;
}

/** The matrix, a unit's seats where one is open, and the norms of the day. */
export const PositionsExplorer = ({ state, provinceCode }: PositionsExplorerProps) => {
  const mayName = useMayOpen('officers');
  const { asOf, openUnit } = state;
  const question = useGraph(
    StaffMatrixDocument,
    { scope: { provinceCode, unitIds: null }, asOf },
    { keepPrevious: true },
  );
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {openUnit === null || !mayName ? null : <SeatsPanel unitId={openUnit} state={state} />}
      <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2 }, minWidth: 0 }}>
        <AnswerPanel question={question} skeletonRows={12}>
          {(answer) => <MatrixPart answer={answer} state={state} />}
        </AnswerPanel>
      </Paper>
    </Box>
  );
};

interface MatrixPartProps {
  readonly answer: { readonly staffMatrix: StaffMatrix; readonly workFields: readonly WorkField[] };
  readonly state: PositionsState;
}

/** The matrix of an answer in the order chosen; its rows are the same ones in every order. */
const MatrixPart = ({ answer: { staffMatrix, workFields }, state }: MatrixPartProps) => {
  const t = useText();
  const narrow = useNarrow(800);
  const { measure, sort } = state;
  const matrix = useMemo(() => matrixOf(staffMatrix.cells, workFields), [staffMatrix.cells, workFields]);
  const rows = useMemo(() => sortedRows(matrix.rows, sort, measure), [matrix.rows, sort, measure]);
  if (rows.length === 0) return <EmptyPanel text={t('positions.empty')} next={t('positions.emptyNext')} />;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', mb: 1 }}>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {narrow ? null : t('positions.hint', { measure: t(`positions.measures.${measure}`).toLowerCase() })}
        </Typography>
        <Button className="no-print" color="inherit" startIcon={<PrintOutlined />} onClick={() => window.print()}>
          {t('rankings.print')}
        </Button>
      </Box>
      {narrow ? (
        <MatrixCards rows={rows} fields={matrix.fields} state={state} />
      ) : (
        <MatrixTable rows={rows} matrix={matrix} state={state} />
      )}
      <NormList norms={staffMatrix.norms} />
    </>
  );
};
