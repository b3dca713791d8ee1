/** Rows of one load, by table; keys are row ids of this load, counted from 1. */
export interface DemoStaff {
  readonly officials: readonly Official[];
  readonly posts: readonly Post[];
  readonly assignments: readonly Assignment[];
  readonly qualifications: readonly Row[];
  readonly skills: readonly Row[];
  readonly languages: readonly Row[];
  readonly trainings: readonly Row[];
  readonly reviews: readonly Row[];
  readonly circumstances: readonly Row[];
  readonly initiatives: readonly Row[];
  readonly commendations: readonly Row[];
  readonly reminders: readonly Row[];
  readonly shifts: readonly Row[];
}

export type Row = Readonly<Record<string, string | number | boolean | null>>;

export interface Official {
  readonly id: number;
  readonly code: string;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly sex: 'FEMALE' | 'MALE';
  readonly ethnicity: string;
  readonly language: string | null;
  readonly birthDate: string;
  readonly kind: string;
  readonly field: string;
  readonly homeUnitId: number;
  readonly homeVillage: string;
  readonly hiredOn: string;
  leftOn: string | null;
}

export interface Post {
  readonly id: number;
  readonly code: string;
  readonly unitId: number;
  readonly position: string;
  readonly field: string;
  readonly title: string;
}

export interface Assignment {
  readonly officialId: number;
  readonly unitId: number;
  readonly postId: number | null;
  readonly field: string;
  readonly title: string;
  readonly kind: string;
  readonly from: string;
  readonly until: string | null;
  readonly statutoryEnd: string | null;
}
