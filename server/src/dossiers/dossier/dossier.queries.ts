import { bound, BuiltTexts } from '../../platform/built-texts.ts';
import { toGlobalId } from '../../platform/global-id.ts';
import { statement, type Reads, type Statement } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import { Stub } from '../../platform/room.ts';
import { has, type Selection } from '../../platform/selection.ts';
import { fieldOf } from '../catalogue/catalogue.queries.ts';
import type { DossierQuestion } from './dossier-filter.rules.ts';
import type { DossierOrder } from './dossier.input.ts';
import type { Channel, DossierChange, DossierState } from './dossier.state.ts';
import type { DossierStanding, DossierStepType, DossierType } from './dossier.type.ts';

/** A dossier as the statements give it; what was not asked for is not there. */
export interface DossierRow {
  id: string;
  code: string;
  receiving_unit_id: number;
  unit_id: number;
  channel: Channel;
  state: DossierState;
  counted: boolean;
  received_at: string;
  received_on: string;
  due_at: string | null;
  due_on: string | null;
  ended_on: string | null;
  outcome: DossierStanding['outcome'];
  official_code: string | null;
  version: number;
  ended_at?: string | null;
  completed_at?: string | null;
  result_returned_at?: string | null;
  handling_minutes?: number | null;
  is_demo?: boolean;
  procedure_code?: string;
  procedure_name?: string;
  limit_working_days?: number | null;
  field_code?: string;
  field_name?: string;
  unit_code?: string | null;
  unit_name?: string | null;
  receiving_unit_code?: string | null;
  receiving_unit_name?: string | null;
  changed_since?: DossierChange | null;
}

const CORE = `d.id, d.code, d.receiving_unit_id, d.unit_id, d.channel, d.state, d.counted, d.received_at, d.received_on,
  d.due_at, d.due_on, d.ended_on, d.outcome, d.official_code, d.version`;

/** Columns and joins that come along where one of `fields` of a dossier is asked for. */
interface Piece {
  readonly fields: readonly (readonly [string, ...string[]])[];
  readonly columns: string;
  readonly join: string;
}

/** Code and name of a dossier's units, as they were known where `from` says so: of one not known of then, its room tells them. */
const labels = (from?: string): Piece[] => {
  const join = from === undefined ? 'join territory.published_unit_label' : `left join ${from}`;
  const label = (field: string, column: string, as: string): Piece => ({
    fields: [
      [field, 'code'],
      [field, 'name'],
    ],
    columns: `, ${as}.code as ${as}_code, ${as}.name as ${as}_name`,
    join: ` ${join} ${as} on ${as}.id = d.${column}`,
  });
  return [label('handlingUnit', 'unit_id', 'unit'), label('receivingUnit', 'receiving_unit_id', 'receiving_unit')];
};

/** Few, so that there are few texts and each stays prepared. */
const OWN_PIECES: readonly Piece[] = [
  {
    fields: [['completedAt'], ['resultReturnedAt'], ['handlingMinutes'], ['isDemo'], ['steps']],
    columns: ', d.ended_at, d.completed_at, d.result_returned_at, d.handling_minutes, d.is_demo',
    join: '',
  },
  {
    fields: [['procedure']],
    columns: ', p.code as procedure_code, p.name as procedure_name, p.limit_working_days::float8 as limit_working_days',
    join: ' join dossiers.procedure p on p.id = d.procedure_id',
  },
  {
    fields: [['procedure', 'field']],
    columns: ', f.code as field_code, f.name as field_name',
    join: ' join dossiers.field f on f.id = p.field_id',
  },
];
const PIECES = [...OWN_PIECES, ...labels()];

/** What a selection of dossier fields needs. */
function piecesOf(selection: Selection | undefined, pieces = PIECES): { columns: string; joins: string } {
  const asked = pieces.filter(({ fields }) => fields.some((path) => has(selection, ...path)));
  return {
    columns: CORE + asked.map(({ columns }) => columns).join(''),
    joins: asked.map(({ join }) => join).join(''),
  };
}

const leaf: Selection = { fields: new Map() };
const fieldsOf = (fields: Readonly<Record<string, Selection>>): Selection => ({
  fields: new Map(Object.entries(fields)),
});

