import type { QueryClient } from '@tanstack/react-query';
import { NuqsAdapter } from 'nuqs/adapters/react-router/v7';
import { lazy, type ReactNode } from 'react';
import {
  CoreAdminContext,
  CoreAdminUI,
  CustomRoutes,
  type AuthProvider,
  type DataProvider,
  type I18nProvider,
  Resource,
  type Store,
} from 'react-admin';
import { BrowserRouter, Route } from 'react-router';
import { ForbiddenPage } from './access/ForbiddenPage.tsx';
import type { PageName } from './access/page.rules.ts';
import { PageGuard } from './access/PageGuard.tsx';
import { ConsoleTheme } from './ConsoleTheme.tsx';
import { GraphClientContext } from './data/GraphClientContext.tsx';
import type { GraphClient } from './data/graphql.client.ts';
import { lazyPage } from './i18n/lazy.page.ts';
import { Layout } from './layout/Layout.tsx';
import { HomePage, RankingPage } from './HomePage.tsx';
import { CrashPage } from './states/CrashPage.tsx';
import { NotFoundPage } from './states/NotFoundPage.tsx';
import { PageSkeleton } from './states/PageSkeleton.tsx';

// Its words come with the frame, as those of the start page do.
const SignInPage = lazy(async () => ({ default: (await import('./access/SignInPage.tsx')).SignInPage }));

const CommuneSearchPage = lazyPage(async () => (await import('./communes/CommuneSearchPage.tsx')).CommuneSearchPage);
const CommunePage = lazyPage(async () => (await import('./communes/CommunePage.tsx')).CommunePage);
const TrendsPage = lazyPage(async () => (await import('./trends/TrendsPage.tsx')).TrendsPage);
const WhyPage = lazyPage(async () => (await import('./why/WhyPage.tsx')).WhyPage);
const ClaimsPage = lazyPage(async () => (await import('./claims/ClaimsPage.tsx')).ClaimsPage);
const ReportsPage = lazyPage(async () => (await import('./reports/ReportsPage.tsx')).ReportsPage);
const ReportPage = lazyPage(async () => (await import('./reports/ReportPage.tsx')).ReportPage);
const PracticesPage = lazyPage(async () => (await import('./practices/PracticesPage.tsx')).PracticesPage);
const CatalogPage = lazyPage(async () => (await import('./catalog/CatalogPage.tsx')).CatalogPage);
const ComparePage = lazyPage(async () => (await import('./compare/ComparePage.tsx')).ComparePage);
const LineagePage = lazyPage(async () => (await import('./lineage/LineagePage.tsx')).LineagePage);
const DossierListPage = lazyPage(async () => (await import('./dossiers/DossierList.tsx')).DossierList);
const DossierShowPage = lazyPage(async () => (await import('./dossiers/DossierShow.tsx')).DossierShow);
const ImportPage = lazyPage(async () => (await import('./imports/ImportPage.tsx')).ImportPage);
const ImportBatchPage = lazyPage(async () => (await import('./imports/ImportBatchPage.tsx')).ImportBatchPage);
const RosterImportPage = lazyPage(async () => (await import('./imports/RosterImportPage.tsx')).RosterImportPage);
const ForgottenPage = lazyPage(async () => (await import('./access/ForgottenPage.tsx')).ForgottenPage);
const AccountPage = lazyPage(async () => (await import('./account/AccountPage.tsx')).AccountPage);
const AccountsPage = lazyPage(async () => (await import('./accounts/AccountsPage.tsx')).AccountsPage);
const IdentitiesPage = lazyPage(async () => (await import('./accounts/IdentitiesPage.tsx')).IdentitiesPage);
const MyDossiersPage = lazyPage(async () => (await import('./mine/MyDossiersPage.tsx')).MyDossiersPage);
const AuditPage = lazyPage(async () => (await import('./audit/AuditPage.tsx')).AuditPage);
const OfficersPage = lazyPage(async () => (await import('./people/OfficersPage.tsx')).OfficersPage);
const OfficerPage = lazyPage(async () => (await import('./people/OfficerPage.tsx')).OfficerPage);
const ParPage = lazyPage(async () => (await import('./par/ParPage.tsx')).ParPage);
const TasksPage = lazyPage(async () => (await import('./people/TasksPage.tsx')).TasksPage);
const PositionsPage = lazyPage(async () => (await import('./establishment/PositionsPage.tsx')).PositionsPage);
const PlacementsPage = lazyPage(async () => (await import('./placement/PlacementsPage.tsx')).PlacementsPage);
const PlacementPage = lazyPage(async () => (await import('./placement/PlacementPage.tsx')).PlacementPage);
const RecognitionPage = lazyPage(async () => (await import('./recognition/RecognitionPage.tsx')).RecognitionPage);
const PersonPage = lazyPage(async () => (await import('./recognition/PersonPage.tsx')).PersonPage);
const SavedViewPage = lazyPage(async () => (await import('./views/SavedViewPage.tsx')).SavedViewPage);
const LookUpPage = lazyPage(async () => (await import('./look-up/LookUpPage.tsx')).LookUpPage);

