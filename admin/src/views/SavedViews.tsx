import BookmarksOutlined from '@mui/icons-material/BookmarksOutlined';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useMayOpen } from '../access/useViewer.ts';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { SaveViewForm } from './SaveViewForm.tsx';
import { ViewList } from './ViewList.tsx';
import { SavedViewsDocument } from './views.documents.ts';

interface SavedViewsProps {
  readonly page: string;
  /** The unit it tells of, by id. */
  readonly unit?: string | null;
}

/** A page's saved views: open one, keep the present arrangement, share it, delete it. Hidden from the public. */
export const SavedViews = ({ page, unit = null }: SavedViewsProps) => {
  const t = useText();
  const id = useId();
  const known = useMayOpen('views');
  const [open, setOpen] = useState(false);
  const views = useGraph(SavedViewsDocument, { page }, { enabled: known && open, freshFor: 0 });
  if (!known) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="outlined" startIcon={<BookmarksOutlined />} onClick={() => setOpen(true)}>
        {t('views.title')}
      </Button>
      <Dialog open={open} onClose={close} aria-labelledby={id} fullWidth maxWidth="sm">
        <DialogTitle id={id}>{t('views.title')}</DialogTitle>
        <DialogContent>
          <AnswerPanel question={views} skeletonRows={3}>
            {({ savedViews }) => <ViewList views={savedViews} onChanged={views.ask} onOpened={close} />}
          </AnswerPanel>
          <SaveViewForm page={page} unit={unit} onSaved={views.ask} />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{t('close')}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
};
