import { type Grant, grantFields, type Outcome, type Role, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';

/** As whom a provider lets somebody in. */
export interface Identity {
  readonly key: string;
  readonly issuer: string;
  readonly subject: string;
  readonly lastUsedAt: string | null;
}

export interface Account {
  readonly key: string;
  readonly userName: string;
  readonly displayName: string;
  readonly createdAt: string;
  readonly lastSignInAt: string | null;
  readonly openSessions: number;
  readonly isDemo: boolean;
  readonly isDisabled: boolean;
  readonly mustChangePassword: boolean;
  /** A citizen's own dossiers are found by it. */
  readonly hasIdNumber: boolean;
  readonly identities: readonly Identity[];
  readonly grants: readonly Grant[];
}

interface AccountPage {
  readonly nodes: readonly Account[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

export const AccountsDocument = graphDocument<
  { accounts: AccountPage },
  { first: number; search: string | null }
>(`query Accounts($first: Int!, $search: String) {
  accounts(first: $first, search: $search) {
    nodes {
      key userName displayName createdAt lastSignInAt openSessions isDemo isDisabled mustChangePassword
      hasIdNumber identities { key issuer subject lastUsedAt }
      grants { ${grantFields} }
    }
    pageInfo { hasNextPage }
  }
}`);

export interface NewPassword extends Outcome {
  readonly oneTimePassword: string | null;
}

export const CreateAccountDocument = graphDocument<
  { result: NewPassword },
  { input: { userName: string; displayName: string } }
>(`mutation CreateAccount($input: CreateAccountInput!) {
  result: createAccount(input: $input) { oneTimePassword ${userErrorFields} }
}`);

export const ResetPasswordDocument = graphDocument<
  { result: NewPassword },
  { input: { accountKey: string } }
>(`mutation ResetPassword($input: ResetPasswordInput!) {
  result: resetPassword(input: $input) { oneTimePassword ${userErrorFields} }
}`);

export const DisableAccountDocument = graphDocument<
  { result: Outcome },
  { input: { accountKey: string } }
>(`mutation DisableAccount($input: DisableAccountInput!) {
  result: disableAccount(input: $input) { ${userErrorFields} }
}`);

export const RestoreAccountDocument = graphDocument<
  { result: Outcome },
  { input: { accountKey: string } }
>(`mutation RestoreAccount($input: RestoreAccountInput!) {
  result: restoreAccount(input: $input) { ${userErrorFields} }
}`);

export interface GrantRoleInput {
  readonly accountKey: string;
  readonly role: Role;
  readonly unitId: string | null;
  readonly provinceCode: string | null;
  readonly formerDistrict: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export const GrantRoleDocument = graphDocument<
  { result: Outcome },
  { input: GrantRoleInput }
>(`mutation GrantRole($input: GrantRoleInput!) {
  result: grantRole(input: $input) { ${userErrorFields} }
}`);

export const EndGrantDocument = graphDocument<
  { result: Outcome },
  { input: { grantKey: string } }
>(`mutation EndGrant($input: EndGrantInput!) {
  result: endGrant(input: $input) { ${userErrorFields} }
}`);

interface ProvinceName {
  readonly code: string;
  readonly name: string;
}

export const ProvinceCodesDocument = graphDocument<
  { provinces: readonly ProvinceName[] },
  { asOf: string | null }
>(`query ProvinceCodes($asOf: Date) {
  provinces(asOf: $asOf) { code name }
}`);

/** Somebody a provider vouched for, whom no account lets in yet. */
export interface UnlinkedIdentity {
  readonly key: string;
  readonly issuer: string;
  readonly subject: string;
  readonly name: string | null;
  readonly hasIdNumber: boolean;
  readonly lastSeenAt: string;
}

export const UnlinkedIdentitiesDocument = graphDocument<{
  unlinkedIdentities: readonly UnlinkedIdentity[];
}>(`query UnlinkedIdentities {
  unlinkedIdentities { key issuer subject name hasIdNumber lastSeenAt }
}`);

export const LinkIdentityDocument = graphDocument<
  { result: Outcome },
  { input: { accountKey: string; issuer: string; subject: string } }
>(`mutation LinkIdentity($input: LinkIdentityInput!) {
  result: linkIdentity(input: $input) { ${userErrorFields} }
}`);

export const UnlinkIdentityDocument = graphDocument<
  { result: Outcome },
  { input: { identityKey: string } }
>(`mutation UnlinkIdentity($input: UnlinkIdentityInput!) {
  result: unlinkIdentity(input: $input) { ${userErrorFields} }
}`);

export const SetIdNumberDocument = graphDocument<
  { result: Outcome },
  { input: { accountKey: string; idNumber: string | null } }
>(`mutation SetIdNumber($input: SetIdNumberInput!) {
  result: setIdNumber(input: $input) { ${userErrorFields} }
}`);
