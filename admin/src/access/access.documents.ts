import { graphDocument } from '../data/graphql.document.ts';

export type FieldClass =
  | 'PUBLIC'
  | 'STAFF'
  | 'PERSONAL'
  | 'HANDLE'
  | 'IMPORT'
  | 'ACCESS'
  | 'AUDIT'
  | 'OWN'
  | 'COMPARE'
  | 'SPEAK'
  | 'APPRAISE'
  | 'CLOSE'
  | 'TARGET'
  | 'SIGN'
  | PeopleClass;

type PeopleClass =
  'PEOPLE' | 'PEOPLE_PERSONAL' | 'PEOPLE_SENSITIVE' | 'PEOPLE_FIGURES' | 'PEOPLE_WRITE' | 'PEOPLE_IMPORT';

export type Role =
  | 'PROVINCE_LEADER'
  | 'DISTRICT_LEADER'
  | 'COMMUNE_LEADER'
  | 'HR_OFFICER'
  | 'ANALYST'
  | 'ONE_STOP_OFFICER'
  | 'CITIZEN'
  | 'ADMINISTRATOR';

export type ScopeKind = 'UNIT' | 'DISTRICT' | 'PROVINCE' | 'COUNTRY' | 'SELF';

export interface Grant {
  readonly key: string;
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeName: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly state: 'ACTIVE' | 'UPCOMING' | 'ENDED' | 'SUSPENDED';
}

interface OwnAccount {
  readonly key: string;
  readonly userName: string;
  readonly displayName: string;
  readonly isDemo: boolean;
  readonly hasPassword: boolean;
  /** Without an identity number no dossier is one's own. */
  readonly hasIdNumber: boolean;
  readonly mustChangePassword: boolean;
}

/** Who asks: the public, a person, or the house itself where accounts are off. */
export interface Viewer {
  readonly account: OwnAccount | null;
  readonly activeGrant: { readonly key: string } | null;
  readonly grants: readonly Grant[];
  readonly permissions: readonly { readonly class: FieldClass; readonly scope: string }[];
}

/** An account of the demo, as the server knows it. */
export interface DemoAccount {
  readonly userName: string;
  readonly role: Role;
}

/** A refusal the reader can mend, as the server words it. */
export interface UserError {
  readonly code: string;
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly remedy: string;
}

/** What every change answers, under the alias `result`. */
export interface Outcome {
  readonly userErrors: readonly UserError[];
}

export interface ViewerOutcome extends Outcome {
  readonly viewer: Viewer | null;
}

export const userErrorFields = 'userErrors { code field message remedy }';
export const grantFields = 'key role scopeKind scopeName validFrom validUntil state';

const viewerFields = `account { key userName displayName isDemo hasPassword hasIdNumber mustChangePassword }
  activeGrant { key }
  grants { ${grantFields} }
  permissions { class scope }`;

export const ViewerDocument = graphDocument<{ viewer: Viewer }>(`query ConsoleViewer {
  viewer { ${viewerFields} }
}`);

export const SignInDocument = graphDocument<
  { result: ViewerOutcome },
  { input: { userName: string; password: string } }
>(`mutation SignIn($input: SignInInput!) {
  result: signIn(input: $input) { viewer { ${viewerFields} } ${userErrorFields} }
}`);

export const SignOutDocument = graphDocument<
  { result: ViewerOutcome },
  { input: { everywhere: boolean } }
>(`mutation SignOut($input: SignOutInput!) {
  result: signOut(input: $input) { viewer { ${viewerFields} } ${userErrorFields} }
}`);

export const SwitchGrantDocument = graphDocument<
  { result: ViewerOutcome },
  { input: { grantKey: string } }
>(`mutation SwitchGrant($input: SwitchGrantInput!) {
  result: switchGrant(input: $input) { viewer { ${viewerFields} } ${userErrorFields} }
}`);

export const ChangePasswordDocument = graphDocument<
  { result: ViewerOutcome },
  { input: { currentPassword: string; newPassword: string } }
>(`mutation ChangePassword($input: ChangePasswordInput!) {
  result: changePassword(input: $input) { viewer { ${viewerFields} } ${userErrorFields} }
}`);

export const SignInOptionsDocument = graphDocument<{
  signInOptions: {
    readonly providerName: string | null;
    readonly demoAccounts: readonly DemoAccount[];
    readonly demoPassword: string | null;
  };
}>(`query SignInOptions {
  signInOptions { providerName demoAccounts { userName role } demoPassword }
}`);
