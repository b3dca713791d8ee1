import type { MigrationFile } from '../../platform/room.ts';
import { createCatalogue } from './20261122100000_create_catalogue.ts';
import { createCalendarDay } from './20261122100100_create_calendar_day.ts';
import { createImportBatch } from './20261122100200_create_import_batch.ts';
import { createDossier } from './20261122100300_create_dossier.ts';
import { createTallies } from './20261122100400_create_tallies.ts';
import { grantStaff } from './20261122100500_grant_staff.ts';
import { indexDemo } from './20261122100600_index_demo.ts';
import { publishFreshTallies } from './20261122100700_publish_fresh_tallies.ts';
import { scopeDossiers } from './20261122130000_scope_dossiers.ts';
import { guardDossiers } from './20261122130100_guard_dossiers.ts';
import { sealIdNumbers } from './20261122140000_seal_id_numbers.ts';
import { publishStatus } from './20261122150000_publish_status.ts';
import { scopeImports } from './20261122160000_scope_imports.ts';
import { scopeCitizens } from './20261122170000_scope_citizens.ts';
import { followDays } from './20261122170100_follow_days.ts';
import { auditDossiers } from './20261122180000_audit_dossiers.ts';
import { noteErrorFile } from './20261122180100_note_error_file.ts';
import { publishScopes } from './20261122180200_publish_scopes.ts';
import { createServiceFact } from './20261122200000_create_service_fact.ts';
import { tallyServiceFacts } from './20261122200100_tally_service_facts.ts';
import { showOwnFacts } from './20261122200200_show_own_facts.ts';
import { writeAtOnce } from './20261122210000_write_at_once.ts';
import { publishOfficerWork } from './20261122230000_publish_officer_work.ts';
import { learnLate } from './20261122240000_learn_late.ts';
import { publishCalendar } from './20261123100000_publish_calendar.ts';
import { writeTogether } from './20261123200000_write_together.ts';
import { publishTraces } from './20261123210000_publish_traces.ts';
import { tallyFields } from './20261123220000_tally_fields.ts';
import { compareOnce } from './20261124090000_compare_once.ts';
import { planLists } from './20261124090100_plan_lists.ts';
import { rememberCases } from './20261124110000_remember_cases.ts';
import { tallyHandling } from './20261124120000_tally_handling.ts';
import { learnService } from './20261124130000_learn_service.ts';
import { indexOpen } from './20261126110000_index_open.ts';
import { listAsKnown } from './20261126120000_list_as_known.ts';
import { rememberTraces } from './20261126130000_remember_traces.ts';
import { unlearnCases } from './20261126140000_unlearn_cases.ts';
import { dateTraces } from './20261126150000_date_traces.ts';
import { sliceHandling } from './20261127100000_slice_handling.ts';
import { relearnUnits } from './20261128100000_relearn_units.ts';
import { rememberAsks } from './20261128110000_remember_asks.ts';
import { tallyYears } from './20261130100000_tally_years.ts';

/** Every migration of the room, in the order of application. */
export const migrations: readonly MigrationFile[] = [
  createCatalogue,
  createCalendarDay,
  createImportBatch,
  createDossier,
  createTallies,
  grantStaff,
  indexDemo,
  publishFreshTallies,
  scopeDossiers,
  guardDossiers,
  sealIdNumbers,
  publishStatus,
  scopeImports,
  scopeCitizens,
  followDays,
  auditDossiers,
  noteErrorFile,
  publishScopes,
  createServiceFact,
  tallyServiceFacts,
  showOwnFacts,
  writeAtOnce,
  publishOfficerWork,
  learnLate,
  publishCalendar,
  writeTogether,
  publishTraces,
  tallyFields,
  compareOnce,
  planLists,
  rememberCases,
  tallyHandling,
  learnService,
  indexOpen,
  listAsKnown,
  rememberTraces,
  unlearnCases,
  dateTraces,
  sliceHandling,
  relearnUnits,
  rememberAsks,
  tallyYears,
];
