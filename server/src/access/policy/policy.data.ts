import { METRIC_FIELDS } from './policy-metrics.data.ts';
import { PEOPLE_FIELDS } from './policy-people.data.ts';
import { PLACEMENT_FIELDS } from './placement-fields.data.ts';
import type { FieldClass, FieldsOfType, Role, ScopeKind, StatedScope } from './policy.words.ts';

/**
 * Every field of the API by type and class. A field that is missing here is closed to all, and a test names it. Types that
 * only hold other things (connections, payloads) bear the class of what they hold.
 */
export const FIELDS: Readonly<Record<string, FieldsOfType>> = {
  Node: { PUBLIC: 'id' },
  PageInfo: { PUBLIC: 'endCursor hasNextPage hasPreviousPage startCursor' },
  UserError: { PUBLIC: 'code field message remedy' },
  Meta: { PUBLIC: 'dataFrom dataTo demo now today version' },

  AdministrativeUnit: {
    PEOPLE_FIGURES: 'staff',
    PUBLIC:
      'adminCentre areaKm2 areaSource backlog centroid code dataState densityPerKm2 districtName dossierSeries dossierTotals formerNames id isCurrent knownAt lateArrivals legalAct lineage name neighbours population populationSource predecessors province qualityFlags shortName successors traits type validFrom validUntil',
  },
  LateArrival: { PUBLIC: 'ended firstDay lastDay on received' },
  UnitDataState: { PUBLIC: 'lastLateAt lastReceivedOn monthsTold' },
  UnitTrait: { PUBLIC: 'holds kind source validFrom validUntil' },
  AdministrativeUnitConnection: { PUBLIC: 'edges nodes pageInfo totalCount' },
  AdministrativeUnitEdge: { PUBLIC: 'cursor node' },
  GeoPoint: { PUBLIC: 'lat lon' },
  LineageEdge: { PUBLIC: 'effectiveOn relation share shareEstimated unit' },
  LineageLink: { PUBLIC: 'effectiveOn from relation share shareEstimated to' },
  Province: {
    PUBLIC: 'adminCentre areaKm2 code id isCity isCurrent name population shortName unitCount validFrom validUntil',
  },
  FormerDistrict: { PUBLIC: 'formerProvince key name province unitCount validFrom validUntil' },
  TerritoryQuality: {
    PUBLIC:
      'edges findingCounts findings flaggedUnits formerUnits importedAt laterChanges neighbourPairs relationCounts source splits units',
  },
  TerritoryFinding: { PUBLIC: 'code detail subject' },
  TerritoryFindingConnection: { PUBLIC: 'edges nodes pageInfo totalCount' },
  TerritoryFindingEdge: { PUBLIC: 'cursor node' },
  TerritoryFindingCount: { PUBLIC: 'code count' },
  TerritoryRelationCount: { PUBLIC: 'count relation' },
  CalendarDay: { PUBLIC: 'date kind name provisional source' },
  Field: { PUBLIC: 'code id name' },
  Procedure: { PUBLIC: 'code field id limitWorkingDays name' },
  ProcedureConnection: { PUBLIC: 'edges nodes pageInfo totalCount' },
  ProcedureEdge: { PUBLIC: 'cursor node' },
  Backlog: { PUBLIC: 'asOf bands open overdue' },
  BacklogBand: { PUBLIC: 'dossiers dueFrom dueTo isOverdue key label' },
  DossierMonth: { PUBLIC: 'month totals' },
  DossierTotals: {
    PUBLIC:
      'carriedOver early estimatedShare inPerson late onTime online pendingInTime pendingOverdue post received returned',
  },
  DossierStatus: { PUBLIC: 'code completedAt dueAt procedureName receivedAt state unitName' },
  ...METRIC_FIELDS,

  Dossier: {
    STAFF:
      'changedSince channel code completedAt dueAt handlingMinutes handlingUnit id isDemo outcome procedure receivedAt receivingUnit resultReturnedAt state steps version',
    PERSONAL: 'officialCode',
  },
  DossierConnection: { STAFF: 'edges nodes pageInfo totalCount' },
  DossierEdge: { STAFF: 'cursor node' },
  // What an officer notes may name the citizen.
  DossierStep: { STAFF: 'at from to', PERSONAL: 'note' },
  AdvanceDossierPayload: { HANDLE: 'dossier userErrors' },
  ReceiveDossierPayload: { HANDLE: 'dossier userErrors' },
  ImportBatch: {
    IMPORT:
      'added bytesRead bytesTotal canUndo dryRun failure fileName findings finishedAt id isDemo rejected repeated rowsPerSecond rowsRead secondsLeft startedAt state updated warned',
  },
  ImportBatchConnection: { IMPORT: 'edges nodes pageInfo totalCount' },
  ImportBatchEdge: { IMPORT: 'cursor node' },
  ImportFindingConnection: { IMPORT: 'edges nodes pageInfo totalCount' },
  ImportFindingEdge: { IMPORT: 'cursor node' },
  ImportFinding: { IMPORT: 'code column line message severity value' },
  UndoImportBatchPayload: { IMPORT: 'batch userErrors' },
  ...PEOPLE_FIELDS,
  ...PLACEMENT_FIELDS,

  // A viewer is told of itself and nobody else: nulls and empty lists without an account.
  Viewer: { PUBLIC: 'account activeGrant grants permissions' },
  OwnAccount: { PUBLIC: 'displayName hasIdNumber hasPassword isDemo key mustChangePassword userName' },
  Grant: { PUBLIC: 'key provinceCode role scopeKind scopeName state unit validFrom validUntil' },
  Permission: { PUBLIC: 'class scope' },
  Session: { OWN: 'address device isCurrent key lastSeenAt startedAt until' },
  ApiToken: { OWN: 'classes createdAt expiresAt hint isExpired key lastUsedAt name' },
  // What a page's file is made of: a program with a token asks for it, too; whose views it sees is for the room to say.
  SavedView: {
    PUBLIC: 'page state',
    OWN: 'isDefault isOwn isPinned isSharedDefault key name openedAt ownerName sharedWithRole sharedWithUnit updatedAt version',
  },
  Account: {
    ACCESS:
      'createdAt displayName grants hasIdNumber identities isDemo isDisabled key lastSignInAt mustChangePassword openSessions userName',
  },
  AccountConnection: { ACCESS: 'edges nodes pageInfo totalCount' },
  AccountEdge: { ACCESS: 'cursor node' },
  SignInOptions: { PUBLIC: 'demoAccounts demoPassword providerName' },
  DemoAccount: { PUBLIC: 'displayName role userName' },
  SignInPayload: { PUBLIC: 'userErrors viewer' },
  SignOutPayload: { PUBLIC: 'userErrors viewer' },
  SwitchGrantPayload: { OWN: 'userErrors viewer' },
  ChangePasswordPayload: { OWN: 'userErrors viewer' },
  CreateTokenPayload: { OWN: 'apiToken secret userErrors' },
  RevokeTokenPayload: { OWN: 'apiToken userErrors' },
  RevokeSessionPayload: { OWN: 'session userErrors' },
  SaveViewPayload: { OWN: 'savedView userErrors' },
  MarkViewPayload: { OWN: 'savedView userErrors' },
  MarkNoticesReadPayload: { OWN: 'readNotices userErrors' },
  DeleteViewPayload: { OWN: 'savedView userErrors' },
  CreateAccountPayload: { ACCESS: 'account oneTimePassword userErrors' },
  ResetPasswordPayload: { ACCESS: 'account oneTimePassword userErrors' },
  DisableAccountPayload: { ACCESS: 'account userErrors' },
  RestoreAccountPayload: { ACCESS: 'account userErrors' },
  LinkIdentityPayload: { ACCESS: 'account userErrors' },
  UnlinkIdentityPayload: { ACCESS: 'account userErrors' },
  SetIdNumberPayload: { ACCESS: 'account userErrors' },
  Identity: { ACCESS: 'issuer key lastUsedAt subject' },
  UnlinkedIdentity: { ACCESS: 'hasIdNumber issuer key lastSeenAt name subject' },
  GrantRolePayload: { ACCESS: 'account grant userErrors' },
  EndGrantPayload: { ACCESS: 'account grant userErrors' },
  // Who may read which entries is for the rows to say; values that tell of persons are left out by the room.
  AuditEntry: {
    OWN: 'about aboutCode actor actorName actorRole amount at changes codes fields isSealed key kind login request thing unit',
  },
  AuditChange: { OWN: 'after before isHidden name' },
  AuditEntryConnection: { OWN: 'edges nodes pageInfo totalCount' },
  AuditEntryEdge: { OWN: 'cursor node' },
  AuditSeal: { AUDIT: 'checkpoint keyId signedAt waiting' },
  Query: {
    PUBLIC:
      'calendarDays claims communeRanking disciplineKinds dossierStatus fields formerDistricts index766 loadForecast meta metricValues metrics node parIndex parMethods parStreaks peerGroup peerGroups practices procedure procedures provinces rankExplanation rankHistory rankingClosures recognitionKinds savedView signInOptions signals territoryFindings territoryQuality unit unitEvents units viewer weightSensitivity',
    STAFF: 'dossier dossiers patternDossiers',
    COMPARE: 'gamingPatterns report reportForms reports',
    PEOPLE:
      'collectiveCommendations comparePlacements expiringAssignments official officials placement placements posts recognitionProposals',
    PEOPLE_FIGURES: 'commendationFigures positions staffMatrix workFields',
    IMPORT: 'importBatch importBatches importFindings',
    PEOPLE_IMPORT: 'rosterBatch rosterBatches rosterFindings',
    OWN: 'ownAuditEntries ownReminders apiTokens defaultViews readNotices savedViews sessions',
    ACCESS: 'accounts unlinkedIdentities',
    AUDIT: 'auditEntries auditSeal',
  },
  Mutation: {
    PUBLIC: 'signIn signOut',
    OWN: 'answerReminder changePassword createToken deleteView markNoticesRead markView revokeSession revokeToken saveView switchGrant',
    HANDLE: 'advanceDossier receiveDossier',
    PEOPLE_WRITE:
      'addPost approvePlacement assignOfficial changePlacement closePost createPlacement decideCollective decideCommendations decideReview decideYear endAssignment issueReminder judgeReminder linkOfficial lockPlacement placeOfficial planShift proposeCollective proposeCommendations proposePlacement proposeReview recordAbsence recordDiscipline recordInitiative removeAbsence removeShift reopenPlacement stopPlacement unpinOfficial',
    IMPORT: 'undoImportBatch',
    PEOPLE_IMPORT: 'undoRosterBatch',
    SPEAK: 'addPractice deletePractice saveCommuneStatement scoreParCriterion',
    SIGN: 'sendReport signReport withdrawReport',
    APPRAISE: 'appraiseParCriterion deleteParMethod publishParIndex saveParMethod',
    CLOSE: 'closeRanking reopenRanking',
    TARGET: 'endMetricTarget setMetricTarget',
    COMPARE: 'addClaim deleteClaimReport deletePeerGroup savePeerGroup',
    ACCESS:
      'createAccount disableAccount endGrant grantRole linkIdentity resetPassword restoreAccount setIdNumber unlinkIdentity',
  },
};

