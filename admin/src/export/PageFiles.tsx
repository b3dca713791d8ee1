import { useMeta } from '../data/useMeta.ts';
import { knownDay } from '../filters/known.ts';
import { printPeriod } from '../filters/period.grammar.ts';
import { defaultAnalysis } from '../filters/useAnalysis.ts';
import { FileMenu, type FileMenuProps } from './FileMenu.tsx';

interface PageFilesProps extends Pick<FileMenuProps, 'of' | 'label'> {
  /** The page's name, as its saved views have it; of a further table on a page, the table's. */
  readonly page: string;
  /** The unit it tells of, by id. */
  readonly unit?: string;
  /** What of its address is told even where it is the default, so that the same file comes later on. */
  readonly pins?: readonly ('p' | 'asof')[];
}

/** A page's main table as a file: its address is the page's own, with another beginning. */
export const PageFiles = ({ page, unit, pins = [], ...words }: PageFilesProps) => {
  const meta = useMeta().answer?.data.meta;
  const parameters = () => {
    const said = Object.fromEntries(new URLSearchParams(window.location.search));
    const own = { ...said, unit: unit ?? said['unit'] };
    if (meta === undefined) return own;
    const asOf = knownDay(said['asof'] ?? null, said['known'] ?? null);
    const period = printPeriod(defaultAnalysis(meta, asOf).period);
    const pinned = { p: said['p'] ?? period, asof: asOf ?? meta.today };
    return { ...own, ...Object.fromEntries(pins.map((name) => [name, pinned[name]])) };
  };
  return <FileMenu path={`/v/${page}`} parameters={parameters} {...words} />;
};
