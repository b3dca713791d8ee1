import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { lazy, type ReactNode, Suspense } from 'react';
import { useLocation } from 'react-router';
import { homeOf, isPublic } from '../access/page.rules.ts';
import { useViewer } from '../access/useViewer.ts';
import { useText } from '../i18n/useText.ts';
import { PrintHead } from './PrintHead.tsx';

// Its words come with the frame.
const Breadcrumb = lazy(async () => ({ default: (await import('./Breadcrumb.tsx')).Breadcrumb }));

interface PageHeadProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Of the browser tab, where it should differ from the heading. */
  readonly tabTitle?: string;
}

/** Heading of a page; also names the browser tab. */
export const PageHead = ({ title, lead, actions, tabTitle }: PageHeadProps) => {
  const t = useText();
  const { pathname } = useLocation();
  const viewer = useViewer().data;
  // Of the same height while it comes: nothing below may move under a reader's pointer.
  const trail = <Skeleton width={160} sx={{ height: 24, mb: 0.5, transform: 'none' }} />;
  return (
    <>
      {viewer === undefined || isPublic(viewer) ? null : (
        <Suspense fallback={homeOf(viewer) === pathname ? null : trail}>
          <Breadcrumb name={title} />
        </Suspense>
      )}
      <Box
        component="header"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1.5,
          alignItems: 'flex-end',
          justifyContent: 'space-between',
          mb: 2,
        }}
      >
        <title>{`${tabTitle ?? title} · ${t('name')}`}</title>
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h1">{title}</Typography>
          <PrintHead title={title} />
          {lead === undefined ? null : (
            <Typography variant="body2" component="div" sx={{ color: 'text.secondary', mt: 0.5, maxWidth: '80ch' }}>
              {lead}
            </Typography>
          )}
        </Box>
        {actions === undefined ? null : (
          <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {actions}
          </Box>
        )}
      </Box>
    </>
  );
};
