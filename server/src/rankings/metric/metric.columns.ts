/** Which tally holds a count: of dossiers, of service facts, or the balance worked out of the first. */
type Tally = 'UNIT' | 'SERVICE' | 'BALANCE';
/** On which day a dossier counts: received or ended in the period, or open at its end. */
type Base = 'RECEIVED' | 'ENDED' | 'OPEN';

export interface ColumnRule {
  readonly tally: Tally;
  readonly base: Base;
  /** Condition on a row `c` of `dossiers.published_case`, beside its day; empty for none. `w.overdue_on` is the last missable day. */
  readonly where: string;
}

const received = (tally: Tally, where = ''): ColumnRule => ({ tally, base: 'RECEIVED', where });
const ended = (outcome: string): ColumnRule => ({ tally: 'UNIT', base: 'ENDED', where: `c.outcome = '${outcome}'` });
const told = (column: string): ColumnRule => received('SERVICE', `c.${column}`);
const OVERDUE = 'coalesce(c.due_on <= w.overdue_on, false)';

/**
 * What metrics may be made of: the name is that of the tally's column, of the registry, and in capitals of the
 * `DossierCount` that opens the dossiers behind it.
 */
export const COLUMNS = {
  received: received('UNIT'),
  online: received('UNIT', `c.channel = 'ONLINE'`),
  in_person: received('UNIT', `c.channel = 'IN_PERSON'`),
  post: received('UNIT', `c.channel = 'POST'`),
  early: ended('EARLY'),
  on_time: ended('ON_TIME'),
  late: ended('LATE'),
  returned: ended('RETURNED'),
  pending_in_time: { tally: 'BALANCE', base: 'OPEN', where: `not ${OVERDUE}` },
  pending_overdue: { tally: 'BALANCE', base: 'OPEN', where: OVERDUE },
  rounds_known: told('rounds_known'),
  digitised_known: told('digitised_known'),
  digitised: told('digitised'),
  reuse_known: told('reuse_known'),
  reused: told('reused'),
  sharing_known: told('sharing_known'),
  shared: told('shared'),
  result_known: told('result_known'),
  electronic: told('electronic'),
  online_on_paper: told('online_on_paper'),
  payment_known: told('payment_known'),
  paid_online: told('paid_online'),
  rated: told('rated'),
  satisfied: told('satisfied'),
  judged: told('judged'),
  displeased: told('displeased'),
  feedback: told('feedback'),
  feedback_on_policy: told('feedback_on_policy'),
  feedback_on_conduct: told('feedback_on_conduct'),
  feedback_timed: told('feedback_timed'),
  feedback_in_time: told('feedback_in_time'),
  feedback_answered: told('feedback_answered'),
  feedback_satisfied: told('feedback_satisfied'),
  asked_twice: {
    tally: 'SERVICE',
    base: 'ENDED',
    where: `c.asked_twice and c.outcome in ('EARLY', 'ON_TIME', 'LATE')`,
  },
  asked_twice_in_time: {
    tally: 'SERVICE',
    base: 'ENDED',
    where: `c.asked_twice and c.outcome in ('EARLY', 'ON_TIME')`,
  },
} as const satisfies Record<string, ColumnRule>;

/** A count a metric may be made of. */
export type TallyColumn = keyof typeof COLUMNS;

/** Counts of the dossiers of a period: those that were asked for. */
export type Counts = Partial<Record<TallyColumn, number>>;

/** The same of the period before. */
export type CountsBefore = { [Name in TallyColumn as `before_${Name}`]?: number };

/** Whether a name of the registry is one of a count. */
export const isColumn = (name: string): name is TallyColumn => Object.hasOwn(COLUMNS, name);

/** Of some counts those that a tally holds. */
export const columnsOf = (columns: readonly TallyColumn[], tally: Tally): TallyColumn[] =>
  columns.filter((column) => COLUMNS[column].tally === tally);
