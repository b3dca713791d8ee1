import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link, useLocation } from 'react-router';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { Entry } from '../account/Entry.tsx';
import { FileMenu } from '../export/FileMenu.tsx';
import { type Formatter } from '../i18n/format.ts';
import { type Translate, useFormat, useText } from '../i18n/useText.ts';
import { readViewState } from './view.state.ts';
import { DeleteViewDocument, type SavedView } from './views.documents.ts';

interface ViewListProps {
  readonly views: readonly SavedView[];
  readonly onChanged: () => void;
  readonly onOpened: () => void;
}

/** Own views and those shared with the reader, each a real link. */
export const ViewList = ({ views, onChanged, onOpened }: ViewListProps) => {
  const t = useText();
  const format = useFormat();
  const { pathname } = useLocation();
  const remove = useDeed(DeleteViewDocument, onChanged);
  if (views.length === 0)
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('views.none')}
      </Typography>
    );
  return (
    <>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {views.map((view) => {
          const search = readViewState(view.state);
          return (
            <Entry
              key={view.key}
              title={
                search === null ? (
                  view.name
                ) : (
                  <MuiLink component={Link} to={`${pathname}${search}`} onClick={onOpened}>
                    {view.name}
                  </MuiLink>
                )
              }
              facts={factsOf(view, t, format)}
              action={
                <>
                  <FileMenu path={`/v/${view.key}`} parameters={() => ({})} of={view.name} />
                  {view.isOwn ? (
                    <Button
                      color="error"
                      disabled={remove.isPending}
                      aria-label={t('views.removeOf', { name: view.name })}
                      onClick={() => remove.go({ key: view.key })}
                    >
                      {t('views.remove')}
                    </Button>
                  ) : null}
                </>
              }
            />
          );
        })}
      </Box>
      <Refusals deed={remove} />
    </>
  );
};

const factsOf = (view: SavedView, t: Translate, format: Formatter): string[] => [
  view.isOwn ? '' : t('views.madeBy', { name: view.ownerName }),
  view.sharedWithUnit === null ? '' : t('views.sharedWithUnit'),
  view.sharedWithRole === null ? '' : t('views.sharedWithRole', { role: t(`roles.${view.sharedWithRole}`) }),
  format.dateTime(view.updatedAt),
];