/** What the composed schema asks for a class (`@requiresScopes`); `''` where signing in is enough (`@authenticated`). */
export const CAPABILITIES: Readonly<Record<Exclude<FieldClass, 'PUBLIC'>, string>> = {
  OWN: '',
  STAFF: 'dossier:read',
  PERSONAL: 'dossier:personal',
  HANDLE: 'dossier:write',
  IMPORT: 'import:run',
  COMPARE: 'ranking:compare',
  SPEAK: 'ranking:speak',
  APPRAISE: 'ranking:appraise',
  CLOSE: 'ranking:close',
  TARGET: 'ranking:target',
  SIGN: 'report:sign',
  ACCESS: 'account:manage',
  AUDIT: 'audit:read',
  PEOPLE: 'people:read',
  PEOPLE_PERSONAL: 'people:personal',
  PEOPLE_SENSITIVE: 'people:sensitive',
  PEOPLE_FIGURES: 'people:figures',
  PEOPLE_WRITE: 'people:write',
  PEOPLE_IMPORT: 'people:import',
};

/** Of whoever leads people or looks after them; what is sensitive is for HR officers alone. */
const LEADS_PEOPLE = {
  PEOPLE: 'GRANTED',
  PEOPLE_PERSONAL: 'GRANTED',
  PEOPLE_SENSITIVE: 'MASKED',
  PEOPLE_FIGURES: 'ALL',
  PEOPLE_WRITE: 'GRANTED',
} as const;

