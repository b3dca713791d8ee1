import type { Room } from '../platform/room.ts';

/** The rooms of the house, upstream first: data flows from left to right and never back. */
export const rooms: readonly Room[] = [];
