import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { EmptyPost } from './placement.documents.ts';
import { emptyPostId } from './SlotCard.tsx';
import { bendingWords, reasonWords } from './why.words.ts';

interface EmptyPostListProps {
  readonly empties: readonly EmptyPost[];
  readonly hasPlan: boolean;
}

/** Each post nobody fills: the chain of reasons, and the cheapest single thing that would fill it. */
export const EmptyPostList = ({ empties, hasPlan }: EmptyPostListProps) => {
  const t = useText();
  const format = useFormat();
  if (!hasPlan) return null;
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2 } }}>
      <Typography variant="h2">{t('placement.empties')}</Typography>
      {empties.length === 0 ? <Typography variant="body2">{t('placement.emptiesNone')}</Typography> : null}
      <Box component="ul" aria-label={t('placement.empties')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {empties.map((each) => (
          <Box
            component="li"
            key={each.post.code}
            id={emptyPostId(each.post.code)}
            sx={{ py: 1, borderBottom: 1, borderColor: 'divider', scrollMarginTop: 72 }}
          >
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {each.post.name} ({each.post.code}), {each.post.unit.name}
            </Typography>
            <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
              {each.reasons.map((reason, index) => (
                <Typography key={`${index} ${reason.code}`} component="li" variant="body2">
                  {reasonWords(reason, t)}
                </Typography>
              ))}
            </Box>
            <Typography variant="body2">
              <strong>{bendingWords(each, t)}</strong>
              {each.bending === null ? '' : ` (${t('placement.gain', { gain: format.decimal(each.bending.gain, 1) })})`}
            </Typography>
          </Box>
        ))}
      </Box>
    </Paper>
  );
};
