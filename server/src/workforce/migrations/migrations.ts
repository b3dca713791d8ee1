import type { MigrationFile } from '../../platform/room.ts';
import { createOfficial } from './20261122190000_create_official.ts';
import { createPost } from './20261122190100_create_post.ts';
import { createAssignment } from './20261122190200_create_assignment.ts';
import { scopePeople } from './20261122190300_scope_people.ts';
import { guardPeople } from './20261122190400_guard_people.ts';
import { auditPeople } from './20261122190500_audit_people.ts';
import { publishEstablishment } from './20261122190600_publish_establishment.ts';
import { mendTrail } from './20261122210000_mend_trail.ts';
import { createRecognition } from './20261122220000_create_recognition.ts';
import { guardRecognition } from './20261122220100_guard_recognition.ts';
import { quickenDrift } from './20261122230000_quicken_drift.ts';
import { createPlacement } from './20261122230000_create_placement.ts';
import { guardPlacement } from './20261122230100_guard_placement.ts';
import { secondPerson } from './20261123010000_second_person.ts';
import { writePeople } from './20261123090000_write_people.ts';
import { decideReviews } from './20261123090100_decide_reviews.ts';
import { importRosters } from './20261123230000_import_rosters.ts';
import { compareOnce } from './20261124090000_compare_once.ts';
import { scopeWork } from './20261124090100_scope_work.ts';
import { quickenPeople } from './20261124090200_quicken_people.ts';
import { publishConditions } from './20261124100000_publish_conditions.ts';
import { addCertificates } from './20261124110000_add_certificates.ts';
import { rememberStaff } from './20261201100000_remember_staff.ts';

/** Every migration of the room, in the order of application. */
export const migrations: readonly MigrationFile[] = [
  createOfficial,
  createPost,
  createAssignment,
  scopePeople,
  guardPeople,
  auditPeople,
  publishEstablishment,
  mendTrail,
  createRecognition,
  guardRecognition,
  quickenDrift,
  createPlacement,
  guardPlacement,
  secondPerson,
  writePeople,
  decideReviews,
  importRosters,
  compareOnce,
  scopeWork,
  quickenPeople,
  publishConditions,
  addCertificates,
  rememberStaff,
];
