import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import { openDesk } from '../../server/src/platform/importing/import.desk.ts';
import { registers } from '../../server/src/dossiers/importing/register.kind.ts';
import { rosters } from '../../server/src/workforce/roster/roster.kind.ts';
import { DEMO_PASSWORD } from '../../server/src/access/demo/demo-accounts.data.ts';
import { makeDemoAccounts } from '../../server/src/access/demo/demo-accounts.service.ts';
import { openHouse } from '../../server/src/gateway/house.ts';
import { gate, openDemo, rooms } from '../../server/src/gateway/rooms.ts';
import { STAFF } from '../../server/src/platform/context.ts';
import { makeLog } from '../../server/src/platform/log.ts';
import './built-console.ts';
import { launchChromium } from './chromium.ts';
import type { TestDatabase } from './database.ts';
import { DEMO_NOW, demoDatabase } from './demo.ts';
import { delayAnswers, slowDown } from './hardship.ts';
import { PATIENT } from './pace.ts';
import { settled, watchTraffic } from './rest.ts';
import { scratchFolder } from './scratch-folder.ts';

export interface PageOptions {
  readonly width?: number;
  readonly language?: 'vi' | 'en';
  readonly theme?: 'light' | 'dark';
}

export interface Visiting extends PageOptions {
  /** What the reader does before the page is opened, such as signing in. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** The demo in a browser: the whole house in this process, on a port of its own. */
export interface OpenConsole {
  readonly address: string;
  /** What the house stands on, for what no page can bring about. */
  readonly database: TestDatabase;
  /** A page opened by a new reader, once it stands still; fails the test on any error the page throws. */
  visit(path: string, options?: Visiting): Promise<Page>;
  ask(query: string, variables?: object): Promise<unknown>;
  close(): Promise<void>;
}

const wide = 1440;
const height = 900;
/** How long a page may take for one thing on a busy machine; what is there sooner is not waited for. */
const patience = 60_000;

interface ConsoleOptions {
  /** Whether one must sign in. */
  readonly accounts?: boolean;
  /** The demo's own day, unless it must go with the database's clock. */
  readonly clock?: () => Date;
}

/** Opens house, import desk and browser over a copy of the demo; the caller closes. */
export async function openConsole({
  accounts = false,
  clock = () => DEMO_NOW,
}: ConsoleOptions = {}): Promise<OpenConsole> {
  const database = await demoDatabase();
  const spool = scratchFolder('spool');
  const log = makeLog('silent');
  const consoleDir = inject('consoleDir');
  const guarded = accounts ? { gate } : {};
  const house = await openHouse({
    rooms,
    database: database.app,
    clock,
    log,
    consoleDir,
    recordReads: true,
    pace: PATIENT,
    ...guarded,
  });
  openDemo(accounts ? DEMO_PASSWORD : undefined);
  if (accounts) await makeDemoAccounts(house.open('access', STAFF), DEMO_NOW);
  const failures: unknown[] = [];
  const desks = [registers, rosters].map((kind) =>
    openDesk(kind, {
      database: database.app,
      spoolDir: join(spool.path, kind.room),
      clock,
      onFailure: (_batch, cause) => failures.push(cause),
    }),
  );
  await house.http.listen({ host: '127.0.0.1', port: 0 });
  const { port } = house.http.server.address() as AddressInfo;
  const address = `http://127.0.0.1:${String(port)}`;
  const browser = await launchChromium();
  return {
    address,
    database,
    visit: (path, options = {}) => visit(browser, { url: `${address}${path}`, failures, ...options }),
    ask: (query, variables = {}) => ask(address, { query, variables }),
    close: async () => {
      await browser.close();
      for (const desk of desks) await desk.close();
      await house.close();
      await database.drop();
      spool.remove();
      if (failures.length > 0) throw new AggregateError(failures, 'The console or an import failed on the way.');
    },
  };
}

/** What the console keeps of a reader's choices, as it keeps them. */
export const keptChoices = ({ language, theme }: Required<Pick<PageOptions, 'language' | 'theme'>>) =>
  [
    { name: 'RaStoreMotCua.locale', value: JSON.stringify(language) },
    { name: 'RaStoreMotCua.theme', value: JSON.stringify(theme) },
  ] as const;

interface Visit extends Visiting {
  readonly url: string;
  readonly failures: unknown[];
}

async function visit(browser: Browser, { url, failures, ...options }: Visit): Promise<Page> {
  const { width = wide, language = 'vi', theme = 'light', before } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    storageState: {
      cookies: [],
      origins: [
        {
          origin: new URL(url).origin,
          localStorage: [...keptChoices({ language, theme })],
        },
      ],
    },
  });
  await delayAnswers(context);
  const page = await context.newPage();
  await slowDown(page);
  watchTraffic(page);
  page.setDefaultTimeout(patience);
  page.on('pageerror', (error) => failures.push(error));
  await before?.(page);
  await page.goto(url);
  return settled(page);
}

async function ask(address: string, body: object): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { data } = (await response.json()) as { data?: unknown };
  return data;
}

/** The public id of a unit by its code and day. */
export async function unitIdOf(console: OpenConsole, code: string, asOf: string): Promise<string> {
  const data = await console.ask('query Q($code: String!, $asOf: Date) { unit(code: $code, asOf: $asOf) { id } }', {
    code,
    asOf,
  });
  return (data as { unit: { id: string } }).unit.id;
}
