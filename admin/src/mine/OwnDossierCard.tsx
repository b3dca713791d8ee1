import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useGraph } from '../data/useGraph.ts';
import type { DossierState } from '../dossiers/dossier.filter.ts';
import { DossierSteps } from '../dossiers/DossierSteps.tsx';
import { OutcomeWord } from '../dossiers/OutcomeWord.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { type OwnDossier, OwnStepsDocument } from './mine.documents.ts';

interface OwnDossierCardProps {
  readonly dossier: OwnDossier;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One of the reader's own dossiers: where it stands in large, when the result is due, its steps when asked for. */
export const OwnDossierCard = ({ dossier, isOpen, onToggle }: OwnDossierCardProps) => {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const { code, procedure, handlingUnit, state, outcome, receivedAt } = dossier;
  return (
    <Paper component="li" variant="outlined" sx={{ p: { xs: 1.75, sm: 2.5 } }}>
      <Typography variant="h2">{procedure.name}</Typography>
      <Typography sx={{ fontWeight: 650, color: 'primary.main', my: 0.5 }}>{t(`state.${state}`)}</Typography>
      <WhenReady dossier={dossier} />
      {outcome === null ? null : (
        <Typography variant="body2" component="div" sx={{ mt: 0.25 }}>
          <OutcomeWord outcome={outcome} />
        </Typography>
      )}
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.75, overflowWrap: 'anywhere' }}>
        {handlingUnit?.name ?? t('unknown')} · {t('mine.received', { at: format.dateTime(receivedAt) })} · {code}
      </Typography>
      <Button
        onClick={onToggle}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t(isOpen ? 'mine.hideStepsOf' : 'mine.stepsOf', { code })}
        endIcon={<ExpandMoreOutlined sx={{ transform: isOpen ? 'rotate(180deg)' : 'none' }} />}
        sx={{ mt: 1, ml: -0.75, minHeight: 40 }}
      >
        {t(isOpen ? 'mine.hideSteps' : 'mine.steps')}
      </Button>
      <Box id={id}>{isOpen ? <OwnSteps code={code} /> : null}</Box>
    </Paper>
  );
};

const over: readonly DossierState[] = ['REJECTED', 'WITHDRAWN', 'STOPPED'];

/** When the result was or will be ready; nothing where none will come. */
const WhenReady = ({ dossier }: { readonly dossier: OwnDossier }) => {
  const t = useText();
  const format = useFormat();
  const { state, dueAt, completedAt } = dossier;
  if (completedAt !== null)
    return <Typography variant="body2">{t('mine.completed', { at: format.dateTime(completedAt) })}</Typography>;
  if (over.includes(state)) return null;
  return (
    <Typography variant="body2">
      {dueAt === null ? t('dossiers.noDue') : t('mine.due', { at: format.dateTime(dueAt) })}
    </Typography>
  );
};

const OwnSteps = ({ code }: { readonly code: string }) => {
  const question = useGraph(OwnStepsDocument, { code });
  return (
    <Box sx={{ pt: 1 }}>
      <AnswerPanel question={question} skeletonRows={3}>
        {({ dossier }) => <DossierSteps steps={(dossier?.steps ?? []).map((step) => ({ ...step, note: null }))} />}
      </AnswerPanel>
    </Box>
  );
};
