import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useMayOpen } from '../access/useViewer.ts';
import { useGraph } from '../data/useGraph.ts';
import { UnitNameDocument } from '../dossiers/dossiers.documents.ts';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { type Post, PostsDocument } from './establishment.documents.ts';
import { AddPostDialog, ClosePostDialog } from './PostDialogs.tsx';
import { SeatList } from './SeatList.tsx';
import type { PositionsState } from './usePositions.ts';

interface SeatsPanelProps {
  readonly unitId: string;
  readonly state: PositionsState;
}

/** The seats of one unit with whoever holds them, leaders first. */
export const SeatsPanel = ({ unitId, state }: SeatsPanelProps) => {
  const t = useText();
  const unit = useGraph(UnitNameDocument, { id: unitId }, { freshFor: 300_000 }).answer?.data.unit?.name ?? '…';
  const posts = useGraph(PostsDocument, { unitId, asOf: state.asOf }, { keepPrevious: true });
  // Whoever may open the pages on people may write about them; others see figures alone.
  const mayChange = useMayOpen('officers');
  const notify = useNotify();
  const [adding, setAdding] = useState(false);
  const [closing, setClosing] = useState<Post | null>(null);
  const done = () => {
    notify(t('recognised.done'), { type: 'success' });
    setAdding(false);
    setClosing(null);
    posts.ask();
  };
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2 }, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', alignItems: 'start' }}>
        <Typography variant="h2">{t('positions.seats', { unit })}</Typography>
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <FormControlLabel
            control={<Switch size="small" checked={state.onlyEmpty} onChange={(_, empty) => state.change({ empty })} />}
            label={<Typography variant="body2">{t('positions.onlyEmpty')}</Typography>}
          />
          {mayChange ? (
            <Button variant="outlined" onClick={() => setAdding(true)}>
              {t('posting.add')}
            </Button>
          ) : null}
          <Button variant="outlined" onClick={() => state.change({ unit: null, empty: false })}>
            {t('close')}
          </Button>
        </Box>
      </Box>
      <AnswerPanel question={posts} skeletonRows={6}>
        {({ posts: all }) =>
          all.length === 0 ? (
            <Typography variant="body2">{t('positions.seatsNone')}</Typography>
          ) : (
            <SeatList
              posts={all}
              onlyEmpty={state.onlyEmpty}
              asOf={state.asOf}
              onClosing={mayChange ? setClosing : null}
            />
          )
        }
      </AnswerPanel>
      {adding ? (
        <AddPostDialog unit={{ id: unitId, name: unit }} onClose={() => setAdding(false)} onDone={done} />
      ) : null}
      {closing === null ? null : <ClosePostDialog post={closing} onClose={() => setClosing(null)} onDone={done} />}
    </Paper>
  );
};
