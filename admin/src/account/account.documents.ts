import { type FieldClass, type Outcome, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';

export interface Session {
  readonly key: string;
  readonly device: string;
  readonly address: string;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly until: string;
  readonly isCurrent: boolean;
}

export const SessionsDocument = graphDocument<{ sessions: readonly Session[] }>(`query OwnSessions {
  sessions { key device address startedAt lastSeenAt until isCurrent }
}`);

export const RevokeSessionDocument = graphDocument<
  { result: Outcome },
  { input: { key: string } }
>(`mutation RevokeSession($input: RevokeSessionInput!) {
  result: revokeSession(input: $input) { ${userErrorFields} }
}`);

export interface ApiToken {
  readonly key: string;
  readonly name: string;
  readonly hint: string;
  readonly classes: readonly FieldClass[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly isExpired: boolean;
}

export const TokensDocument = graphDocument<{ apiTokens: readonly ApiToken[] }>(`query OwnTokens {
  apiTokens { key name hint classes createdAt expiresAt lastUsedAt isExpired }
}`);

export interface CreateTokenInput {
  readonly name: string;
  readonly days: number;
  readonly classes: readonly FieldClass[];
}

export const CreateTokenDocument = graphDocument<
  { result: Outcome & { readonly secret: string | null } },
  { input: CreateTokenInput }
>(`mutation CreateToken($input: CreateTokenInput!) {
  result: createToken(input: $input) { secret ${userErrorFields} }
}`);

export const RevokeTokenDocument = graphDocument<
  { result: Outcome },
  { input: { key: string } }
>(`mutation RevokeToken($input: RevokeTokenInput!) {
  result: revokeToken(input: $input) { ${userErrorFields} }
}`);
