import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import type { GraphQuestion } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { ForReaders } from '../layout/ForReaders.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import type { Notice } from './notices.view.ts';

interface NoticeListProps {
  /** Of its heading. */
  readonly id: string;
  readonly notices: readonly Notice[];
  readonly isNew: (notice: Notice) => boolean;
  readonly question: GraphQuestion<unknown>;
  readonly onRead: (notices: readonly Notice[]) => void;
  readonly onFollow: () => void;
}

/** What waits for the reader, each line leading to its page; what is new is marked, and put away once it was followed. */
export const NoticeList = ({ id, notices, isNew, question, onRead, onFollow }: NoticeListProps) => {
  const t = useText();
  return (
    <Box sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 1, minHeight: 36 }}>
        <Typography variant="h2" id={id}>
          {t('header.notices')}
        </Typography>
        {notices.some(isNew) ? <Button onClick={() => onRead(notices)}>{t('notices.readAll')}</Button> : null}
      </Box>
      <AnswerPanel question={question} skeletonRows={3}>
        {() =>
          notices.length === 0 ? (
            <Typography variant="body2" sx={{ color: 'text.secondary', py: 2 }}>
              {t('notices.none')}
            </Typography>
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {notices.map((notice) => (
                <NoticeLine
                  key={notice.key}
                  {...{ notice }}
                  isUnread={isNew(notice)}
                  onFollow={() => {
                    onRead([notice]);
                    onFollow();
                  }}
                />
              ))}
            </Box>
          )
        }
      </AnswerPanel>
    </Box>
  );
};

interface NoticeLineProps {
  readonly notice: Notice;
  readonly isUnread: boolean;
  readonly onFollow: () => void;
}

const NoticeLine = ({ notice: { text, to }, isUnread, onFollow }: NoticeLineProps) => {
  const t = useText();
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box
        aria-hidden
        sx={{
          width: 8,
          height: 8,
          mt: 0.75,
          flexShrink: 0,
          borderRadius: 4,
          bgcolor: isUnread ? 'primary.main' : 'transparent',
        }}
      />
      <MuiLink
        component={Link}
        to={to}
        onClick={onFollow}
        variant="body2"
        underline="hover"
        sx={{ fontWeight: isUnread ? 600 : 400, overflowWrap: 'anywhere' }}
      >
        {isUnread ? <ForReaders>{`${t('notices.new')}: `}</ForReaders> : null}
        {text}
      </MuiLink>
    </Box>
  );
};
