import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../server/src/access/demo/demo-accounts.data.ts';
import type { OpenConsole, PageOptions } from './console.ts';

interface VisitAs {
  readonly userName: string;
  readonly path: string;
  readonly options?: PageOptions;
}

/** A page opened by somebody who has signed in. @throws Error when signing in is refused */
export const visitAs = (console: OpenConsole, { userName, path, options = {} }: VisitAs): Promise<Page> =>
  console.visit(path, { ...options, before: (page) => signIn(console, page, userName) });

async function signIn({ address }: OpenConsole, page: Page, userName: string): Promise<void> {
  const answer = await page.request.post(`${address}/graphql`, {
    data: {
      query: 'mutation In($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }',
      variables: { input: { userName, password: DEMO_PASSWORD } },
    },
  });
  const { data } = (await answer.json()) as { data: { signIn: { userErrors: { code: string }[] } } };
  if (data.signIn.userErrors.length > 0) throw new Error(`${userName} was not let in: ${JSON.stringify(data)}`);
}
