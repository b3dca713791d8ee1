import { graphDocument } from '../data/graphql.document.ts';

/** A district of before 1 July 2025, with the province it belonged to. */
export interface FormerDistrict {
  readonly key: number;
  readonly name: string;
  readonly formerProvince: { readonly name: string } | null;
}

export const FormerDistrictsDocument = graphDocument<
  { formerDistricts: readonly FormerDistrict[] },
  { readonly search: string; readonly provinceCode: string | null }
>(`query ConsoleFormerDistricts($search: String, $provinceCode: String) {
  formerDistricts(search: $search, provinceCode: $provinceCode, first: 60) { key name formerProvince { name } }
}`);

export const FormerDistrictNameDocument = graphDocument<
  { formerDistricts: readonly { readonly name: string }[] },
  { readonly key: number }
>(`query ConsoleFormerDistrictName($key: Int!) {
  formerDistricts(key: $key) { name }
}`);
