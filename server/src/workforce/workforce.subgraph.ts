import type { GraphContext } from '../platform/context.ts';
import { keyOf } from '../platform/global-id.ts';
import { batchesOf } from '../platform/importing/import.answers.ts';
import { importErrors } from '../platform/importing/import.errors.ts';
import { importRoutes } from '../platform/importing/import.routes.ts';
import type { ReferenceAsked, Room } from '../platform/room.ts';
import { fileRefusals } from '../platform/sheet/sheet.findings.ts';
import { AssignResolver } from './assignment/assign.resolver.ts';
import { AttendanceResolver } from './attendance/attendance.resolver.ts';
import { CollectiveResolver } from './collective/collective.resolver.ts';
import { EstablishmentResolver, UnitStaffResolver } from './establishment/establishment.resolver.ts';
import { PostWriteResolver } from './establishment/post-write.resolver.ts';
import { migrations } from './migrations/migrations.ts';
import { findOfficials, officialOf } from './official/official.queries.ts';
import { DisciplineResolver } from './discipline/discipline.resolver.ts';
import { OfficialResolver } from './official/official.resolver.ts';
import type { OfficialType } from './official/official.type.ts';
import { peopleErrors } from './people.errors.ts';
import { RecognitionResolver } from './recognition/recognition.resolver.ts';
import { collectivePaper, proposalPaper } from './recognition/proposal.paper.ts';
import { ownReminderPaper, reminderPaper } from './reminder/reminder.paper.ts';
import { ReminderResolver } from './reminder/reminder.resolver.ts';
import { postingErrors } from './posting.errors.ts';
import { ReviewResolver } from './review/review.resolver.ts';
import {
  CommendationWorkResolver,
  NomineeWorkResolver,
  ReminderWorkResolver,
  ScoreResolver,
} from './score/score.resolver.ts';
import { decisionsPaper } from './placement/decision.paper.ts';
import { placementErrors } from './placement/placement.errors.ts';
import { placementFairnessExport, placementSeatsExport } from './placement/placement.export.ts';
import { placementKey, PlacementResolver } from './placement/placement.resolver.ts';
import type { PlacementType } from './placement/placement.type.ts';
import { PlacementWriteResolver } from './placement/placement-write.resolver.ts';
import { findScenarios } from './placement/scenario.queries.ts';
import { placementOf } from './placement/told.rules.ts';
import { rosterFindings } from './roster/roster.findings.ts';
import { rosters } from './roster/roster.kind.ts';
import { RosterResolver } from './roster/roster.resolver.ts';
import type { RosterFindingType } from './roster/roster.type.ts';
import { AdministrativeUnitStub } from './unit/unit.stub.ts';
import { batchesExport } from '../platform/importing/batches.export.ts';
import { importFindingsExport } from '../platform/importing/findings.export.ts';
import { collectivesExport } from './collective/collectives.export.ts';
import { establishmentExport } from './establishment/establishment.export.ts';
import { expiringExport } from './establishment/expiring.export.ts';
import { officialsExport } from './official/officials.export.ts';
import { commendationFiguresExport, proposalsExport, recognitionExport } from './recognition/recognition.export.ts';
import { errors } from './workforce.errors.ts';

async function officials(
  ids: readonly string[],
  context: GraphContext,
  { selection }: ReferenceAsked,
): Promise<(object | null)[]> {
  const codes = ids.map((id) => keyOf('Official', id));
  const known = codes.filter((code) => code !== null);
  const rows = await findOfficials(context.reads('workforce'), known, { selection, today: context.today });
  const byCode = new Map(rows.map((row) => [row.code, officialOf(row, context.language)]));
  return codes.map((code) => (code === null ? null : (byCode.get(code) ?? null)));
}

async function placements(ids: readonly string[], context: GraphContext): Promise<(object | null)[]> {
  const keys = ids.map(placementKey);
  const known = keys.filter((key) => key !== null);
  const found = await findScenarios(context.reads('workforce'), known);
  const byKey = new Map(found.map((row) => [row.key, placementOf(row, context.viewer.user)]));
  return keys.map((key) => (key === null ? null : (byKey.get(key) ?? null)));
}

const named = {
  thing: 'OFFICIAL',
  keyOf: ({ officialCode }: { readonly officialCode: string }) => `Official:${officialCode}`,
} as const;
const ofOfficial = { thing: 'OFFICIAL', keyOf: ({ code }: OfficialType) => `Official:${code}` } as const;

/** The room of people, posts and who works where. */
export const workforce: Room = {
  name: 'workforce',
  entities: [],
  migrations,
  resolvers: [
    OfficialResolver,
    EstablishmentResolver,
    UnitStaffResolver,
    RecognitionResolver,
    ReminderResolver,
    DisciplineResolver,
    ScoreResolver,
    CommendationWorkResolver,
    NomineeWorkResolver,
    ReminderWorkResolver,
    AssignResolver,
    AttendanceResolver,
    CollectiveResolver,
    PostWriteResolver,
    ReviewResolver,
    PlacementResolver,
    PlacementWriteResolver,
    RosterResolver,
  ],
  orphanedTypes: [AdministrativeUnitStub],
  exports: [
    officialsExport,
    establishmentExport,
    expiringExport,
    recognitionExport,
    proposalsExport,
    commendationFiguresExport,
    collectivesExport,
    batchesExport('roster-imports', 'rosterBatches', { vi: 'Các lần nhập danh sách cán bộ', en: 'Imports of rosters' }),
    importFindingsExport('roster-findings', 'rosterFindings', {
      vi: 'Điều cần nói về từng dòng danh sách',
      en: 'What an import says of a roster’s rows',
    }),
    placementSeatsExport,
    placementFairnessExport,
  ],
  papers: [decisionsPaper, proposalPaper, collectivePaper, reminderPaper, ownReminderPaper],
  references: {
    Official: officials,
    Placement: placements,
    RosterBatch: (ids, context) => batchesOf(rosters, ids, context),
  },
  personal: {
    'Official.birthDate': ofOfficial,
    'Official.sex': ofOfficial,
    'Official.ethnicity': ofOfficial,
    'Official.homeUnit': ofOfficial,
    'Official.homeVillage': ofOfficial,
    'Official.hiredOn': ofOfficial,
    'Official.leftOn': ofOfficial,
    'Official.reviews': ofOfficial,
    'Official.circumstances': ofOfficial,
    'Official.absences': ofOfficial,
    'Official.reminders': ofOfficial,
    'Official.reminderStanding': ofOfficial,
    'Official.reviewProposals': ofOfficial,
    'Official.disciplines': ofOfficial,
    'Official.workload': ofOfficial,
    'Official.yearScore': ofOfficial,
    'RosterFinding.value': {
      thing: 'ROSTER',
      keyOf: ({ batchKey }: RosterFindingType) => `RosterBatch:${String(batchKey)}`,
    },
    'Commendation.workload': named,
    'Nominee.workload': named,
    'Reminder.workload': named,
    'Placement.fairness': {
      thing: 'PLACEMENT',
      keyOf: ({ key }: PlacementType) => `PlacementScenario:${String(key)}`,
    },
  },
  routes: (http, contextOf) => importRoutes(rosters, http, contextOf),
  errors: {
    ...errors,
    ...peopleErrors,
    ...postingErrors,
    ...placementErrors,
    ...importErrors,
    ...fileRefusals,
    ...rosterFindings,
  },
};
