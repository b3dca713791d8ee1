import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';

/** Milliseconds by which every answer to a page comes later; 0 leaves the pages to themselves. */
const lateness = Number(process.env['LATE'] ?? 0);
/** How many times slower a page computes. */
const slowness = Number(process.env['SLOW'] ?? 1);

/** Lets every answer come later, as `LATE=400` asks: what a test finds at once elsewhere is not there yet. */
export async function delayAnswers(context: BrowserContext): Promise<void> {
  if (lateness <= 0) return;
  await context.route('**/*', async (route) => {
    await setTimeout(lateness);
    // A page that was left meanwhile does not want its answer.
    await route.continue().catch(() => undefined);
  });
}

/** Lets a page compute more slowly, as `SLOW=4` asks: effects come well after what they belong to was drawn. */
export async function slowDown(page: Page): Promise<void> {
  if (slowness <= 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
}
