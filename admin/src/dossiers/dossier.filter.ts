import type { Boundaries } from '../filters/useAnalysis.ts';

/** Which number a list stands behind: of a unit's totals, or of a metric. */
export const dossierCounts = [
  'CARRIED_OVER',
  'RECEIVED',
  'ONLINE',
  'IN_PERSON',
  'POST',
  'EARLY',
  'ON_TIME',
  'LATE',
  'RETURNED',
  'PENDING_IN_TIME',
  'PENDING_OVERDUE',
  'RESOLVED',
  'EARLY_OR_ON_TIME',
  'TIMED',
  'ASKED_TWICE',
  'ASKED_TWICE_IN_TIME',
  'ROUNDS_KNOWN',
  'ONLINE_ON_PAPER',
  'PAID_ONLINE',
  'PAYMENT_KNOWN',
  'ELECTRONIC',
  'RESULT_KNOWN',
  'DIGITISED',
  'DIGITISED_KNOWN',
  'REUSED',
  'REUSE_KNOWN',
  'SHARED',
  'SHARING_KNOWN',
  'SATISFIED',
  'RATED',
  'DISPLEASED',
  'JUDGED',
  'FEEDBACK',
  'FEEDBACK_TIMED',
  'FEEDBACK_IN_TIME',
  'FEEDBACK_ANSWERED',
  'FEEDBACK_SATISFIED',
  'FEEDBACK_ON_POLICY',
  'FEEDBACK_ON_CONDUCT',
] as const;
export type DossierCount = (typeof dossierCounts)[number];

export const channels = ['IN_PERSON', 'ONLINE', 'POST'] as const;
export type Channel = (typeof channels)[number];

export const dossierStates = [
  'REGISTERED',
  'RECEIVED',
  'REJECTED',
  'PROCESSING',
  'SUPPLEMENT_REQUESTED',
  'PAYMENT_REQUESTED',
  'WITHDRAWN',
  'STOPPED',
  'COMPLETED',
  'RESULT_RETURNED',
] as const;
export type DossierState = (typeof dossierStates)[number];

/** The list's filter as react-admin keeps it in the address, flat; absent means any. */
export interface DossierListFilter {
  readonly search?: string;
  readonly state?: DossierState;
  readonly channels?: readonly Channel[];
  readonly procedureCode?: string;
  readonly fieldCodes?: readonly string[];
  readonly receivedFrom?: string;
  readonly receivedTo?: string;
  readonly dueFrom?: string;
  readonly dueTo?: string;
  /** Whether a day is appointed. */
  readonly appointment?: 'SET' | 'NOT_SET';
  readonly unitId?: string;
  readonly boundaries?: Boundaries;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  /** As they were known at this instant. */
  readonly knownAt?: string;
  readonly counts?: DossierCount;
  /** Counting as at least one of these. */
  readonly countsAny?: readonly DossierCount[];
  /** Counting as none of these. */
  readonly countsNone?: readonly DossierCount[];
}

/** What an address may hold: links and saved views of before several could be chosen name one channel, one field. */
export interface AddressFilter extends DossierListFilter {
  readonly channel?: Channel;
  readonly fieldCode?: string;
}

export const filterOfAddress = ({ channel, fieldCode, ...filter }: AddressFilter): DossierListFilter => ({
  ...(channel === undefined ? {} : { channels: [channel] }),
  ...(fieldCode === undefined ? {} : { fieldCodes: [fieldCode] }),
  ...filter,
});

/** The filter as the API takes it. */
export interface DossierFilterInput {
  states?: readonly DossierState[];
  channels?: readonly Channel[];
  procedureCode?: string;
  fieldCodes?: readonly string[];
  received?: { from: string; to: string };
  due?: { from: string; to: string };
  appointment?: 'SET' | 'NOT_SET';
  unitId?: string;
  boundaries?: Boundaries;
  period?: { from: string; to: string };
  asOf?: string;
  knownAt?: string;
  counts?: DossierCount;
  countsAny?: readonly DossierCount[];
  countsNone?: readonly DossierCount[];
  search?: string;
}

const earliestDay = '2000-01-01';
const latestDay = '2099-12-31';
const given = (text: string | undefined): text is string => text !== undefined && text !== '';

/** Turns the flat filter of the address into the API's; empty entries are left out. */
export const dossierFilterInput = (filter: DossierListFilter): DossierFilterInput => {
  const input: DossierFilterInput = {};
  if (given(filter.search)) input.search = filter.search.trim();
  if (given(filter.state)) input.states = [filter.state];
  if (filter.channels?.length) input.channels = filter.channels;
  if (given(filter.procedureCode)) input.procedureCode = filter.procedureCode;
  if (filter.fieldCodes?.length) input.fieldCodes = filter.fieldCodes;
  if (given(filter.receivedFrom) || given(filter.receivedTo)) {
    input.received = { from: filter.receivedFrom ?? earliestDay, to: filter.receivedTo ?? latestDay };
  }
  if (given(filter.dueFrom) || given(filter.dueTo)) {
    input.due = { from: filter.dueFrom ?? earliestDay, to: filter.dueTo ?? latestDay };
  }
  if (filter.appointment !== undefined) input.appointment = filter.appointment;
  if (given(filter.unitId)) input.unitId = filter.unitId;
  if (given(filter.boundaries)) input.boundaries = filter.boundaries;
  if (given(filter.from) && given(filter.to)) input.period = { from: filter.from, to: filter.to };
  if (given(filter.asOf)) input.asOf = filter.asOf;
  if (given(filter.knownAt)) input.knownAt = filter.knownAt;
  if (given(filter.counts)) input.counts = filter.counts;
  if (filter.countsAny !== undefined) input.countsAny = filter.countsAny;
  if (filter.countsNone !== undefined) input.countsNone = filter.countsNone;
  return input;
};

/** The address of the list of the very dossiers a filter describes. */
export const dossierListHref = (filter: DossierListFilter): string =>
  `/dossiers?filter=${encodeURIComponent(JSON.stringify(filter))}&page=1`;

/** The same list as the server exports it. */
export const exportedAs = (
  filter: DossierListFilter,
): Readonly<Record<string, string | readonly string[] | undefined>> => {
  const { search, states, channels, procedureCode, fieldCodes, received, due, unitId, boundaries, period, ...rest } =
    dossierFilterInput(filter);
  return {
    search,
    states,
    channels,
    procedure: procedureCode,
    field: fieldCodes,
    from: received?.from,
    to: received?.to,
    dueFrom: due?.from,
    dueTo: due?.to,
    unit: unitId,
    boundaries,
    countedFrom: period?.from,
    countedTo: period?.to,
    ...rest,
  };
};
