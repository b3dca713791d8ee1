import type { QueryClient } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/react-router/v7';
import { lazy } from 'react';
import {
  CoreAdminContext,
  CoreAdminUI,
  CustomRoutes,
  type DataProvider,
  type I18nProvider,
  Resource,
  type Store,
} from 'react-admin';
import { BrowserRouter, Route } from 'react-router';
import { ConsoleTheme } from './ConsoleTheme.tsx';
import { GraphClientContext } from './data/GraphClientContext.tsx';
import type { GraphClient } from './data/graphql.client.ts';
import { Layout } from './layout/Layout.tsx';
import { RankingPage } from './rankings/RankingPage.tsx';
import { CrashPage } from './states/CrashPage.tsx';
import { NotFoundPage } from './states/NotFoundPage.tsx';
import { PageSkeleton } from './states/PageSkeleton.tsx';

const CommuneSearchPage = lazy(async () => ({
  default: (await import('./communes/CommuneSearchPage.tsx')).CommuneSearchPage,
}));
const CommunePage = lazy(async () => ({ default: (await import('./communes/CommunePage.tsx')).CommunePage }));
const DossierList = lazy(async () => ({ default: (await import('./dossiers/DossierList.tsx')).DossierList }));
const DossierShow = lazy(async () => ({ default: (await import('./dossiers/DossierShow.tsx')).DossierShow }));
const ImportPage = lazy(async () => ({ default: (await import('./imports/ImportPage.tsx')).ImportPage }));
const ImportBatchPage = lazy(async () => ({
  default: (await import('./imports/ImportBatchPage.tsx')).ImportBatchPage,
}));

interface AppProps {
  readonly store: Store;
  readonly i18nProvider: I18nProvider;
  readonly client: GraphClient;
  readonly queryClient: QueryClient;
  readonly dataProvider: DataProvider;
}

/** The console: one line a page. */
export const App = ({ store, i18nProvider, client, queryClient, dataProvider }: AppProps) => (
  <BrowserRouter>
    <NuqsAdapter>
      <GraphClientContext value={client}>
        <CoreAdminContext {...{ store, i18nProvider, queryClient, dataProvider }}>
          <ConsoleTheme>
            <CoreAdminUI
              layout={Layout}
              dashboard={RankingPage}
              catchAll={NotFoundPage}
              error={CrashPage}
              loading={() => <PageSkeleton />}
              title="Một Cửa"
              disableTelemetry
            >
              <Resource name="dossiers" list={DossierList} show={DossierShow} />
              <CustomRoutes>
                <Route path="/rankings" element={<RankingPage />} />
                <Route path="/communes" element={<CommuneSearchPage />} />
                <Route path="/communes/:id" element={<CommunePage />} />
                <Route path="/imports" element={<ImportPage />} />
                <Route path="/imports/:id" element={<ImportBatchPage />} />
              </CustomRoutes>
            </CoreAdminUI>
          </ConsoleTheme>
        </CoreAdminContext>
      </GraphClientContext>
    </NuqsAdapter>
  </BrowserRouter>
);
