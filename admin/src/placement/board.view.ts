import type { Board, BoardPerson, BoardPost, EmptyPost, Seat } from './placement.documents.ts';

/** A post as a slot: somebody on it, or why nobody is. */
export type Slot =
  | { readonly post: BoardPost; readonly seat: Seat; readonly empty: null }
  | { readonly post: BoardPost; readonly seat: null; readonly empty: EmptyPost };

interface UnitColumn {
  readonly id: string;
  readonly name: string;
  readonly slots: readonly Slot[];
  readonly filled: number;
}

const ranks = ['HEAD', 'DEPUTY', 'STAFF'];

/** The units of a scenario with all their posts, leaders first, by field and code within a rank. */
export const columnsOf = ({
  units,
  seats,
  emptyPosts,
}: Pick<Board, 'units' | 'seats' | 'emptyPosts'>): readonly UnitColumn[] => {
  const slots: Slot[] = [
    ...seats.map((seat) => ({ post: seat.post, seat, empty: null })),
    ...emptyPosts.map((empty) => ({ post: empty.post, seat: null, empty })),
  ];
  return units.map(({ id, name }) => {
    const own = slots
      .filter(({ post }) => post.unit.id === id)
      .toSorted(
        ({ post: one }, { post: other }) =>
          ranks.indexOf(one.rank) - ranks.indexOf(other.rank) || one.code.localeCompare(other.code),
      );
    return { id, name, slots: own, filled: own.filter(({ seat }) => seat !== null).length };
  });
};

interface BeforeGroup {
  readonly name: string | null;
  readonly people: readonly { readonly person: BoardPerson; readonly seat: Seat | null }[];
}

/** Everybody of the scenario where they work now, each with where they would go. */
export const beforeOf = ({ seats, unplaced }: Pick<Board, 'seats' | 'unplaced'>): readonly BeforeGroup[] => {
  const people = [
    ...seats.map((seat) => ({ person: seat.person, seat })),
    ...unplaced.map((person) => ({ person, seat: null })),
  ];
  return [...Map.groupBy(people, ({ person }) => person.unit?.name ?? null)]
    .map(([name, own]) => ({ name, people: own }))
    .toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'vi'));
};

interface Move {
  readonly seat: Seat;
  readonly changesTitle: boolean;
}

/** Who would move: to another unit, or to other work. */
export const movesOf = (seats: readonly Seat[]): readonly Move[] =>
  seats
    .map((seat) => ({ seat, changesTitle: seat.person.title !== seat.post.name }))
    .filter(({ seat, changesTitle }) => seat.isTransfer || changesTitle);

/** What may be done with a scenario now. */
export const mayOf = ({
  state,
  run,
  isAnothers,
  measures,
}: Pick<Board, 'state' | 'run' | 'isAnothers' | 'measures'>) => {
  const isRunning = run?.state === 'RUNNING';
  const isDraft = state === 'DRAFT';
  return {
    propose: isDraft && !isRunning,
    stop: isRunning,
    change: isDraft && !isRunning,
    lock: isDraft && !isRunning && measures !== null && measures.placed > 0,
    reopen: state === 'LOCKED',
    approve: state === 'LOCKED' && isAnothers,
    print: state === 'APPROVED' || state === 'SUPERSEDED',
  };
};
