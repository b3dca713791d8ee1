import { useQueryStates } from 'nuqs';
import { useCallback, useMemo } from 'react';
import type { Meta } from '../data/meta.documents.ts';
import type { Channel } from '../dossiers/dossier.filter.ts';
import { ALL_PEERS, analysisParams } from './analysis.params.ts';
import { knownDay } from './known.ts';
import { pinnedSearch } from './pinned.ts';
import { lastWholeQuarter, type Period, printPeriod, samePeriod } from './period.grammar.ts';
import { timeSearch } from './time.search.ts';
import type { UnitType } from './unit-type.grammar.ts';

export type Boundaries = 'CURRENT' | 'AS_THEN';

/** The filters with every default filled in. */
export interface Analysis {
  readonly period: Period;
  /** Null: today. */
  readonly asOf: string | null;
  /** Only what was known at this instant is told, of days over by then; null: all that is known. */
  readonly knownAt: string | null;
  readonly boundaries: Boundaries;
  /** Null: the whole country. */
  readonly provinceCode: string | null;
  /** Empty: every kind. */
  readonly unitTypes: readonly UnitType[];
  /** Only units of a district of before 1 July 2025, or made of them: its key, or a name; null: all. */
  readonly formerDistrict: string | null;
  /** Only dossiers of these fields; empty: of any. */
  readonly fieldCodes: readonly string[];
  /** Only dossiers handed in so; empty: anyhow. */
  readonly channels: readonly Channel[];
  /** Key of a group of like units; null: all. */
  readonly peerGroup: string | null;
  readonly metricKey: string;
}

export interface AnalysisState {
  readonly analysis: Analysis;
  readonly defaults: Analysis;
  readonly today: string;
  change(patch: Partial<Analysis>): void;
  reset(): void;
  /** The address of this page with period, day and what is known pinned, for sharing. @param known the instant; null pins the day alone */
  pinned: (known: string | null) => { readonly search: URLSearchParams; readonly day: string };
  /** Shows the latest instead of what was known. */
  latest(): void;
  /** All filters of the analysis without a page's own, for links to other analytic pages; empty when all are default. */
  scopeSearch(): string;
  /** Time, fields and channels, for links to a unit's page. */
  pageSearch(): string;
}

const earliest = (...days: readonly (string | null)[]): string => days.filter((day) => day !== null).sort()[0] ?? '';

/** What is shown when the address says nothing: the last whole quarter that has data on the day told about. */
export const defaultAnalysis = (meta: Meta, asOf: string | null): Analysis => ({
  period: lastWholeQuarter(earliest(meta.today, meta.dataTo, asOf)),
  asOf: null,
  knownAt: null,
  boundaries: 'CURRENT',
  provinceCode: null,
  unitTypes: [],
  formerDistrict: null,
  fieldCodes: [],
  channels: [],
  peerGroup: null,
  metricKey: 'on_time',
});

/** What of an address the analytic pages have in common, as it stands there. */
export const scopedSearch = (search: string): string => {
  const given = new URLSearchParams(search);
  const kept = new URLSearchParams([...given].filter(([name]) => Object.hasOwn(analysisParams, name)));
  return kept.size === 0 ? '' : `?${kept.toString()}`;
};

/** What the address says of filters: nothing of defaults. */
const paramsOf = (next: Analysis, meta: Meta) => {
  const base = defaultAnalysis(meta, next.asOf);
  return {
    p: samePeriod(next.period, base.period) ? null : next.period,
    asof: next.asOf === meta.today ? null : next.asOf,
    known: next.knownAt,
    geo: next.boundaries === 'AS_THEN' ? ('then' as const) : ('now' as const),
    in: next.provinceCode,
    type: next.unitTypes.length === 0 ? null : [...next.unitTypes],
    d: next.formerDistrict,
    f: next.fieldCodes.length === 0 ? null : [...next.fieldCodes],
    ch: next.channels.length === 0 ? null : [...next.channels],
    peer: next.peerGroup,
    m: next.metricKey,
  };
};

/** The filters of an analytic page, kept in the address; each change is one step of back and forward. */
export const useAnalysis = (meta: Meta): AnalysisState => {
  const [params, setParams] = useQueryStates(analysisParams, { history: 'push', shallow: false, clearOnDefault: true });
  const defaults = useMemo(() => defaultAnalysis(meta, params.asof), [meta, params.asof]);
  const analysis = useMemo<Analysis>(
    () => ({
      period: params.p ?? defaults.period,
      asOf: knownDay(params.asof, params.known),
      knownAt: params.known,
      boundaries: params.geo === 'then' ? 'AS_THEN' : 'CURRENT',
      provinceCode: params.in,
      unitTypes: params.type ?? [],
      formerDistrict: params.d,
      fieldCodes: params.f ?? [],
      channels: params.ch ?? [],
      peerGroup: params.peer === ALL_PEERS ? null : params.peer,
      metricKey: params.m,
    }),
    [params, defaults],
  );
  const change = useCallback(
    (patch: Partial<Analysis>) => {
      void setParams(paramsOf({ ...analysis, ...patch }, meta));
    },
    [analysis, meta, setParams],
  );
  const reset = useCallback(() => void setParams(null), [setParams]);
  const pinned = useCallback(
    (known: string | null) => {
      const { search, day } = pinnedSearch(analysis.asOf, known, meta.today);
      search.set('p', printPeriod(analysis.period));
      return { search, day };
    },
    [analysis, meta.today],
  );
  const latest = useCallback(() => change({ knownAt: null, asOf: null }), [change]);
  const pageSearch = useCallback(() => timeSearch(analysis, defaults.period), [analysis, defaults]);
  const scopeSearch = useCallback(() => scopedSearch(window.location.search), []);
  return { analysis, defaults, today: meta.today, change, reset, pinned, latest, pageSearch, scopeSearch };
};
