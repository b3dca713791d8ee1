import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { ChangedView } from './ChangedView.tsx';
import { SaveViewForm } from './SaveViewForm.tsx';
import type { useViewInUse } from './useViewInUse.ts';
import { ViewList } from './ViewList.tsx';
import { DefaultViewsDocument, SavedViewsDocument } from './views.documents.ts';

interface ViewsDialogProps {
  readonly page: string;
  readonly unit: string | null;
  readonly inUse: ReturnType<typeof useViewInUse>;
  readonly onClose: () => void;
}

/** Open a view, keep the present arrangement, share it; pin, rename or delete one. */
export const ViewsDialog = ({ page, unit, inUse, onClose }: ViewsDialogProps) => {
  const t = useText();
  const id = useId();
  const queryClient = useQueryClient();
  const views = useGraph(SavedViewsDocument, { page }, { freshFor: 0 });
  const changed = () => {
    views.ask();
    void queryClient.invalidateQueries({ queryKey: ['graph', DefaultViewsDocument.name] });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{t('views.title')}</DialogTitle>
      <DialogContent>
        <AnswerPanel question={views} skeletonRows={3}>
          {({ savedViews }) => (
            <>
              <ChangedView {...{ inUse, unit }} views={savedViews} onSaved={changed} />
              <ViewList
                views={savedViews}
                onChanged={changed}
                onOpened={(view) => {
                  inUse.use(view);
                  onClose();
                }}
              />
            </>
          )}
        </AnswerPanel>
        <SaveViewForm page={page} unit={unit} onSaved={changed} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogActions>
    </Dialog>
  );
};
