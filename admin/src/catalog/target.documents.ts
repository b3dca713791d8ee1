import { type Outcome, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';

/** What value of a metric is aimed at. */
export interface MetricTarget {
  readonly key: string;
  /** In the metric's unit: a share is 0..1. */
  readonly value: number;
  /** Null is of all provinces that have none of their own. */
  readonly provinceCode: string | null;
  readonly source: string;
  readonly note: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly setAt: string;
  readonly setBy: string;
  readonly mayEnd: boolean;
}

export const targetFields = 'key value provinceCode source note validFrom validUntil setAt setBy mayEnd';

export interface TargetInput {
  readonly metric: string;
  readonly value: number;
  readonly provinceCode: string | null;
  readonly source: string;
  readonly noteVi: string | null;
  readonly noteEn: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export const SetTargetDocument = graphDocument<
  { result: Outcome },
  { input: TargetInput }
>(`mutation SetMetricTarget($input: SetMetricTargetInput!) {
  result: setMetricTarget(input: $input) { ${userErrorFields} }
}`);

export const EndTargetDocument = graphDocument<
  { result: Outcome },
  { input: { readonly key: string; readonly lastDay: string | null } }
>(`mutation EndMetricTarget($input: EndMetricTargetInput!) {
  result: endMetricTarget(input: $input) { ${userErrorFields} }
}`);
