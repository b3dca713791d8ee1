import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useNotify } from 'react-admin';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useText } from '../i18n/useText.ts';
import { keptAs } from './saved.input.ts';
import type { useViewInUse } from './useViewInUse.ts';
import { printViewState } from './view.state.ts';
import { type SavedView, SaveViewDocument } from './views.documents.ts';

interface ChangedViewProps {
  readonly inUse: ReturnType<typeof useViewInUse>;
  readonly unit: string | null;
  readonly views: readonly SavedView[];
  readonly onSaved: () => void;
}

/** Offers to keep the view in use as the page is arranged now, where it is the reader's own; nothing while nothing changed. */
export const ChangedView = ({ inUse, unit, views, onSaved }: ChangedViewProps) => {
  const t = useText();
  const notify = useNotify();
  const view = views.find(({ key }) => key === inUse.view?.key);
  const state = printViewState(window.location.search, unit);
  const save = useDeed(SaveViewDocument, () => {
    if (view === undefined) return;
    inUse.use({ ...view, state });
    notify(t('savedViews.saved', { name: view.name }), { type: 'success' });
    onSaved();
  });
  if (view === undefined || !inUse.isChanged) return null;
  return (
    <>
      <Alert
        severity="info"
        sx={{ mb: 1 }}
        action={
          view.isOwn ? (
            <Button color="inherit" loading={save.isPending} onClick={() => save.go({ ...keptAs(view), state })}>
              {t('savedViews.saveChange')}
            </Button>
          ) : undefined
        }
      >
        {t(view.isOwn ? 'savedViews.changedOwn' : 'savedViews.changedOther', { name: view.name })}
      </Alert>
      <Refusals deed={save} />
    </>
  );
};
