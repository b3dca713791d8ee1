import { type Outcome, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';

/** A group of units that somebody put together. */
export interface OwnGroup {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly size: number;
  readonly ownerName: string | null;
  /** Whether the reader made it, and so may change and delete it. */
  readonly isOwn: boolean;
  readonly shared: boolean;
}

export const OwnGroupsDocument = graphDocument<{
  peerGroups: readonly OwnGroup[] | null;
}>(`query ConsoleOwnGroups {
  peerGroups { key kind name size ownerName isOwn shared }
}`);

export interface GroupUnit {
  readonly code: string;
  readonly name: string;
}

export const GroupUnitsDocument = graphDocument<
  { peerGroup: { readonly units: readonly GroupUnit[] } | null },
  { readonly key: string }
>(`query ConsoleGroupUnits($key: String!) {
  peerGroup(key: $key) { units { code name } }
}`);

export interface GroupInput {
  /** Null makes a new one. */
  readonly key: string | null;
  readonly name: string;
  readonly unitCodes: readonly string[];
  readonly shared: boolean;
}

export const SaveGroupDocument = graphDocument<
  { result: Outcome & { readonly peerGroup: { readonly key: string } | null } },
  { input: GroupInput }
>(`mutation SavePeerGroup($input: SavePeerGroupInput!) {
  result: savePeerGroup(input: $input) { peerGroup { key } ${userErrorFields} }
}`);

export const DeleteGroupDocument = graphDocument<
  { result: Outcome },
  { input: { readonly key: string } }
>(`mutation DeletePeerGroup($input: DeletePeerGroupInput!) {
  result: deletePeerGroup(input: $input) { key ${userErrorFields} }
}`);
