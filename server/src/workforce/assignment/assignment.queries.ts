import type { Language } from '../../platform/context.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { has, type Selection } from '../../platform/selection.ts';
import type { AssignmentKind } from '../official/official.words.ts';
import { unitStub } from '../unit/unit-key.rules.ts';
import type { AssignmentType } from './assignment.type.ts';

/** An assignment as the statements give it, with what was asked for beside it. */
export interface AssignmentRow {
  readonly key: string;
  readonly official_id: number;
  readonly unit_id: number;
  readonly unit_code: string | null;
  readonly unit_name: string | null;
  readonly held_by?: number | null;
  readonly held_by_code?: string | null;
  readonly held_by_name?: string | null;
  readonly title: string;
  readonly field_code: string;
  readonly field_name: string;
  readonly field_name_en: string;
  readonly post_code?: string | null;
  readonly kind: AssignmentKind;
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly statutory_end: string | null;
  readonly decision: string | null;
}

interface Pieces {
  readonly columns: string;
  readonly joins: string;
}

const USUAL: Pieces = {
  columns: `a.id::text as key, a.official_id, a.unit_id, unit.code as unit_code, unit.name as unit_name, a.title,
  f.code as field_code, f.name as field_name, f.name_en as field_name_en, a.kind, a.valid_from, a.valid_until,
  a.statutory_end, a.decision`,
  joins: `left join workforce.work_field f on f.code = a.field_code
left join territory.published_unit_label unit on unit.id = a.unit_id`,
};

/** What is seldom asked for, and takes three tables more. */
const SELDOM: Pieces = {
  columns: `nullif(s.scope_unit_id, a.unit_id) as held_by, held.code as held_by_code, held.name as held_by_name,
  post.code as post_code`,
  joins: `left join workforce.unit_scope s on s.unit_id = a.unit_id
left join territory.published_unit_label held on held.id = nullif(s.scope_unit_id, a.unit_id)
left join workforce.post post on post.id = a.post_id`,
};

/** Columns of an assignment `a` and what they join, as far as they are asked for; everything without a selection. */
export function assignmentPieces(selection: Selection | undefined): Pieces {
  if (selection !== undefined && !has(selection, 'heldBy') && !has(selection, 'postCode')) return USUAL;
  return { columns: `${USUAL.columns}, ${SELDOM.columns}`, joins: `${USUAL.joins}\n${SELDOM.joins}` };
}

/** Everything of an assignment `a`. */
export const { columns: ASSIGNMENT_COLUMNS, joins: ASSIGNMENT_JOINS } = assignmentPieces(undefined);

/** An assignment as the graph shows it. */
export const assignmentOf = (row: AssignmentRow, language: Language): AssignmentType => ({
  key: row.key,
  unit: unitStub(row.unit_id, row.unit_code, row.unit_name),
  heldBy: row.held_by == null ? null : unitStub(row.held_by, row.held_by_code, row.held_by_name),
  title: row.title,
  field: { code: row.field_code, name: language === 'vi' ? row.field_name : row.field_name_en },
  postCode: row.post_code ?? null,
  kind: row.kind,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
  statutoryEnd: row.statutory_end,
  decision: row.decision,
});

/** $1 officials */
const ofOfficials = statement<AssignmentRow>(
  'workforce.assignmentsOf',
  `/* workforce.assignmentsOf */
select ${ASSIGNMENT_COLUMNS} from workforce.assignment a ${ASSIGNMENT_JOINS}
where a.official_id = any ($1::int[]) order by a.official_id, a.valid_from, a.id`,
);

/** All assignments of many officials, oldest first. */
export const listAssignments = (reads: Reads, officials: readonly number[]): Promise<AssignmentRow[]> =>
  reads.rows(ofOfficials, [officials]);
