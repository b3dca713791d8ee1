import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { SourceWords } from '../claims/SourceWords.tsx';
import { UnitLink } from '../communes/UnitLink.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { PracticeCourse } from './PracticeCourse.tsx';
import { DeletePracticeDocument, type Practice } from './practices.documents.ts';
import { startWords } from './practices.view.ts';

interface PracticeCardProps {
  readonly practice: Practice;
  /** As it was known at this instant; null: as it is. */
  readonly knownAt: string | null;
  readonly onDeleted: () => void;
}

/** One practice: who did what since when, its figures before and after, and that order in time proves nothing. */
export const PracticeCard = ({ practice, knownAt, onDeleted }: PracticeCardProps) => {
  const t = useText();
  const format = useFormat();
  const deed = useDeed(DeletePracticeDocument, onDeleted);
  const { key, kind, title, scope, place, unit, source, addedBy, isOwn, warning } = practice;
  return (
    <Paper
      component="section"
      variant="outlined"
      data-practice={key}
      aria-label={title}
      sx={{ p: { xs: 1.5, md: 2.5 }, mb: 2, minWidth: 0 }}
    >
      <Typography variant="h3">{title}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', my: 0.75 }}>
        <Chip size="small" variant="outlined" label={t(`practices.kinds.${kind}`)} />
        <Typography variant="body2">
          {unit === null ? place : <UnitLink unit={{ id: unit.id, name: place }} />}.{' '}
          {t('practices.since', { start: startWords(practice, format) })}. {scope}.
        </Typography>
      </Box>
      <BeforeAfter {...{ practice, knownAt }} />
      <PracticeCourse {...{ practice, knownAt }} />
      <Typography variant="body2" data-warning sx={{ my: 0.75, fontWeight: 600 }}>
        {warning}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('practices.source')}: <SourceWords source={source} />. {t('practices.addedBy', { name: addedBy })}
      </Typography>
      {isOwn && knownAt === null ? (
        <Button
          className="no-print"
          color="inherit"
          loading={deed.isPending}
          aria-label={t('practices.deleteOf', { title })}
          onClick={() => deed.go({ key })}
        >
          {t('practices.delete')}
        </Button>
      ) : null}
      <Refusals deed={deed} />
    </Paper>
  );
};
