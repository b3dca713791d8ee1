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

/** Members of a group in the same viewer's name. */
type Party = readonly [Member, ...Member[]];

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
 * Hot writes of many requests in one transaction: those of a kind that come while others are under way go together in the next,
 * each viewer's in their own role. A transaction, a call and a round trip cost as much as what a dozen of them carry, so that the
 * busier the house, the less each request costs. Where one fails nothing was written: then each goes alone, and answers for itself.
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

  /** Whoever wants the same as the one who has waited longest, each of another code. */
  private board(): Member[] {
    const name = this.waiting[0]?.statement.name;
    const boarded = new Map<string, Member>();
    const left: Member[] = [];
    for (const member of this.waiting) {
      const { statement, command } = member;
      if (statement.name !== name || boarded.size === MOST_TOGETHER || boarded.has(command.code)) left.push(member);
      else boarded.set(command.code, member);
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
    const sent = parties.flatMap((party) => this.sentOf(party, set));
    const outcomes = await sendTransaction(this.pool, BEGIN, sent);
    const failed = outcomes.find((outcome) => outcome.state === 'failed');
    if (failed) return failed;
    parties.forEach((party, index) => answer(party, outcomes[2 * index + 1]));
    return undefined;
  }

  /** Who it is for, and the call. */
  private sentOf([first, ...others]: Party, set: Setter): Sent[] {
    const { role, unit, user, grantRole = '' } = first.viewer;
    const { name, text } = first.statement;
    this.listener?.(name);
    const commands = [first, ...others].map(({ command, viewer }) => ({ ...command, request: viewer.request }));
    return [
      { ...set, values: [role, String(unit), user, grantRole, ''] },
      { name: `${name}:${role}`, text, values: [JSON.stringify(commands)] },
    ];
  }
}

function answer(members: Party, outcome: Outcome | undefined): void {
  const rows = outcome?.state === 'done' ? (outcome.rows as Command[]) : [];
  const known = new Map(rows.map((row) => [row.code, row]));
  for (const { command, resolve } of members) resolve(known.get(command.code));
}

function partiesOf(group: readonly Member[]): Party[] {
  const parties = new Map<string, [Member, ...Member[]]>();
  for (const member of group) {
    const { role, unit, user, grantRole } = member.viewer;
    const who = JSON.stringify([role, unit, user, grantRole]);
    const party = parties.get(who);
    if (party) party.push(member);
    else parties.set(who, [member]);
  }
  return [...parties.values()];
}
