import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export const ISSUER = 'https://dinhdanh.example.vn';
export const CLIENT = { id: 'mot-cua', secret: 'a secret between house and provider' };

/** `cd-0001` says nothing of itself, `cd-0002.015203000123` tells its number. */
const personOf = (sub: string) => ({ sub, ho_ten: `Công dân ${sub.slice(0, 7)}`, so_dinh_danh: sub.split('.')[1] });

/** A real provider that vouches for whoever `login` names, without asking. */
export interface TestProvider {
  /** How the house reaches it, behind the TLS that a proxy would end. */
  fetch(url: string, options: RequestInit): Promise<Response>;
  /** Follows a browser through the provider. @returns where it is sent back to */
  signIn(url: string, login: string): Promise<string>;
  close(): Promise<void>;
}

export async function startProvider(redirectUri: string): Promise<TestProvider> {
  const provider = new Provider(ISSUER, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    cookies: { keys: ['a key of the tests'] },
    // As most do, it tells of a person when it is asked on its own, not in the token.
    claims: { openid: ['sub'], citizen: ['ho_ten', 'so_dinh_danh'] },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => personOf(sub) }),
  });
  provider.proxy = true;
  const server: Server = provider.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': new URL(ISSUER).host };
  const inside = (url: string): string => url.replace(ISSUER, base);
  return {
    fetch: (url, options) =>
      fetch(inside(url), {
        ...options,
        headers: { ...Object.fromEntries(new Headers(options.headers)), ...forwarded },
      }),
    signIn: (url, login) => new Browser(inside, forwarded).through(url, login),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Keeps cookies and fills in the provider's own development forms. */
class Browser {
  private readonly cookies = new Map<string, string>();
  private readonly inside: (url: string) => string;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(inside: (url: string) => string, headers: Readonly<Record<string, string>>) {
    this.inside = inside;
    this.headers = headers;
  }

  async through(start: string, login: string): Promise<string> {
    let url = start;
    for (let step = 0; step < 12; step += 1) {
      if (!url.startsWith(ISSUER)) return url;
      const response = await this.ask(url);
      url = await this.next(url, response, login);
    }
    throw new Error(`The provider does not let go of the browser: ${url}`);
  }

  private async next(url: string, response: Response, login: string): Promise<string> {
    const location = response.headers.get('location');
    if (location !== null) return new URL(location, url).href;
    const page = await response.text();
    const action = /action="([^"]+)"/u.exec(page)?.[1];
    const prompt = /name="prompt" value="([^"]+)"/u.exec(page)?.[1];
    if (action === undefined || prompt === undefined) throw new Error(`Not a form: ${page.slice(0, 500)}`);
    const form = new URLSearchParams({ prompt, login, password: 'any' });
    const sent = await this.ask(new URL(action, url).href, form);
    return new URL(sent.headers.get('location') ?? '', url).href;
  }

  private async ask(url: string, form?: URLSearchParams): Promise<Response> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(this.inside(url), {
      redirect: 'manual',
      headers: { ...this.headers, cookie },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    for (const text of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (text.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    return response;
  }
}
