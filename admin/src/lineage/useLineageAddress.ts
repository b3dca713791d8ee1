import { parseAsInteger, parseAsString, useQueryStates } from 'nuqs';
import { useCallback } from 'react';
import { analysisParams } from '../filters/analysis.params.ts';

const params = {
  known: analysisParams.known,
  in: parseAsString,
  d: parseAsString,
  unit: parseAsString,
  page: parseAsInteger.withDefault(1),
};

/** What of the country's mergers is shown; null: not narrowed. */
interface LineageAddress {
  /** As the territory was known at this instant; null: as it is. */
  readonly known: string | null;
  readonly in: string | null;
  /** A district of before. */
  readonly d: string | null;
  /** One unit's family alone. */
  readonly unit: string | null;
  readonly page: number;
}

interface LineageState {
  readonly address: LineageAddress;
  change(patch: Partial<Record<keyof LineageAddress, string | number | null>>): void;
  reset(): void;
  /** The same page with one unit's family alone. */
  hrefOf(id: string): string;
}

/** The state of the page on mergers, kept in the address: `?in=15&d=Huyện Mường Khương&unit=…`. */
export const useLineageAddress = (): LineageState => {
  const [address, setParams] = useQueryStates(params, { history: 'push', shallow: false, clearOnDefault: true });
  const change = useCallback(
    (patch: Parameters<LineageState['change']>[0]) => void setParams(patch as Parameters<typeof setParams>[0]),
    [setParams],
  );
  const reset = useCallback(() => void setParams(null), [setParams]);
  const hrefOf = useCallback(
    (id: string) => {
      const search = new URLSearchParams();
      if (address.known !== null) search.set('known', address.known);
      if (address.in !== null) search.set('in', address.in);
      if (address.d !== null) search.set('d', address.d);
      search.set('unit', id);
      return `/lineage?${search.toString()}`;
    },
    [address.known, address.in, address.d],
  );
  return { address, change, reset, hrefOf };
};
