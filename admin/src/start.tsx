import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { localStorageStore } from 'react-admin';
import { createAuthProvider } from './access/auth.provider.ts';
import { App } from './App.tsx';
import { createDataProvider } from './data/data.provider.ts';
import { createGraphClient } from './data/graphql.client.ts';
import { RequestFailure } from './data/request-failure.ts';
import { createI18nProvider } from './i18n/i18n.provider.ts';
import { languageOf, storeName } from './i18n/language.ts';

const start = async (root: HTMLElement): Promise<void> => {
  const store = localStorageStore('1', storeName);
  const i18nProvider = await createI18nProvider(languageOf(store.getItem('locale')));
  const client = createGraphClient({
    endpoint: '/graphql',
    language: () => i18nProvider.getLocale(),
    fetch: (...call) => fetch(...call),
  });
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: {
        refetchOnWindowFocus: false,
        retry: (count, error) => error instanceof RequestFailure && error.kind === 'network' && count < 1,
      },
    },
  });
  const authProvider = createAuthProvider({ client, queryClient, place: () => window.location });
  createRoot(root).render(
    <StrictMode>
      <App {...{ store, i18nProvider, client, queryClient, authProvider, dataProvider: createDataProvider(client) }} />
    </StrictMode>,
  );
};

const root = document.getElementById('root');
if (root !== null) void start(root);
