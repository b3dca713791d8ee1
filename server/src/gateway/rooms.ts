import { dossiers } from '../dossiers/dossiers.subgraph.ts';
import type { Room } from '../platform/room.ts';
import { rankings } from '../rankings/rankings.subgraph.ts';
import { territory } from '../territory/territory.subgraph.ts';

/** The rooms of the house, upstream first: data flows from left to right and never back. */
export const rooms: readonly Room[] = [territory, dossiers, rankings];