/** What is open to a role, and how far; what is not named is closed. */
export const ROLES: Readonly<Record<Role, Readonly<Partial<Record<FieldClass, StatedScope>>>>> = {
  PROVINCE_LEADER: {
    PUBLIC: 'ALL',
    OWN: 'OWN',
    STAFF: 'GRANTED',
    PERSONAL: 'GRANTED',
    IMPORT: 'GRANTED',
    COMPARE: 'GRANTED',
    APPRAISE: 'GRANTED',
    CLOSE: 'GRANTED',
    TARGET: 'GRANTED',
    SIGN: 'GRANTED',
    AUDIT: 'GRANTED',
    ...LEADS_PEOPLE,
  },
  // The districts ended on 30 June 2025: what is left is a grouping to look at, without powers over persons.
  DISTRICT_LEADER: {
    PUBLIC: 'ALL',
    OWN: 'OWN',
    STAFF: 'GRANTED',
    PERSONAL: 'MASKED',
    COMPARE: 'GRANTED',
    AUDIT: 'GRANTED',
    PEOPLE_FIGURES: 'ALL',
  },
  COMMUNE_LEADER: {
    PUBLIC: 'ALL',
    OWN: 'OWN',
    STAFF: 'GRANTED',
    PERSONAL: 'GRANTED',
    HANDLE: 'GRANTED',
    IMPORT: 'GRANTED',
    COMPARE: 'GRANTED',
    SPEAK: 'GRANTED',
    SIGN: 'GRANTED',
    AUDIT: 'GRANTED',
    ...LEADS_PEOPLE,
  },
  HR_OFFICER: {
    PUBLIC: 'ALL',
    OWN: 'OWN',
    STAFF: 'GRANTED',
    PERSONAL: 'MASKED',
    ...LEADS_PEOPLE,
    PEOPLE_SENSITIVE: 'GRANTED',
    // A roster brings what is sensitive, too.
    PEOPLE_IMPORT: 'GRANTED',
  },
  // Aggregates only: rankings, totals and series are public. What is made of them is the analyst's own.
  ANALYST: { PUBLIC: 'ALL', OWN: 'OWN', COMPARE: 'GRANTED', PEOPLE_FIGURES: 'ALL' },
  ONE_STOP_OFFICER: {
    PUBLIC: 'ALL',
    OWN: 'OWN',
    STAFF: 'GRANTED',
    PERSONAL: 'GRANTED',
    HANDLE: 'GRANTED',
    IMPORT: 'GRANTED',
  },
  // The own dossiers, without the officials' names and notes in them.
  CITIZEN: { PUBLIC: 'ALL', OWN: 'OWN', STAFF: 'OWN', PERSONAL: 'MASKED' },
  ADMINISTRATOR: {
    PUBLIC: 'ALL',
    OWN: 'OWN',
    STAFF: 'ALL',
    PERSONAL: 'MASKED',
    IMPORT: 'ALL',
    CLOSE: 'ALL',
    TARGET: 'ALL',
    ACCESS: 'ALL',
    AUDIT: 'ALL',
    PEOPLE_FIGURES: 'ALL',
  },
};

/** Where each role may hold. */
export const SCOPES_OF_ROLE: Readonly<Record<Role, readonly ScopeKind[]>> = {
  PROVINCE_LEADER: ['PROVINCE'],
  DISTRICT_LEADER: ['DISTRICT'],
  COMMUNE_LEADER: ['UNIT'],
  HR_OFFICER: ['UNIT', 'PROVINCE'],
  ANALYST: ['PROVINCE', 'COUNTRY'],
  ONE_STOP_OFFICER: ['UNIT'],
  CITIZEN: ['SELF'],
  ADMINISTRATOR: ['COUNTRY'],
};

/** The database role whose row policies hold at a level. */
export const DATABASE_ROLES: Readonly<Record<ScopeKind | 'PUBLIC', string>> = {
  UNIT: 'mot_cua_commune',
  DISTRICT: 'mot_cua_district',
  PROVINCE: 'mot_cua_province',
  COUNTRY: 'mot_cua_country',
  SELF: 'mot_cua_citizen',
  PUBLIC: 'mot_cua_public',
};
