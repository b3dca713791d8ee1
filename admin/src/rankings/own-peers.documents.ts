import { graphDocument } from '../data/graphql.document.ts';

/** Where the role in use holds; of the public nothing. */
export interface OwnUnits {
  readonly scopeKind: 'UNIT' | 'DISTRICT' | 'PROVINCE' | 'COUNTRY' | 'SELF';
  readonly scopeName: string | null;
  readonly provinceCode: string | null;
  readonly unit: { readonly id: string; readonly province: { readonly code: string } | null } | null;
}

export const OwnUnitsDocument = graphDocument<{
  viewer: { readonly activeGrant: OwnUnits | null };
}>(`query ConsoleOwnUnits {
  viewer { activeGrant { scopeKind scopeName provinceCode unit { id province { code } } } }
}`);

/** Of each unit of a province the group it is compared in by default. */
export interface ProvincePeers {
  readonly communeRanking: {
    readonly rows: readonly { readonly unit: { readonly id: string } | null; readonly peerGroup: string | null }[];
  } | null;
}

export const ProvincePeersDocument = graphDocument<
  ProvincePeers,
  { readonly period: { readonly from: string; readonly to: string }; readonly provinceCode: string }
>(`query ConsoleProvincePeers($period: PeriodInput!, $provinceCode: String!) {
  communeRanking(metric: "volume", period: $period, scope: { provinceCode: $provinceCode }) {
    rows { unit { id } peerGroup }
  }
}`);
