import { type Outcome, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';
import type { Settings } from './placement.documents.ts';

/** Every change answers the scenario as it is afterwards. */
export interface Changed extends Outcome {
  readonly placement: { readonly id: string } | null;
}

interface Change {
  readonly result: Changed;
}

const changeText = (name: string, field: string, input: string): string => `mutation ${name}($input: ${input}!) {
  result: ${field}(input: $input) { placement { id } ${userErrorFields} }
}`;

interface CreateInput {
  readonly name: string;
  readonly effectiveOn: string;
  readonly scope: { readonly unitIds: readonly string[] } | null;
  readonly copyOf: string | null;
}

interface IdInput {
  readonly id: string;
}

interface VersionInput extends IdInput {
  readonly expectedVersion: number;
}

interface PlaceInput extends IdInput {
  readonly officialCode: string;
  readonly postCode: string | null;
  readonly reason: string | null;
}

interface ApproveInput extends VersionInput {
  readonly firstNumber: number;
  readonly symbol: string;
  readonly issuer: string;
  readonly place: string;
  readonly signerTitle: string;
  readonly signerName: string;
}

/** What is left out stays as it is. */
interface ChangeInput extends VersionInput, Partial<Settings> {}

export const CreateDocument = graphDocument<Change, { input: CreateInput }>(
  changeText('CreatePlacement', 'createPlacement', 'CreatePlacementInput'),
);
export const ChangeDocument = graphDocument<Change, { input: ChangeInput }>(
  changeText('ChangePlacement', 'changePlacement', 'ChangePlacementInput'),
);
export const ProposeDocument = graphDocument<Change, { input: IdInput }>(
  changeText('ProposePlacement', 'proposePlacement', 'ProposePlacementInput'),
);
export const StopDocument = graphDocument<Change, { input: IdInput }>(
  changeText('StopPlacement', 'stopPlacement', 'StopPlacementInput'),
);
export const PlaceDocument = graphDocument<Change, { input: PlaceInput }>(
  changeText('PlaceOfficial', 'placeOfficial', 'PlaceOfficialInput'),
);
export const UnpinDocument = graphDocument<Change, { input: IdInput & { readonly officialCode: string } }>(
  changeText('UnpinOfficial', 'unpinOfficial', 'UnpinOfficialInput'),
);
export const LockDocument = graphDocument<Change, { input: VersionInput }>(
  changeText('LockPlacement', 'lockPlacement', 'LockPlacementInput'),
);
export const ReopenDocument = graphDocument<Change, { input: VersionInput }>(
  changeText('ReopenPlacement', 'reopenPlacement', 'ReopenPlacementInput'),
);
export const ApproveDocument = graphDocument<Change, { input: ApproveInput }>(
  changeText('ApprovePlacement', 'approvePlacement', 'ApprovePlacementInput'),
);
