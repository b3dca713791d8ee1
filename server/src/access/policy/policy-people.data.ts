import type { FieldsOfType } from './policy.words.ts';

/** Fields of the types that tell of those who work for the communes. */
export const PEOPLE_FIELDS: Readonly<Record<string, FieldsOfType>> = {
  Official: {
    PEOPLE:
      'assignments code commendationCount commendations currentAssignment familyName givenName id initiatives isDemo kind languages name qualifications shifts skills trainings',
    PEOPLE_PERSONAL:
      'absences birthDate disciplines hiredOn homeUnit homeVillage leftOn reminderStanding reminders reviewProposals reviews sex workload yearScore',
    PEOPLE_SENSITIVE: 'circumstances ethnicity',
  },
  OfficialConnection: { PEOPLE: 'edges nodes pageInfo totalCount' },
  OfficialEdge: { PEOPLE: 'cursor node' },
  Assignment: { PEOPLE: 'decision field heldBy key kind postCode statutoryEnd title unit validFrom validUntil' },
  Qualification: { PEOPLE: 'awardedYear field institution level major' },
  Proficiency: { PEOPLE: 'level name' },
  Training: { PEOPLE: 'certificate endedOn name startedOn' },
  Shift: { PEOPLE: 'day part place' },
  YearReview: { PEOPLE_PERSONAL: 'band decidedOn generalPoints note resultPoints year' },
  Absence: { PEOPLE_PERSONAL: 'fromDay kind toDay' },
  // Reached through an official's field that is sensitive itself.
  Circumstance: { PEOPLE: 'kind validFrom validUntil' },
  Post: {
    PEOPLE: 'body code field holders name positionCode rank requiredLevel source validFrom validUntil',
  },
  PostHolder: { PEOPLE: 'kind name officialCode validUntil' },
  ExpiringAssignment: { PEOPLE: 'assignment daysLeft endsOn officialCode officialName' },
  ExpiringAssignmentConnection: { PEOPLE: 'edges nodes pageInfo pastCount totalCount' },
  ExpiringAssignmentEdge: { PEOPLE: 'cursor node' },
  Commendation: {
    PEOPLE: 'amount decidedOn decision key kindCode kindName occasion reason unit year',
    PEOPLE_PERSONAL: 'workload',
  },
  CollectiveCommendation: {
    PEOPLE: 'amount body decidedOn decision isOwn key kindCode kindName occasion proposedAt reason state unit year',
  },
  CollectiveCommendationConnection: { PEOPLE: 'edges nodes pageInfo totalCount' },
  CollectiveCommendationEdge: { PEOPLE: 'cursor node' },
  Initiative: { PEOPLE: 'decision recognisedOn title' },
  Nominee: { PEOPLE: 'name officialCode title unitName', PEOPLE_PERSONAL: 'workload' },
  RecognitionProposal: {
    PEOPLE: 'decidedAt decision isOwn key kindCode nominees occasion proposedAt reason state year',
  },
  RecognitionProposalConnection: { PEOPLE: 'edges nodes pageInfo totalCount' },
  RecognitionProposalEdge: { PEOPLE: 'cursor node' },
  // Reached through what is watched itself, or the viewer's own.
  Reminder: {
    OWN: 'answer answeredAt appeal dossierCode excuse explainBy issuedOn judgedAt key officialCode reason state verdictNote',
    PEOPLE_PERSONAL: 'workload',
  },
  ReminderStanding: { PEOPLE: 'counted isWarning mayPropose open proposeAt source windowFrom windowTo' },
  ReviewProposal: {
    PEOPLE: 'asksTransfer decidedAt isOwn note outcome outcomeNote proposedAt reminders windowFrom windowTo',
  },
  Workload: { PEOPLE: 'fields from handled to' },
  FieldWorkload: {
    PEOPLE: 'expectedLate fieldCode fieldName handled late medianHours unitMedianHours',
  },
  YearScore: { PEOPLE: 'band excused late products quarter resultPoints total year' },
  Discipline: { PEOPLE: 'decidedOn decision kindCode kindName reason' },
  RecognitionKind: { PUBLIC: 'amount code isTitle multiple name ofCollectives source validFrom validUntil' },
  DisciplineKind: { PUBLIC: 'code leadersOnly name ofCadres ofCivilServants source validFrom validUntil' },
  CommendationFigure: { PEOPLE_FIGURES: 'count field kindCode month occasion unit' },
  ProposeCommendationsPayload: { PEOPLE_WRITE: 'proposal userErrors' },
  DecideCommendationsPayload: { PEOPLE_WRITE: 'proposal userErrors' },
  RecordInitiativePayload: { PEOPLE_WRITE: 'initiative userErrors' },
  IssueReminderPayload: { PEOPLE_WRITE: 'reminder userErrors' },
  AnswerReminderPayload: { OWN: 'reminder userErrors' },
  JudgeReminderPayload: { PEOPLE_WRITE: 'reminder userErrors' },
  ProposeReviewPayload: { PEOPLE_WRITE: 'reviewProposal userErrors' },
  RecordDisciplinePayload: { PEOPLE_WRITE: 'discipline userErrors' },
  LinkOfficialPayload: { PEOPLE_WRITE: 'official userErrors' },
  AssignOfficialPayload: { PEOPLE_WRITE: 'official userErrors' },
  EndAssignmentPayload: { PEOPLE_WRITE: 'official userErrors' },
  RecordAbsencePayload: { PEOPLE_WRITE: 'official userErrors' },
  RemoveAbsencePayload: { PEOPLE_WRITE: 'official userErrors' },
  PlanShiftPayload: { PEOPLE_WRITE: 'official userErrors' },
  RemoveShiftPayload: { PEOPLE_WRITE: 'official userErrors' },
  AddPostPayload: { PEOPLE_WRITE: 'postCode userErrors' },
  ClosePostPayload: { PEOPLE_WRITE: 'postCode userErrors' },
  DecideReviewPayload: { PEOPLE_WRITE: 'official userErrors' },
  DecideYearPayload: { PEOPLE_WRITE: 'official userErrors' },
  ProposeCollectivePayload: { PEOPLE_WRITE: 'commendation userErrors' },
  DecideCollectivePayload: { PEOPLE_WRITE: 'commendation userErrors' },
  Position: { PEOPLE_FIGURES: 'body code field name rank requiredLevel source validFrom validUntil' },
  WorkField: { PUBLIC: 'code name' },
  StaffMatrix: { PEOPLE_FIGURES: 'asOf cells norms' },
  StaffCell: { PEOPLE_FIGURES: 'available concurrent field filled required shortage surplus temporary unit' },
  StaffNorm: { PEOPLE_FIGURES: 'amount day key provinceCode source validFrom validUntil' },
  UnitStaff: { PEOPLE_FIGURES: 'available concurrent filled required temporary' },
  RosterBatch: {
    PEOPLE_IMPORT:
      'added bytesRead bytesTotal canUndo dryRun failure fileName findings finishedAt id isDemo rejected repeated rowsPerSecond rowsRead secondsLeft startedAt state updated warned',
  },
  RosterBatchConnection: { PEOPLE_IMPORT: 'edges nodes pageInfo totalCount' },
  RosterBatchEdge: { PEOPLE_IMPORT: 'cursor node' },
  RosterFinding: { PEOPLE_IMPORT: 'code column line message severity value' },
  UndoRosterBatchPayload: { PEOPLE_IMPORT: 'batch userErrors' },
};