/** Everything, for callers who cannot know what will be asked. */
export const EVERYTHING: Selection = fieldsOf({
  steps: leaf,
  procedure: fieldsOf({ field: leaf }),
  handlingUnit: fieldsOf({ code: leaf }),
  receivingUnit: fieldsOf({ code: leaf }),
});

const ALL = 'from dossiers.dossier d';

/** Dossiers as they are known, or every version of them where only those known at an instant are asked for. */
function sourceOf({ from, days }: DossierQuestion): string {
  const [table, holders] =
    days.knownAt === undefined
      ? ['dossiers.dossier', 'territory.published_attribution']
      : ['dossiers.dossier_version', 'territory.published_attribution_version'];
  if (from === 'all') return `from ${table} d`;
  return `from ${holders} a
join ${table} d on d.unit_id = a.from_unit_id and d.part = a.part`;
}

/** What has become of a version since: only versions have this. */
const CHANGED_SINCE: Piece = {
  fields: [['changedSince']],
  columns: `, case when d.known_until = 'infinity' then null
    when exists (select from dossiers.dossier n where n.id = d.id) then 'CORRECTED' else 'TAKEN_BACK' end as changed_since`,
  join: '',
};

const DUE = `coalesce(d.due_at, 'infinity'::timestamptz)`;
const ORDERS: Record<DossierOrder, { by: string; key: string; beyond: string }> = {
  DUE_AT_ASC: { by: `${DUE}, d.id`, key: DUE, beyond: '>' },
  DUE_AT_DESC: { by: `${DUE} desc, d.id desc`, key: DUE, beyond: '<' },
  RECEIVED_AT_ASC: { by: 'd.received_at, d.id', key: 'd.received_at', beyond: '>' },
  RECEIVED_AT_DESC: { by: 'd.received_at desc, d.id desc', key: 'd.received_at', beyond: '<' },
};

const texts = new BuiltTexts('dossiers');

export interface DossierPage {
  readonly order: DossierOrder;
  /** Sort value and row id of the last row of the page before. */
  readonly after: readonly [key: string, id: string] | null;
  readonly limit: number;
  readonly selection: Selection | undefined;
}

/** One page of dossiers, flat: what it shows beside them is looked up for its rows alone. */
export async function listDossiers(reads: Reads, question: DossierQuestion, page: DossierPage): Promise<DossierRow[]> {
  const { by, key, beyond } = ORDERS[page.order];
  const keyset = page.after && { sql: `(${key}, d.id) ${beyond} (?::timestamptz, ?::bigint)`, values: page.after };
  const conditions = keyset ? [...question.conditions, keyset] : question.conditions;
  const { where, values } = bound(conditions);
  const limit = `$${String(values.length + 1)}`;
  const at = `$${String(values.length + 2)}`;
  const { knownAt } = question.days;
  const pieces =
    knownAt === undefined ? PIECES : [...OWN_PIECES, ...labels(asKnown('territory.published_unit', at)), CHANGED_SINCE];
  const { columns, joins } = piecesOf(page.selection, pieces);
  const rows = `select d.* ${sourceOf(question)}${where} order by ${by} limit ${limit}`;
  const text = `select ${columns} from (${rows}) d${joins} order by ${by}`;
  const instant = joins.includes(at) ? [knownAt] : [];
  return reads.rows(texts.statement<DossierRow>('list', text), [...values, page.limit, ...instant]);
}

/** How many dossiers there are on all pages. */
export async function countDossiers(reads: Reads, question: DossierQuestion): Promise<number> {
  const { where, values } = bound(question.conditions);
  const text = `select count(*)::int as n ${sourceOf(question)}${where}`;
  const rows = await reads.rows(texts.statement<{ n: number }>('count', text), values);
  return rows[0]?.n ?? 0;
}

/** A write's text with the dossier it leaves behind: `write` names its row as the query `written`. */
export function writeStatement(family: string, write: string, selection: Selection | undefined): Statement<DossierRow> {
  const { columns, joins } = piecesOf(selection);
  return texts.statement<DossierRow>(family, `${write}\nselect ${columns} from written d${joins}`);
}

