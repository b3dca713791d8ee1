import { useNotify } from 'react-admin';
import { useGraphClient } from '../data/GraphClientContext.tsx';
import { NowDocument } from '../data/meta.documents.ts';
import { ALL_PEERS } from '../filters/analysis.params.ts';
import { parseKnown } from '../filters/known.ts';
import type { AnalysisState } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';

const copy = (search: URLSearchParams): Promise<void> => {
  const query = search.toString();
  return navigator.clipboard.writeText(
    `${window.location.origin}${window.location.pathname}${query === '' ? '' : `?${query}`}`,
  );
};

/** Copies this page's address, pinned to what is known by now or as it always tells the latest, and says which. */
export const useCopyLink = () => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const client = useGraphClient();
  const told = async (copying: () => Promise<string>) => {
    try {
      notify(await copying(), { type: 'success' });
    } catch {
      notify(t('rankings.copyFailed'), { type: 'warning' });
    }
  };
  return {
    /** @param knownAt the instant the page is pinned to already; null where it tells the latest */
    copyPinned: (knownAt: string | null, pinned: AnalysisState['pinned']) =>
      told(async () => {
        // By the server's clock: another one may be behind what has been imported.
        const { now } = (await client.ask(NowDocument, {})).data.meta;
        const known = knownAt ?? parseKnown(now);
        const { search, day } = pinned(known);
        await copy(search);
        const words = { day: format.date(day), at: format.dateTime(known) };
        return t(known === null ? 'known.copiedDay' : 'known.copied', words);
      }),
    /** @param said what the reader is told of it */
    copyLatest: (said: string) =>
      told(async () => {
        const search = new URLSearchParams(window.location.search);
        for (const name of ['asof', 'known']) search.delete(name);
        // Said, as an address of nothing opens on each reader's own units.
        if (search.size === 0) search.set('peer', ALL_PEERS);
        await copy(search);
        return said;
      }),
  };
};
