import Box from '@mui/material/Box';
import { lazy, Suspense } from 'react';
import type { CoreLayoutProps } from 'react-admin';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { SessionWatch } from '../access/SessionWatch.tsx';
import { DemoNotice } from './DemoNotice.tsx';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { SideMenu } from './SideMenu.tsx';
import { SkipLink } from './SkipLink.tsx';
import { useFrameKnown } from './useFrameKnown.ts';
import { useLanguageRefresh } from './useLanguageRefresh.ts';

const Afterwards = lazy(async () => ({ default: (await import('./Afterwards.tsx')).Afterwards }));

/** A footer that is seen before the page above it would be pushed away by it. */
const footerAtRest = { '& > main:has([role="status"][aria-busy="true"]) + footer': { visibility: 'hidden' } };

/** The frame of every page: skip link, header, left menu, content, footer. */
export const Layout = ({ children }: CoreLayoutProps) => {
  useLanguageRefresh();
  const unseen = useFrameKnown() ? {} : { opacity: 0 };
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', ...unseen }}>
      <SessionWatch />
      <SkipLink />
      <Header />
      <Box sx={{ display: 'flex', flex: 1, minWidth: 0 }}>
        <SideMenu />
        <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', ...footerAtRest }}>
          <DemoNotice />
          <Box
            component="main"
            id="main"
            tabIndex={-1}
            sx={{ flex: 1, width: '100%', maxWidth: 1480, mx: 'auto', p: { xs: 2, md: 3 }, outline: 'none' }}
          >
            <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
          </Box>
          <Footer />
        </Box>
      </Box>
      <Suspense>
        <Afterwards />
      </Suspense>
    </Box>
  );
};
