import type { Client } from 'pg';
import type { ImportScope } from '../../platform/importing/import.scope.rules.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import type { KnownAssignment, KnownPerson, KnownPost, KnownWorld, Verdict } from './roster.judge.rules.ts';
import { countSeats, findPeople, findPosts, type SeatCount } from './roster.known.queries.ts';
import type { RosterRow } from './roster.row.ts';

/** What is known of the people and posts that rows name, with what rows before them brought. */
export class RosterBook {
  private readonly people = new Map<string, KnownPerson | null>();
  private readonly posts = new Map<string, KnownPost | null>();
  private readonly seats = new Map<number, SeatCount>();
  private readonly scope: ImportScope;
  private readonly today: PlainDate;

  constructor(scope: ImportScope, today: PlainDate) {
    this.scope = scope;
    this.today = today;
  }

  /** Asks for whom and what these rows name, as far as it is not known yet: three questions for all of them. */
  async learn(client: Client, rows: readonly RosterRow[]): Promise<void> {
    const codes = unknownIn(
      this.people,
      rows.flatMap(({ person }) => (person ? [person.code] : [])),
    );
    const units = unknownIn(
      this.seats,
      rows.flatMap(({ postCode, unitId }) => (postCode === null ? [] : [unitId])),
    );
    const people = codes.length > 0 ? await findPeople(client, codes, this.scope) : new Map<string, KnownPerson>();
    // Seats that those people hold, too: one may become free before another row names it.
    const held = [...people.values()].flatMap(({ assignments }) => assignments);
    const posts = unknownIn(
      this.posts,
      [...rows, ...held].flatMap(({ postCode }) => postCode ?? []),
    );
    const kept = posts.length > 0 ? await findPosts(client, posts) : new Map<string, KnownPost>();
    for (const code of codes) this.people.set(code, people.get(code) ?? null);
    for (const code of posts) this.posts.set(code, kept.get(code) ?? null);
    if (units.length === 0) return;
    for (const seat of await countSeats(client, units, this.today)) this.seats.set(seat.unitId, seat);
  }

  worldOf({ person, postCode }: RosterRow): KnownWorld {
    return {
      person: (person && this.people.get(person.code)) ?? null,
      post: (postCode === null ? null : this.posts.get(postCode)) ?? null,
    };
  }

  /** Takes over what a row brings. @returns seats of its unit by then, where they are more than the norm */
  take(row: RosterRow, verdict: Verdict): SeatCount | null {
    const { person, postCode, positionCode } = row;
    const { post } = this.worldOf(row);
    if (postCode !== null && positionCode !== null) {
      const holders = post?.holders ?? [];
      const isHeld = verdict.isNewAssignment && row.work?.kind !== 'DESIGNATED';
      const holder = isHeld && person ? [holderOf(row)] : [];
      this.posts.set(postCode, { unitId: row.unitId, positionCode, holders: [...holders, ...holder] });
    }
    if (verdict.ends !== null) this.free(row, verdict.ends);
    if (person) this.people.set(person.code, after(row, verdict, this.people.get(person.code) ?? null));
    return verdict.isNewPost ? this.oneSeatMore(row.unitId) : null;
  }

  /** The seat of an assignment that ends is free afterwards. */
  private free({ person, until }: RosterRow, { postCode, from }: KnownAssignment): void {
    const post = postCode === null ? null : this.posts.get(postCode);
    if (postCode === null || !post) return;
    const holders = post.holders.map((each) =>
      each.officialCode === person?.code && each.from === from ? { ...each, until } : each,
    );
    this.posts.set(postCode, { ...post, holders });
  }

  private oneSeatMore(unitId: number): SeatCount | null {
    const before = this.seats.get(unitId);
    if (!before) return null;
    const now = { ...before, count: before.count + 1 };
    this.seats.set(unitId, now);
    return now.norm !== null && now.count > now.norm ? now : null;
  }
}

const unknownIn = <Key>(known: ReadonlyMap<Key, unknown>, keys: readonly Key[]): Key[] =>
  [...new Set(keys)].filter((key) => !known.has(key));

function assignmentOf(row: RosterRow): KnownAssignment {
  const { unitId, unitName, from, until, postCode, work } = row;
  return { id: null, unitId, unitName, from, until, postCode, kind: work?.kind ?? '', title: work?.title ?? '' };
}

const holderOf = (row: RosterRow): KnownPost['holders'][number] => ({
  ...assignmentOf(row),
  officialCode: row.person?.code ?? '',
  name: [row.person?.familyName, row.person?.middleName, row.person?.givenName].filter(Boolean).join(' '),
});

/** A person as known once the row is taken. */
function after(row: RosterRow, verdict: Verdict, known: KnownPerson | null): KnownPerson | null {
  const { person } = row;
  if (!person) return known;
  const base: KnownPerson = known ?? {
    ...person,
    isMine: true,
    leftOn: null,
    degrees: [],
    ratings: [],
    assignments: [],
  };
  return {
    ...base,
    ...verdict.changes,
    degrees: verdict.isNewDegree && person.degree ? [...base.degrees, person.degree] : base.degrees,
    ratings: verdict.isNewRating && person.rating ? [...base.ratings, person.rating] : base.ratings,
    assignments: [
      ...base.assignments.map((each) => (each === verdict.ends ? { ...each, until: row.until } : each)),
      ...(verdict.isNewAssignment ? [assignmentOf(row)] : []),
    ],
  };
}
