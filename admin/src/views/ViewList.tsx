import PushPin from '@mui/icons-material/PushPin';
import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { Entry } from '../account/Entry.tsx';
import { FileMenu } from '../export/FileMenu.tsx';
import { type Formatter } from '../i18n/format.ts';
import { type Translate, useFormat, useText } from '../i18n/useText.ts';
import { RenameView } from './RenameView.tsx';
import { keptAs } from './saved.input.ts';
import { readViewState } from './view.state.ts';
import { DeleteViewDocument, MarkViewDocument, type SavedView, SaveViewDocument } from './views.documents.ts';

interface ViewListProps {
  readonly views: readonly SavedView[];
  readonly onChanged: () => void;
  readonly onOpened: (view: SavedView) => void;
}

/** Own views and those shared with the reader, pinned ones first, each a real link; what was deleted can be had back. */
export const ViewList = ({ views, onChanged, onOpened }: ViewListProps) => {
  const t = useText();
  const [removed, setRemoved] = useState<SavedView | null>(null);
  const remove = useDeed(DeleteViewDocument, onChanged);
  const restore = useDeed(SaveViewDocument, () => {
    setRemoved(null);
    onChanged();
  });
  return (
    <>
      {removed === null ? null : (
        <Alert
          severity="info"
          role="status"
          action={
            <Button color="inherit" onClick={() => restore.go({ ...keptAs(removed), key: null })}>
              {t('savedViews.undo')}
            </Button>
          }
        >
          {t('savedViews.removed', { name: removed.name })}
        </Alert>
      )}
      {views.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('savedViews.none')}
        </Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {views.map((view) => (
            <ViewEntry
              key={view.key}
              onRemove={() => {
                setRemoved(view);
                remove.go({ key: view.key });
              }}
              {...{ view, onChanged, onOpened }}
            />
          ))}
        </Box>
      )}
      <Refusals deed={remove} />
      <Refusals deed={restore} />
    </>
  );
};

interface ViewEntryProps extends Omit<ViewListProps, 'views'> {
  readonly view: SavedView;
  readonly onRemove: () => void;
}

const ViewEntry = ({ view, onChanged, onOpened, onRemove }: ViewEntryProps) => {
  const t = useText();
  const format = useFormat();
  const { pathname } = useLocation();
  const [isRenaming, setRenaming] = useState(false);
  const mark = useDeed(MarkViewDocument, onChanged);
  const { key, name, isPinned, isDefault } = view;
  const search = readViewState(view.state);
  const open = () => {
    mark.go({ key, isOpened: true });
    onOpened(view);
  };
  const Pin = isPinned ? PushPin : PushPinOutlined;
  return (
    <Entry
      title={
        search === null ? (
          name
        ) : (
          <MuiLink component={Link} to={`${pathname}${search}`} onClick={open}>
            {name}
          </MuiLink>
        )
      }
      facts={factsOf(view, t, format)}
      action={
        <>
          <IconButton
            size="small"
            aria-pressed={isPinned}
            aria-label={t('savedViews.pinOf', { name })}
            title={t('savedViews.pin')}
            onClick={() => mark.go({ key, isPinned: !isPinned })}
          >
            <Pin fontSize="small" />
          </IconButton>
          <Button
            aria-pressed={isDefault}
            aria-label={`${t(isDefault ? 'savedViews.notDefault' : 'savedViews.makeDefault')}: ${name}`}
            onClick={() => mark.go({ key, isDefault: !isDefault })}
          >
            {t(isDefault ? 'savedViews.notDefault' : 'savedViews.makeDefault')}
          </Button>
          <FileMenu path={`/v/${key}`} parameters={() => ({})} of={name} />
          {view.isOwn ? (
            <>
              <Button
                aria-expanded={isRenaming}
                aria-label={`${t('savedViews.rename')}: ${name}`}
                onClick={() => setRenaming(!isRenaming)}
              >
                {t('savedViews.rename')}
              </Button>
              <Button color="error" aria-label={t('savedViews.removeOf', { name })} onClick={onRemove}>
                {t('savedViews.remove')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      {isRenaming ? (
        <RenameView
          view={view}
          onRenamed={() => {
            setRenaming(false);
            onChanged();
          }}
        />
      ) : null}
      <Refusals deed={mark} />
    </Entry>
  );
};

const factsOf = (view: SavedView, t: Translate, format: Formatter): string[] => [
  view.isDefault ? t('savedViews.isDefault') : view.isSharedDefault ? t('savedViews.isSharedDefault') : '',
  view.isOwn ? '' : t('savedViews.madeBy', { name: view.ownerName }),
  view.sharedWithUnit === null ? '' : t('savedViews.sharedWithUnit'),
  view.sharedWithRole === null ? '' : t('savedViews.sharedWithRole', { role: t(`roles.${view.sharedWithRole}`) }),
  view.openedAt === null
    ? format.dateTime(view.updatedAt)
    : t('savedViews.openedAt', { at: format.dateTime(view.openedAt) }),
];
