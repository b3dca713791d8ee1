import type { ChartEvent } from '../charts/chart.events.ts';
import type { Formatter } from '../i18n/format.ts';
import type { Translate } from '../i18n/useText.ts';
import type { UnitFacts } from './communes.documents.ts';
import type { UnitEvent } from './series.view.ts';

/** What both kinds of series are given. */
export interface SeriesProps {
  readonly unit: UnitFacts;
  readonly period: { readonly from: string; readonly to: string };
  readonly events: readonly UnitEvent[];
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

/** Events in words: `Sáp nhập 01/07/2025`. */
export const eventWords = (events: readonly UnitEvent[], t: Translate, format: Formatter): ChartEvent[] =>
  events.map((event) => ({ month: event.month, label: `${t(`communes.${event.kind}`)} ${format.date(event.day)}` }));
