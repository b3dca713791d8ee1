import { graphDocument } from '../data/graphql.document.ts';
import type { AssignmentKind, WorkField } from '../people/people.documents.ts';

export interface StaffUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface StaffCell {
  readonly unit: StaffUnit;
  readonly field: WorkField;
  readonly required: number;
  readonly filled: number;
  readonly available: number;
  readonly shortage: number;
  readonly surplus: number;
  readonly temporary: number;
  readonly concurrent: number;
}

type NormKey =
  'STAFF_OF_COMMUNE' | 'BODIES_OF_COMMUNE' | 'DEPUTIES_OF_BODY' | 'VICE_CHAIRS' | 'SECONDMENT_YEARS' | 'TEMPORARY_END';

export interface StaffNorm {
  readonly key: NormKey;
  readonly amount: number | null;
  readonly day: string | null;
  readonly source: string;
  readonly validFrom: string;
}

export interface StaffScope {
  readonly provinceCode: string | null;
  readonly unitIds: readonly string[] | null;
}

export interface StaffMatrix {
  readonly asOf: string;
  readonly cells: readonly StaffCell[];
  readonly norms: readonly StaffNorm[];
}

export const StaffMatrixDocument = graphDocument<
  { staffMatrix: StaffMatrix; workFields: readonly WorkField[] },
  { readonly scope: StaffScope; readonly asOf: string | null; readonly knownAt?: string | null }
>(`query ConsoleStaffMatrix($scope: StaffScopeInput!, $asOf: Date, $knownAt: DateTime) {
  staffMatrix(scope: $scope, asOf: $asOf, knownAt: $knownAt) {
    asOf
    cells {
      unit { id code name }
      field { code name }
      required filled available shortage surplus temporary concurrent
    }
    norms { key amount day source validFrom }
  }
  workFields { code name }
}`);

export interface Post {
  readonly code: string;
  /** Last day; null while it goes on. */
  readonly validUntil: string | null;
  readonly name: string;
  readonly body: 'LEADERSHIP' | 'OFFICE' | 'ECONOMY' | 'CULTURE_SOCIETY' | 'SERVICE_CENTER' | 'COMMUNE';
  readonly rank: 'HEAD' | 'DEPUTY' | 'STAFF';
  readonly field: WorkField;
  readonly requiredLevel: number;
  readonly source: string;
  readonly holders: readonly {
    readonly officialCode: string;
    readonly name: string;
    readonly kind: AssignmentKind;
  }[];
}

export const PostsDocument = graphDocument<
  { posts: readonly Post[] },
  { readonly unitId: string; readonly asOf: string | null }
>(`query ConsolePosts($unitId: ID!, $asOf: Date) {
  posts(unitId: $unitId, asOf: $asOf) {
    code validUntil name body rank requiredLevel source
    field { code name }
    holders { officialCode name kind }
  }
}`);

interface OwnScope {
  readonly provinceCode: string | null;
  readonly unit: { readonly id: string; readonly province: { readonly code: string } | null } | null;
}

/** Where the role in use holds: a province, a unit in one, or everywhere. */
export const OwnScopeDocument = graphDocument<{
  viewer: { readonly activeGrant: OwnScope | null };
}>(`query ConsoleOwnScope {
  viewer { activeGrant { provinceCode unit { id province { code } } } }
}`);
