import { refreshScopes, settleFacts } from './dossiers/restamp/restamp.service.ts';
import type { Refresh } from './platform/merger-watch.ts';
import { refreshPeople } from './workforce/scope/scope.service.ts';

/** The rooms whose rows follow mergers, by name, with what hands them over. */
export const REFRESHES: Readonly<Record<string, Refresh>> = {
  dossiers: async (tx, day) => {
    await settleFacts(tx);
    return refreshScopes(tx, day);
  },
  workforce: refreshPeople,
};
