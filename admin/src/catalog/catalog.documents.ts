import { graphDocument } from '../data/graphql.document.ts';
import { type MetricTarget, targetFields } from './target.documents.ts';
import type { MetricFacts } from '../rankings/rankings.documents.ts';

export interface CatalogMetric extends MetricFacts {
  readonly nameVi: string;
  readonly nameEn: string;
  readonly owner: string;
  readonly validUntil: string | null;
  readonly qualityNote: string | null;
  readonly sqlDefinition: string;
  readonly versions: readonly {
    readonly version: string;
    readonly validFrom: string;
    readonly validUntil: string | null;
    readonly formula: string;
    readonly source: string;
  }[];
  readonly targets: readonly MetricTarget[];
}

export const CatalogDocument = graphDocument<
  {
    metrics: readonly CatalogMetric[];
  },
  { readonly knownAt: string | null }
>(`query ConsoleCatalog($knownAt: DateTime) {
  metrics(knownAt: $knownAt) {
    key
    name
    nameVi
    nameEn
    description
    formula
    polarity
    version
    unit
    numeratorName
    denominatorName
    validFrom
    validUntil
    source
    owner
    qualityNote
    sqlDefinition
    versions { version validFrom validUntil formula source }
    targets { ${targetFields} }
  }
}`);
