import { setTimeout } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

/** How long a page may take to come to rest on a busy machine, in milliseconds. */
const patience = 120_000;

interface Traffic {
  readonly open: Set<Request>;
  /** Requests ever sent. */
  sent: number;
}

const traffics = new WeakMap<Page, Traffic>();

/** Counts what a page asks for from here on; before it is opened. */
export function watchTraffic(page: Page): void {
  const traffic: Traffic = { open: new Set(), sent: 0 };
  const end = (request: Request): void => void traffic.open.delete(request);
  page.on('request', (request) => {
    // A new document ends what the one before still asked for, whether that is told or not.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) traffic.open.clear();
    traffic.open.add(request);
    traffic.sent += 1;
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  traffics.set(page, traffic);
}

/**
 * What still moves, told after a few turns of the page's own loop: it draws, and what waits for that (effects, and
 * the questions they ask) has its turn between two drawings however slow the page is. Seconds would not do: a page that
 * gets no processor for half a second is as silent as one that is ready.
 */
const MOVING = `(async () => {
  await document.fonts.ready;
  for (let turn = 0; turn < 4; turn += 1) {
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 0)));
  }
  const moves = document.getAnimations().filter((each) => each.playState === 'running');
  return [
    ...(document.readyState === 'complete' ? [] : ['the document']),
    ...(document.querySelector('h1') === null ? ['no heading yet'] : []),
    ...[...document.querySelectorAll('.MuiSkeleton-root')].map(() => 'a placeholder'),
    // Before a placeholder is shown the room for it says that something is to come.
    ...[...document.querySelectorAll('[aria-busy="true"]')].map(() => 'something busy'),
    ...moves.filter((each) => Number.isFinite(each.effect.getComputedTiming().endTime)).map(() => 'a movement'),
  ];
})()`;

/**
 * The page once it stands still: everything it asked for has come and is drawn, and that led to no further question.
 * @throws Error naming what still moves after two minutes
 */
export async function settled(page: Page): Promise<Page> {
  const traffic = traffics.get(page);
  if (traffic === undefined) throw new Error('Nobody watches what this page asks for.');
  const until = performance.now() + patience;
  let moving: readonly string[] = ['the page'];
  while (moving.length > 0) {
    if (performance.now() > until) throw new Error(`The page does not come to rest: ${moving.join(', ')}`);
    const before = traffic.sent;
    // A page that is being left cannot answer; the one that comes can.
    const drawn = await page.evaluate<string[]>(MOVING).catch((error: unknown) => [String(error)]);
    const asked = [...traffic.open].map((request) => request.url());
    moving = [...drawn, ...asked, ...(traffic.sent === before ? [] : ['further questions'])];
    if (drawn.length > 0 || asked.length > 0) await setTimeout(20);
  }
  return page;
}
