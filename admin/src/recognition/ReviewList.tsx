import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useFormat, useText } from '../i18n/useText.ts';
import { DecideReviewDialog } from './DecideReviewDialog.tsx';
import type { Person } from './person.documents.ts';

interface ReviewListProps {
  readonly person: Person;
  readonly onDone: () => void;
}

/** Reviews that were proposed, with what was decided of them; somebody else than the proposer decides. */
export const ReviewList = ({ person, onDone }: ReviewListProps) => {
  const t = useText();
  const format = useFormat();
  const [deciding, setDeciding] = useState<string | null>(null);
  return (
    <>
      {person.reviewProposals.map((each) => (
        <Box key={each.windowFrom} sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
          <Typography variant="body2">
            <strong>{t('recognised.reviews')}</strong>:{' '}
            {t('recognised.reviewLine', {
              day: format.dateTime(each.proposedAt),
              count: format.integer(each.reminders),
              from: format.date(each.windowFrom),
              to: format.date(each.windowTo),
            })}{' '}
            <span lang="vi">{each.note}</span> {each.asksTransfer ? t('recognised.withTransfer') : ''}
          </Typography>
          {each.outcome === null ? (
            each.isOwn ? (
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {t('recognition.own')}
              </Typography>
            ) : (
              <Button variant="outlined" className="no-print" onClick={() => setDeciding(each.windowFrom)}>
                {t('recognised.judge')}
              </Button>
            )
          ) : (
            <Typography variant="body2">
              <strong>{t(`reviewOutcome.${each.outcome}`)}</strong>: {each.outcomeNote}
            </Typography>
          )}
        </Box>
      ))}
      {deciding === null ? null : (
        <DecideReviewDialog
          person={person}
          windowFrom={deciding}
          onClose={() => setDeciding(null)}
          onDone={() => {
            setDeciding(null);
            onDone();
          }}
        />
      )}
    </>
  );
};
