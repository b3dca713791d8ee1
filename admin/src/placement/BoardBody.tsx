import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useNarrow } from '../print/useNarrow.ts';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useText } from '../i18n/useText.ts';
import { BeforeBoard } from './BeforeBoard.tsx';
import { BoardColumns } from './BoardColumns.tsx';
import { mayOf } from './board.view.ts';
import { DecisionList } from './DecisionList.tsx';
import { EmptyPostList } from './EmptyPostList.tsx';
import { FairnessTable } from './FairnessTable.tsx';
import { FlowChart } from './FlowChart.tsx';
import { LimitPanel } from './LimitPanel.tsx';
import { MeasureList } from './MeasureList.tsx';
import { MoveTable } from './MoveTable.tsx';
import type { Board, Run } from './placement.documents.ts';
import { RunPanel } from './RunPanel.tsx';
import { WeightSliders } from './WeightSliders.tsx';

interface BoardBodyProps {
  readonly board: Board;
  readonly run: Run | null;
  readonly onChanged: () => void;
}

const views = ['after', 'before', 'moves'] as const;

/** The board in the middle, the plan's figures beside it, the posts nobody fills below. */
export const BoardBody = ({ board, run, onChanged }: BoardBodyProps) => {
  const t = useText();
  const narrow = useNarrow(900);
  const [view, setView] = useQueryState('view', parseAsStringLiteral(views).withDefault('after'));
  const mayChange = mayOf(board).change && !narrow;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 300px' } }}>
      <Box sx={{ display: 'grid', gap: 2, alignContent: 'start', minWidth: 0 }}>
        {narrow ? <Alert severity="info">{t('placement.phone')}</Alert> : null}
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          value={view}
          aria-label={t('placement.view')}
          onChange={(_, next: (typeof views)[number] | null) => {
            if (next !== null) void setView(next);
          }}
          className="no-print"
          sx={{
            justifySelf: 'start',
            bgcolor: 'background.paper',
            '& .MuiToggleButton-root': { color: 'text.primary' },
          }}
        >
          {views.map((each) => (
            <ToggleButton key={each} value={each}>
              {t(`placement.views.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {view === 'after' ? (
          <>
            {mayChange ? <Typography variant="caption">{t('placement.dragHint')}</Typography> : null}
            <BoardColumns board={board} mayChange={mayChange} onChanged={onChanged} />
          </>
        ) : view === 'before' ? (
          <BeforeBoard board={board} />
        ) : (
          <>
            <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2 }, minWidth: 0 }}>
              <FlowChart board={board} />
            </Paper>
            <MoveTable seats={board.seats} />
          </>
        )}
        <EmptyPostList empties={board.emptyPosts} hasPlan={board.measures !== null} />
        <DecisionList decisions={board.decisions} />
        <FairnessTable placement={board.id} rows={board.fairness} />
      </Box>
      <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        <RunPanel run={run} />
        {board.measures === null ? null : <MeasureList measures={board.measures} />}
        {mayChange ? (
          <>
            <WeightSliders key={`weights ${String(board.version)}`} board={board} onChanged={onChanged} />
            <LimitPanel key={`limits ${String(board.version)}`} board={board} onChanged={onChanged} />
          </>
        ) : null}
      </Box>
    </Box>
  );
};
