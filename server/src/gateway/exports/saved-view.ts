import { valueAt, type ExportView } from '../../platform/export-view.ts';
import { answerOf, type Ask } from './ask.ts';
import type { Texts } from './asked.ts';

const SAVED_VIEW = 'query ExportSavedView($key: String!) { savedView(key: $key) { page state } }';

/** A page as somebody arranged it: its name and the words of its address. */
interface SavedPage {
  readonly page: string;
  readonly search: Texts;
}

/** A saved view that the reader may see; null where there is none. @throws NotAnswered */
export async function savedPageOf(key: string, ask: Ask): Promise<SavedPage | null> {
  const found = valueAt(await answerOf(ask, SAVED_VIEW, { key }), ['savedView']);
  if (found === null) return null;
  const { page, state } = found as { page: string; state: string };
  return { page, search: searchOf(JSON.parse(state)) };
}

/** The console keeps a page as `{ version: 1, search, unit }`; what another program kept says nothing to us. */
function searchOf(state: unknown): Texts {
  const [version, search, unit] = ['version', 'search', 'unit'].map((name) => valueAt(state, [name]));
  if (version !== 1 || typeof search !== 'string') return {};
  return { ...Object.fromEntries(new URLSearchParams(search)), ...(typeof unit === 'string' ? { unit } : {}) };
}

/** The main table of a page: that of the words its address holds before that of the page as it opens. */
export function tableOf(views: readonly ExportView[], { page, search }: SavedPage): ExportView | undefined {
  const ofPage = views.filter((view) => view.page?.name === page);
  const fits = ({ page: of }: ExportView): boolean =>
    of?.where !== undefined && Object.entries(of.where).every(([word, text]) => search[word] === text);
  return ofPage.find(fits) ?? ofPage.find((view) => view.page?.where === undefined);
}
