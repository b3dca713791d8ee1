import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import { useId, useState } from 'react';
import type { Viewer } from '../access/access.documents.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { ForReaders } from '../layout/ForReaders.tsx';
import { NoticeList } from './NoticeList.tsx';
import { useNotices } from './useNotices.ts';

/** The bell of the header: how much is new, told to whoever does not see it too; opened, the list. */
export const NoticeBell = ({ viewer }: { readonly viewer: Viewer }) => {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { notices, isNew, markRead, question } = useNotices(viewer);
  const count = notices.filter(isNew).length;
  const told = count === 0 ? t('header.notices') : t('notices.unread', { count: format.integer(count) });
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton
        aria-label={told}
        title={told}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <NotificationsOutlined fontSize="small" />
        {count === 0 ? null : (
          <Box
            component="span"
            sx={{
              position: 'absolute',
              top: 2,
              right: 0,
              minWidth: 17,
              height: 17,
              px: 0.5,
              borderRadius: 9,
              bgcolor: 'error.main',
              color: 'error.contrastText',
              fontSize: '0.6875rem',
              lineHeight: '17px',
              fontWeight: 600,
            }}
          >
            {format.integer(count)}
          </Box>
        )}
      </IconButton>
      <ForReaders live>{count === 0 ? '' : told}</ForReaders>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-labelledby': id, elevation: 6, sx: { width: 400, maxWidth: '96vw' } },
        }}
      >
        <NoticeList {...{ id, notices, isNew, question }} onRead={markRead} onFollow={close} />
      </Popover>
    </>
  );
};
