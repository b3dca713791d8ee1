import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../server/src/access/demo/demo-accounts.data.ts';
import type { OpenConsole, PageOptions } from './console.ts';

interface VisitAs {
  readonly userName: string;
  readonly path: string;
  readonly options?: PageOptions;
}

/** A page opened by somebody who has signed in. @throws Error when signing in is refused */
export async function visitAs(console: OpenConsole, { userName, path, options = {} }: VisitAs): Promise<Page> {
  const page = await console.visit(`/sign-in?next=${encodeURIComponent(path)}`, options);
  const answer = await page.request.post(`${console.address}/graphql`, {
    data: {
      query: 'mutation In($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }',
      variables: { input: { userName, password: DEMO_PASSWORD } },
    },
  });
  const { data } = (await answer.json()) as { data: { signIn: { userErrors: { code: string }[] } } };
  if (data.signIn.userErrors.length > 0) throw new Error(`${userName} was not let in: ${JSON.stringify(data)}`);
  await page.goto(`${console.address}${path}`);
  await page.waitForSelector('h1');
  return page;
}
