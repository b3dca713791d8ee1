import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useText } from '../i18n/useText.ts';
import { dragType } from './drag.ts';
import type { Slot } from './board.view.ts';
import { PersonCard, type CardDeeds } from './PersonCard.tsx';

interface SlotCardProps extends CardDeeds {
  readonly slot: Slot;
  readonly onDrop: ((officialCode: string) => void) | null;
}

/** The id of the line below the board that says why a post is empty. */
export const emptyPostId = (code: string): string => `empty-${code}`;

/** One post: whoever is on it, or the way to why nobody is. */
export const SlotCard = ({ slot, onDrop, ...deeds }: SlotCardProps) => {
  const t = useText();
  const { post, seat } = slot;
  return (
    <Box
      role="group"
      aria-label={t('placement.slot', { post: `${post.name} (${post.code})` })}
      onDragOver={(event) => {
        if (onDrop !== null) event.preventDefault();
      }}
      onDrop={(event) => {
        event.stopPropagation();
        onDrop?.(event.dataTransfer.getData(dragType));
      }}
      sx={{ border: 1, borderColor: 'divider', borderStyle: seat === null ? 'dashed' : 'solid', borderRadius: 1, p: 1 }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {post.name}
      </Typography>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {post.code} · {post.field.name}
      </Typography>
      {seat === null ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography variant="body2" sx={{ color: 'warning.main' }}>
            {t('placement.vacant')}
          </Typography>
          <Button
            href={`#${emptyPostId(post.code)}`}
            aria-label={t('placement.whyVacant', { post: post.code })}
            sx={{ py: 0 }}
          >
            {t('placement.why')}
          </Button>
        </Box>
      ) : (
        <PersonCard person={seat.person} seat={seat} {...deeds} />
      )}
    </Box>
  );
};
