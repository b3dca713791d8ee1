import BookmarksOutlined from '@mui/icons-material/BookmarksOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { useMayOpen } from '../access/useViewer.ts';
import { ForReaders } from '../layout/ForReaders.tsx';
import { lazyPage } from '../i18n/lazy.page.ts';
import { useText } from '../i18n/useText.ts';
import { useViewInUse } from './useViewInUse.ts';

const ViewsDialog = lazyPage(async () => (await import('./ViewsDialog.tsx')).ViewsDialog);

interface SavedViewsProps {
  readonly page: string;
  /** The unit it tells of, by id. */
  readonly unit?: string | null;
}

/** A page's saved views, the one in use named, with a dot once the page is arranged otherwise. Hidden from the public. */
export const SavedViews = ({ page, unit = null }: SavedViewsProps) => {
  const t = useText();
  const isKnown = useMayOpen('views');
  const [isOpen, setOpen] = useState(false);
  const inUse = useViewInUse(page, isKnown);
  if (!isKnown) return null;
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<BookmarksOutlined />}
        data-view={inUse.view?.name}
        onClick={() => setOpen(true)}
      >
        <Box
          component="span"
          sx={{ maxWidth: 220, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {inUse.view === null ? t('views.title') : t('views.named', { name: inUse.view.name })}
        </Box>
        {inUse.isChanged ? (
          <>
            <Box
              component="span"
              aria-hidden
              title={t('views.changed')}
              sx={{ width: 8, height: 8, borderRadius: '50%', bgcolor: 'warning.main', ml: 0.75 }}
            />
            <ForReaders>, {t('views.changed')}</ForReaders>
          </>
        ) : null}
      </Button>
      {isOpen ? (
        <Suspense>
          <ViewsDialog {...{ page, unit, inUse }} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
};
