import type { MigrationFile } from '../../platform/room.ts';
import { createAccount } from './20261122110000_create_account.ts';
import { createSession } from './20261122110100_create_session.ts';
import { createSavedView } from './20261122110200_create_saved_view.ts';
import { knowCitizens } from './20261122170000_know_citizens.ts';
import { meetIdentities } from './20261122170100_meet_identities.ts';
import { createAudit } from './20261122180000_create_audit.ts';
import { sealAudit } from './20261122180100_seal_audit.ts';
import { readAudit } from './20261122180200_read_audit.ts';
import { noteReads } from './20261122180300_note_reads.ts';
import { auditAccess } from './20261122180400_audit_access.ts';
import { followAudit } from './20261122180500_follow_audit.ts';
import { noteOfficialReads } from './20261122190000_note_official_reads.ts';
import { sealInBulk } from './20261122200000_seal_in_bulk.ts';
import { tellAtOnce } from './20261122210000_tell_at_once.ts';
import { notePersonReads } from './20261123010000_note_person_reads.ts';
import { knowHands } from './20261123010100_know_hands.ts';
import { tellRequests } from './20261123200000_tell_requests.ts';
import { noteRosterReads } from './20261123230100_note_roster_reads.ts';
import { leanTrail } from './20261124000000_lean_trail.ts';
import { sealMany } from './20261124010000_seal_many.ts';
import { markViews } from './20261124120000_mark_views.ts';
import { readNotices } from './20261127090000_read_notices.ts';

/** Every migration of the room, in the order of application. */
export const migrations: readonly MigrationFile[] = [
  createAccount,
  createSession,
  createSavedView,
  knowCitizens,
  meetIdentities,
  createAudit,
  sealAudit,
  readAudit,
  noteReads,
  auditAccess,
  followAudit,
  noteOfficialReads,
  sealInBulk,
  tellAtOnce,
  notePersonReads,
  knowHands,
  tellRequests,
  noteRosterReads,
  leanTrail,
  sealMany,
  markViews,
  readNotices,
];
