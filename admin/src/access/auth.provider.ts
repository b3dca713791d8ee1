import type { QueryClient } from '@tanstack/react-query';
import type { AuthProvider } from 'react-admin';
import type { GraphClient } from '../data/graphql.client.ts';
import { SignInDocument, SignOutDocument, type Viewer } from './access.documents.ts';
import { isPageName, isPublic, mayOpen, signInHref } from './page.rules.ts';
import { keepViewer, viewerQuery } from './viewer.query.ts';

interface AuthSettings {
  readonly client: GraphClient;
  readonly queryClient: QueryClient;
  readonly place: () => { readonly pathname: string; readonly search: string };
}

/** React-admin's questions about the viewer. Pages that the public may see are guarded by `PageGuard`, not here. */
export const createAuthProvider = ({ client, queryClient, place }: AuthSettings): AuthProvider => {
  const viewer = (): Promise<Viewer> => queryClient.query(viewerQuery(client));
  return {
    async login({ userName, password }: { userName: string; password: string }) {
      const { result } = (await client.ask(SignInDocument, { input: { userName, password } })).data;
      if (result.viewer === null) throw new Error(result.userErrors[0]?.message);
      keepViewer(queryClient, result.viewer);
    },
    async logout() {
      if ((await viewer()).account === null) return false;
      const { result } = (await client.ask(SignOutDocument, { input: { everywhere: false } })).data;
      if (result.viewer !== null) keepViewer(queryClient, result.viewer);
      return false;
    },
    async checkAuth(params: { route?: string }) {
      if (params.route !== 'dashboard' && isPublic(await viewer()))
        throw Object.assign(new Error('UNAUTHENTICATED'), { redirectTo: signInHref(place()), message: false });
    },
    // An ended session is noticed by `SessionWatch`, which keeps the page.
    checkError: () => Promise.resolve(),
    async getIdentity() {
      const { account } = await viewer();
      return { id: account?.key ?? 'nobody', ...(account === null ? {} : { fullName: account.displayName }) };
    },
    getPermissions: async () => (await viewer()).permissions,
    canAccess: async ({ resource }) => isPageName(resource) && mayOpen(await viewer(), resource),
  };
};
