import type pg from 'pg';
import type { RowViewer } from './context.ts';
import { SET_WRITER, type Statement, type StatementListener } from './reads.ts';
import { sendTransaction, type Outcome, type Sent } from './round-trip.ts';

/** What a request wants done, or read, under a code. */
export interface Command {
  readonly code: string;
}

interface Member {
  readonly viewer: RowViewer;
  readonly statement: Statement<Command>;
  readonly command: Command;
  readonly resolve: (row: Command | undefined) => void;
  readonly reject: (cause: unknown) => void;
}

/** Statements of one viewer in a group, each with all who asked for it. */
interface Party {
  readonly viewer: RowViewer;
  readonly byName: Map<string, Member[]>;
}

/** Two, so that PostgreSQL has work while answers are written. */
const MOST_UNDER_WAY = 2;
const MOST_TOGETHER = 64;

type Failed = Extract<Outcome, { state: 'failed' }>;
type Setter = Omit<Sent, 'values'>;
const SET_ALONE: Setter = { name: 'set_writer', text: SET_WRITER };
const SET_COMPANION: Setter = {
  name: 'set_companion',
  text: `${SET_WRITER}, set_config('lock_timeout', '100ms', true)`,
};
const LOCK_NOT_AVAILABLE = '55P03';
const isLocked = (cause: unknown): boolean => (cause as { code?: unknown }).code === LOCK_NOT_AVAILABLE;

const BEGIN: Sent = { name: 'begin', text: 'begin', values: [] };

/**
 * Hot writes of many requests in one transaction: what comes while others are under way goes together in the next, each
 * viewer's in their own role. A transaction, a statement and a round trip cost the same whatever they carry, so that the busier
 * the house, the less each request costs. Where one fails nothing was written: then each goes alone, and answers for itself.
 */
export class GroupedWrites {
  private waiting: Member[] = [];
  private underWay = 0;
  private isCalled = false;
  private readonly pool: pg.Pool;
  private readonly listener: StatementListener | undefined;

  constructor(pool: pg.Pool, listener?: StatementListener) {
    this.pool = pool;
    this.listener = listener;
  }

  /**
   * @param statement takes an array of commands as JSON in $1, each with its `request`, and gives at most one row a code
   * @returns the row of the command's code @throws what the statement throws for this command alone
   */
  ask<Row extends Command>(viewer: RowViewer, statement: Statement<Row>, command: Command): Promise<Row | undefined> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ viewer, statement, command, resolve: (row) => resolve(row as Row | undefined), reject });
      this.call();
    });
  }

  /** Once all that arrived in this tick is there. */
  private call(): void {
    if (this.isCalled || this.waiting.length === 0 || this.underWay === MOST_UNDER_WAY) return;
    this.isCalled = true;
    setImmediate(() => {
      this.isCalled = false;
      void this.depart();
    });
  }

  private async depart(): Promise<void> {
    const group = this.board();
    this.underWay += 1;
    this.call();
    await this.carry(group);
    this.underWay -= 1;
    this.call();
  }

  /** Nobody boards with another who wants the same thing of the same code. */
  private board(): Member[] {
    const boarded = new Map<string, Member>();
    const left: Member[] = [];
    for (const member of this.waiting) {
      const key = `${member.statement.name} ${member.command.code}`;
      if (boarded.size === MOST_TOGETHER || boarded.has(key)) left.push(member);
      else boarded.set(key, member);
    }
    this.waiting = left;
    return [...boarded.values()];
  }

  /** In company nobody waits long for a lock, so that whoever meets one does not hold up the others. */
  private async carry(group: readonly Member[]): Promise<void> {
    try {
      const failed = await this.send(group, SET_COMPANION);
      if (!failed) return;
      if (group.length === 1 && !isLocked(failed.cause)) throw failed.cause;
    } catch (cause) {
      for (const member of group) member.reject(cause);
      return;
    }
    for (const member of group) void this.carryAlone(member);
  }

  private async carryAlone(member: Member): Promise<void> {
    try {
      const failed = await this.send([member], SET_ALONE);
      if (failed) throw failed.cause;
    } catch (cause) {
      member.reject(cause);
    }
  }

  /**
   * One transaction. @returns what failed: then nothing was written, and nobody is answered
   * @throws where nobody can tell whether it was written
   */
  private async send(group: readonly Member[], set: Setter): Promise<Failed | undefined> {
    const parties = partiesOf(group);
    const outcomes = await sendTransaction(this.pool, BEGIN, this.sentOf(parties, set));
    const failed = outcomes.find((outcome) => outcome.state === 'failed');
    if (failed) return failed;
    const calls = parties.flatMap(({ byName }) => [[], ...byName.values()]);
    calls.forEach((members, index) => answer(members, outcomes[index]));
    return undefined;
  }

  private sentOf(parties: readonly Party[], set: Setter): Sent[] {
    return parties.flatMap(({ viewer: { role, unit, user, grantRole = '' }, byName }) => [
      { ...set, values: [role, String(unit), user, grantRole, ''] },
      ...[...byName].map(([name, members]) => {
        this.listener?.(name);
        const commands = members.map(({ command, viewer }) => ({ ...command, request: viewer.request }));
        return { name: `${name}:${role}`, text: members[0]?.statement.text ?? '', values: [JSON.stringify(commands)] };
      }),
    ]);
  }
}

function answer(members: readonly Member[], outcome: Outcome | undefined): void {
  const rows = outcome?.state === 'done' ? (outcome.rows as Command[]) : [];
  const known = new Map(rows.map((row) => [row.code, row]));
  for (const { command, resolve } of members) resolve(known.get(command.code));
}

function partiesOf(group: readonly Member[]): Party[] {
  const parties = new Map<string, Party>();
  for (const member of group) {
    const { viewer, statement } = member;
    const who = JSON.stringify([viewer.role, viewer.unit, viewer.user, viewer.grantRole]);
    let party = parties.get(who);
    if (!party) parties.set(who, (party = { viewer, byName: new Map() }));
    const members = party.byName.get(statement.name);
    if (members) members.push(member);
    else party.byName.set(statement.name, [member]);
  }
  return [...parties.values()];
}