/** The dossier that bears an idempotency key, if the viewer may see it. */
export async function findByKey(
  reads: Reads,
  key: string,
  selection: Selection | undefined,
): Promise<DossierRow | undefined> {
  const { columns, joins } = piecesOf(selection);
  const text = `select ${columns} ${ALL}${joins} where d.idempotency_key = $1`;
  const [row] = await reads.rows(texts.statement<DossierRow>('byKey', text), [key]);
  return row;
}

/** Dossiers by code, in no order. */
export async function findDossiers(
  reads: Reads,
  codes: readonly string[],
  selection: Selection | undefined,
): Promise<DossierRow[]> {
  const { columns, joins } = piecesOf(selection);
  const one = codes.length === 1;
  const text = `select ${columns} ${ALL}${joins} where d.code = ${one ? '$1' : 'any ($1::text[])'}`;
  return reads.rows(texts.statement<DossierRow>(one ? 'byCode' : 'byCodes', text), [one ? codes[0] : codes]);
}

interface StepRow {
  dossier_id: string;
  at: string;
  from_state: DossierState | null;
  to_state: DossierState;
  note: string | null;
}

const STEP = 's.dossier_id, s.at, s.from_state, s.to_state, s.note from dossiers.dossier_step s';

/** $1 dossier row ids */
const stepsById = statement<StepRow>(
  'dossiers.stepsById',
  `/* dossiers.stepsById */ select ${STEP} where s.dossier_id = any ($1::bigint[]) order by s.dossier_id, s.at, s.id`,
);

/** $1 dossier code */
const stepsByCode = statement<StepRow>(
  'dossiers.stepsByCode',
  `/* dossiers.stepsByCode */ select ${STEP}
where s.dossier_id = (select id from dossiers.dossier where code = $1) order by s.at, s.id`,
);

const stepOf = ({ at, from_state, to_state, note }: StepRow): DossierStepType => ({
  at,
  from: from_state,
  to: to_state,
  note,
});

/** Steps of many dossiers, by row id. */
export async function findSteps(reads: Reads, rowIds: readonly string[]): Promise<Map<string, DossierStepType[]>> {
  const rows = await reads.rows(stepsById, [rowIds]);
  return new Map([...Map.groupBy(rows, (row) => row.dossier_id)].map(([id, steps]) => [id, steps.map(stepOf)]));
}

/** Steps of one dossier; asked together with the dossier itself. */
export const listStepsByCode = async (reads: Reads, code: string): Promise<DossierStepType[]> =>
  (await reads.rows(stepsByCode, [code])).map(stepOf);

/** A unit with the code and name that come along where they were asked for. */
const unitStub = (id: number, code: string | null | undefined, name: string | null | undefined): Stub =>
  new Stub('AdministrativeUnit', toGlobalId('AdministrativeUnit', id), code == null ? undefined : { code, name });

/** A row as the graph shows it. */
export function dossierOf(row: DossierRow): DossierType {
  const { procedure_code = '', procedure_name = '', field_code = '', field_name = '' } = row;
  return {
    rowId: row.id,
    id: toGlobalId('Dossier', row.code),
    code: row.code,
    procedure: {
      id: toGlobalId('Procedure', procedure_code),
      code: procedure_code,
      name: procedure_name,
      limitWorkingDays: row.limit_working_days ?? null,
      field: fieldOf({ code: field_code, name: field_name }),
    },
    receivingUnit: unitStub(row.receiving_unit_id, row.receiving_unit_code, row.receiving_unit_name),
    handlingUnit: unitStub(row.unit_id, row.unit_code, row.unit_name),
    channel: row.channel,
    state: row.state,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    endedAt: row.ended_at ?? null,
    completedAt: row.completed_at ?? null,
    resultReturnedAt: row.result_returned_at ?? null,
    handlingMinutes: row.handling_minutes ?? null,
    officialCode: row.official_code,
    isDemo: row.is_demo ?? false,
    version: row.version,
    changedSince: row.changed_since ?? null,
    standing: {
      counted: row.counted,
      receivedOn: row.received_on,
      dueOn: row.due_on,
      endedOn: row.ended_on,
      outcome: row.outcome,
    },
    stepRows: undefined,
  };
}
