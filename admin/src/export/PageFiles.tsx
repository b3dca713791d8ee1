import { useMeta } from '../data/useMeta.ts';
import { knownDay } from '../filters/known.ts';
import { printPeriod } from '../filters/period.grammar.ts';
import { defaultAnalysis } from '../filters/useAnalysis.ts';
import { FileMenu } from './FileMenu.tsx';

interface PageFilesProps {
  /** The page's name, as its saved views have it. */
  readonly page: string;
  /** The unit it tells of, by id. */
  readonly unit?: string;
  /** What of its address is told even where it is the default, so that the same file comes later on. */
  readonly pins?: readonly ('p' | 'asof')[];
  /** What the button says besides, to those who hear it, where a page has several. */
  readonly of?: string;
}

/** A page's main table as a file: its address is the page's own, with another beginning. */
export const PageFiles = ({ page, unit, pins = [], of }: PageFilesProps) => {
  const meta = useMeta().answer?.data.meta;
  const parameters = () => {
    const words = Object.fromEntries(new URLSearchParams(window.location.search));
    const own = { ...words, unit: unit ?? words['unit'] };
    if (meta === undefined) return own;
    const asOf = knownDay(words['asof'] ?? null, words['known'] ?? null);
    const period = printPeriod(defaultAnalysis(meta, asOf).period);
    const pinned = { p: words['p'] ?? period, asof: asOf ?? meta.today };
    return { ...own, ...Object.fromEntries(pins.map((name) => [name, pinned[name]])) };
  };
  return <FileMenu path={`/v/${page}`} parameters={parameters} {...(of === undefined ? {} : { of })} />;
};
