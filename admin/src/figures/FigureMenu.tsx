import MoreHoriz from '@mui/icons-material/MoreHoriz';
import IconButton from '@mui/material/IconButton';
import { Suspense, useState } from 'react';
import { lazyPage } from '../i18n/lazy.page.ts';
import { useText } from '../i18n/useText.ts';
import type { ToldFigure } from './figure.ts';

const FigureActions = lazyPage(async () => (await import('./FigureActions.tsx')).FigureActions);

/** What can be done with a figure: its dossiers, why, how it is computed, a link, a file. The list comes when it is asked for. */
export const FigureMenu = ({ told }: { readonly told: ToldFigure }) => {
  const t = useText();
  // The anchor stays when the menu closes: it goes out where it stood.
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { metric, unit } = told;
  return (
    <>
      <IconButton
        className="no-print"
        size="small"
        data-figure-menu={metric.key}
        aria-label={t('stat.menuOf', { figure: unit === null ? metric.name : `${metric.name}, ${unit.name}` })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={(event) => {
          setAnchor(event.currentTarget);
          setOpen(true);
        }}
        sx={{ p: 0.375 }}
      >
        <MoreHoriz sx={{ fontSize: 18 }} />
      </IconButton>
      {anchor === null ? null : (
        <Suspense>
          <FigureActions {...{ told, anchor, isOpen }} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
