import type { FieldsOfType } from './policy.words.ts';

/** Fields of placement scenarios by type and class. */
export const PLACEMENT_FIELDS: Readonly<Record<string, FieldsOfType>> = {
  Placement: {
    PEOPLE:
      'approvedAt approvedBy copiedFrom createdAt createdBy decisions effectiveOn emptyPosts id isAnothers lockedAt lockedBy measures name run seats settings state units unplaced version',
    PEOPLE_SENSITIVE: 'fairness',
  },
  PlacementConnection: { PEOPLE: 'edges nodes pageInfo totalCount' },
  PlacementEdge: { PEOPLE: 'cursor node' },
  PlacementRun: { PEOPLE: 'bound finishedAt gap pairs phase proof seconds startedAt state value' },
  PlacementSettings: {
    PEOPLE:
      'apart covers farPosts forbidden limits lowerDegreePosts maxDistanceKm maxTransfers nearFieldPosts seed weights',
  },
  PlacementWeight: { PEOPLE: 'name value' },
  PlacementUnitLimit: { PEOPLE: 'body limit unitId' },
  PlacementCover: { PEOPLE: 'kind least unitId value' },
  PlacementPair: { PEOPLE: 'officialCode postCode' },
  PlacementRule: { PEOPLE: 'code isVerified source text' },
  PlacementPost: { PEOPLE: 'body code field name rank unit' },
  PlacementPerson: { PEOPLE: 'code isPinned name reason title unit' },
  PlacementSeat: {
    PEOPLE: 'brokenRules distanceKm isTransfer notes parts person points post secondBest',
  },
  PlacementScorePart: { PEOPLE: 'most name points' },
  PlacementSecondBest: { PEOPLE: 'leastLoss mostLoss post' },
  PlacementEmptyPost: { PEOPLE: 'bending isSearched post reasons' },
  PlacementReason: { PEOPLE: 'code count rule' },
  PlacementBending: { PEOPLE: 'gain kind person' },
  PlacementMeasures: {
    PEOPLE: 'emptyPosts exceptions meanFit parts placed surplusByField totalDistanceKm transfers unplacedPeople',
  },
  PlacementSurplus: { PEOPLE: 'field surplus' },
  // Reached through `Placement.fairness` alone.
  PlacementFairness: { PEOPLE: 'attribute group leaders people placed transferred' },
  PlacementDecision: {
    PEOPLE:
      'decidedOn effectiveOn fromTitle fromUnit isException isTransfer issuer number officialCode officialName place reason ' +
      'signerName signerTitle supersededBy toTitle toUnit',
  },
  CreatePlacementPayload: { PEOPLE_WRITE: 'placement userErrors' },
  ChangePlacementPayload: { PEOPLE_WRITE: 'placement userErrors' },
  ProposePlacementPayload: { PEOPLE_WRITE: 'placement userErrors' },
  StopPlacementPayload: { PEOPLE_WRITE: 'placement userErrors' },
  PlaceOfficialPayload: { PEOPLE_WRITE: 'placement userErrors' },
  UnpinOfficialPayload: { PEOPLE_WRITE: 'placement userErrors' },
  LockPlacementPayload: { PEOPLE_WRITE: 'placement userErrors' },
  ReopenPlacementPayload: { PEOPLE_WRITE: 'placement userErrors' },
  ApprovePlacementPayload: { PEOPLE_WRITE: 'placement userErrors' },
};
