import type { MigrationFile } from '../../platform/room.ts';
import { createAccount } from './20261122110000_create_account.ts';
import { createSession } from './20261122110100_create_session.ts';
import { createSavedView } from './20261122110200_create_saved_view.ts';
import { knowCitizens } from './20261122170000_know_citizens.ts';
import { meetIdentities } from './20261122170100_meet_identities.ts';

/** Every migration of the room, in the order of application. */
export const migrations: readonly MigrationFile[] = [
  createAccount,
  createSession,
  createSavedView,
  knowCitizens,
  meetIdentities,
];
