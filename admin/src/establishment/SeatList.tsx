import EventSeatOutlined from '@mui/icons-material/EventSeatOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useMeta } from '../data/useMeta.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { degreeWord } from '../people/degree.words.ts';
import { officerHref } from '../people/officer.filter.ts';
import type { Post } from './establishment.documents.ts';

interface SeatListProps {
  readonly posts: readonly Post[];
  readonly onlyEmpty: boolean;
  readonly asOf: string | null;
  /** Null where the reader may not close seats. */
  readonly onClosing: ((post: Post) => void) | null;
}

/** Seats under their organisations; an empty one says so. */
export const SeatList = ({ posts, onlyEmpty, asOf, onClosing }: SeatListProps) => {
  const t = useText();
  const format = useFormat();
  const today = useMeta().answer?.data.meta.today ?? null;
  const empty = posts.filter(({ holders }) => holders.length === 0);
  const shown = Map.groupBy(onlyEmpty ? empty : posts, ({ body }) => body);
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('positions.seatsLead', {
          count: format.integer(posts.length),
          day: format.date(asOf ?? today),
          empty: format.integer(empty.length),
        })}
      </Typography>
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}
      >
        {[...shown].map(([body, seats]) => (
          <Box key={body} component="section">
            <Typography variant="h3">{t(`organisation.${body}`)}</Typography>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {seats.map((post) => (
                <SeatLine key={post.code} post={post} onClosing={onClosing} />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
    </>
  );
};

const SeatLine = ({ post, onClosing }: { readonly post: Post } & Pick<SeatListProps, 'onClosing'>) => {
  const t = useText();
  return (
    <Box component="li" sx={{ py: 0.75, borderBottom: 1, borderColor: 'divider' }} title={post.source}>
      <Typography variant="body2" sx={{ fontWeight: 550 }}>
        {post.name}
      </Typography>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {post.code} · {t(`postRank.${post.rank}`)} · {post.field.name} · {t('positions.degree')}:{' '}
        {degreeWord(t, post.requiredLevel)}
      </Typography>
      {post.holders.length === 0 ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Chip
            size="small"
            variant="outlined"
            color="warning"
            icon={<EventSeatOutlined />}
            label={t('positions.vacant')}
          />
          {onClosing === null || post.validUntil !== null ? null : (
            <Button
              size="small"
              color="inherit"
              className="no-print"
              aria-label={t('posting.closeTitle', { code: post.code })}
              onClick={() => onClosing(post)}
            >
              {t('posting.close')}
            </Button>
          )}
        </Box>
      ) : (
        post.holders.map((holder) => (
          <Typography key={holder.officialCode} variant="body2">
            <MuiLink component={Link} to={officerHref(holder.officialCode)}>
              {holder.name}
            </MuiLink>
            {holder.kind === 'PRIMARY' ? '' : ` (${t(`assignmentKind.${holder.kind}`).toLowerCase()})`}
          </Typography>
        ))
      )}
    </Box>
  );
};