const DossierList = () => (
  <PageGuard page="dossiers">
    <DossierListPage />
  </PageGuard>
);
const DossierShow = () => (
  <PageGuard page="dossiers">
    <DossierShowPage />
  </PageGuard>
);
const guarded = (page: PageName, content: ReactNode) => <PageGuard page={page}>{content}</PageGuard>;

interface AppProps {
  readonly store: Store;
  readonly i18nProvider: I18nProvider;
  readonly client: GraphClient;
  readonly queryClient: QueryClient;
  readonly authProvider: AuthProvider;
  readonly dataProvider: DataProvider;
}

/** The console: one line a page. */
export const App = ({ store, i18nProvider, client, queryClient, authProvider, dataProvider }: AppProps) => (
  <BrowserRouter>
    <NuqsAdapter>
      <GraphClientContext value={client}>
        <CoreAdminContext {...{ store, i18nProvider, queryClient, authProvider, dataProvider }}>
          <ConsoleTheme>
            <CoreAdminUI
              layout={Layout}
              dashboard={HomePage}
              catchAll={NotFoundPage}
              error={CrashPage}
              accessDenied={ForbiddenPage}
              loading={() => <PageSkeleton />}
              title="Một Cửa"
              disableTelemetry
            >
              <Resource name="dossiers" list={DossierList} show={DossierShow} />
              <CustomRoutes>
                <Route path="/rankings" element={<RankingPage />} />
                <Route path="/communes" element={guarded('communes', <CommuneSearchPage />)} />
                <Route path="/communes/:id" element={guarded('communes', <CommunePage />)} />
                <Route path="/trends" element={guarded('trends', <TrendsPage />)} />
                <Route path="/why/:id" element={guarded('why', <WhyPage />)} />
                <Route path="/claims" element={guarded('claims', <ClaimsPage />)} />
                <Route path="/practices" element={guarded('practices', <PracticesPage />)} />
                <Route path="/reports" element={guarded('reports', <ReportsPage />)} />
                <Route path="/reports/:key" element={guarded('reports', <ReportPage />)} />
                <Route path="/par" element={guarded('par', <ParPage />)} />
                <Route path="/catalog" element={guarded('catalog', <CatalogPage />)} />
                <Route path="/compare" element={guarded('compare', <ComparePage />)} />
                <Route path="/lineage" element={guarded('lineage', <LineagePage />)} />
                <Route path="/imports" element={guarded('imports', <ImportPage />)} />
                <Route path="/imports/:id" element={guarded('imports', <ImportBatchPage />)} />
                <Route path="/v/:key" element={guarded('views', <SavedViewPage />)} />
                <Route path="/look-up" element={<LookUpPage />} />
                <Route path="/account" element={guarded('account', <AccountPage />)} />
                <Route path="/audit" element={guarded('audit', <AuditPage />)} />
                <Route path="/accounts" element={guarded('accounts', <AccountsPage />)} />
                <Route path="/accounts/identities" element={guarded('accounts', <IdentitiesPage />)} />
                <Route path="/officers" element={guarded('officers', <OfficersPage />)} />
                <Route path="/officers/imports" element={guarded('rosters', <RosterImportPage />)} />
                <Route path="/officers/imports/:id" element={guarded('rosters', <ImportBatchPage kind="rosters" />)} />
                <Route path="/officers/:id" element={guarded('officers', <OfficerPage />)} />
                <Route path="/tasks" element={guarded('tasks', <TasksPage />)} />
                <Route path="/positions" element={guarded('positions', <PositionsPage />)} />
                <Route path="/placement" element={guarded('placement', <PlacementsPage />)} />
                <Route path="/placement/:id" element={guarded('placement', <PlacementPage />)} />
                <Route path="/recognition" element={guarded('recognition', <RecognitionPage />)} />
                <Route path="/recognition/:id" element={guarded('recognition', <PersonPage />)} />
                <Route path="/mine" element={guarded('mine', <MyDossiersPage />)} />
                <Route path="/sign-in" element={<SignInPage />} />
                <Route path="/forgotten" element={<ForgottenPage />} />
              </CustomRoutes>
            </CoreAdminUI>
          </ConsoleTheme>
        </CoreAdminContext>
      </GraphClientContext>
    </NuqsAdapter>
  </BrowserRouter>
);
