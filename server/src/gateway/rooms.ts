import { access, accessGate, showDemoPassword, useProvider } from '../access/access.subgraph.ts';
import { dossiers } from '../dossiers/dossiers.subgraph.ts';
import type { Gate } from '../platform/gate.ts';
import type { Room } from '../platform/room.ts';
import { rankings } from '../rankings/rankings.subgraph.ts';
import { territory } from '../territory/territory.subgraph.ts';
import { workforce } from '../workforce/workforce.subgraph.ts';

/** The rooms of the house, upstream first: data flows from left to right and never back. */
export const rooms: readonly Room[] = [territory, dossiers, workforce, rankings, access];

/** Who is let in, where there are accounts. */
export const gate: Gate = accessGate;

/** Takes a provider of identities into use, beside names and passwords. */
export const openProvider = useProvider;

/** Lets the sign-in page fill in the password of the demo's accounts. */
export const openDemo = showDemoPassword;
