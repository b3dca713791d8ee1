import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { parErrors } from './par.errors.ts';
import type { ParCriterionInput, SaveParMethodInput } from './par.input.ts';
import { listMethods, listSumsOfMethods } from './par.queries.ts';
import { isWithin } from './par.service.ts';

/** The index exists since this year. */
const FIRST_YEAR = 2012;
const LONGEST_NAME = 200;
const LONGEST_SOURCE = 500;
const MOST_CRITERIA = 200;

interface KeptRow {
  readonly key: string;
}

const insertMethod = statement<KeptRow>(
  'rankings.insertParMethod',
  `/* rankings.insertParMethod */
insert into rankings.par_method (key, name, body, province_code, year, full_points, self_from, self_until, source, owner, created_at)
values ($1, $2, $3, $4, $5, $6, $7::date, $8::date, $9, $10, $11)
on conflict do nothing returning key`,
);

const insertCriteria = statement<KeptRow>(
  'rankings.insertParCriteria',
  `/* rankings.insertParCriteria */
insert into rankings.par_criterion (method_key, code, sort_order, kind, name, max_points)
select m.key, c.code, c.place, c.kind, c.name, c.points
from rankings.par_method m
cross join rows from (jsonb_to_recordset($2::jsonb) as (code text, kind text, name text, points numeric)) with ordinality
  as c (code, kind, name, points, place)
where m.key = $1 and not exists (select from rankings.par_criterion k where k.method_key = $1)
returning method_key as key`,
);

const closeMethod = statement<KeptRow>(
  'rankings.closeParMethod',
  `/* rankings.closeParMethod */ update rankings.par_method set closed_on = $2::date where key = $1 and closed_on is null returning key`,
);

type Outcome = { readonly key: string } | { readonly refused: Refusal };

const isTold = (text: string, longest: number): boolean => text.trim() !== '' && [...text].length <= longest;

function wrongText(input: SaveParMethodInput): Refusal | null {
  const names = [input.name, input.body, ...input.criteria.flatMap(({ code, name }) => [code, name])];
  const field = names.every((text) => isTold(text, LONGEST_NAME)) ? 'source' : 'name';
  if (field === 'source' && isTold(input.source, LONGEST_SOURCE)) return null;
  const longest = field === 'name' ? LONGEST_NAME : LONGEST_SOURCE;
  return refusal(parErrors.PAR_METHOD_TEXT, ['input', field], { field, longest });
}

/** Criteria and survey make the scale; bonus and penalty stand beside it. */
function wrongPoints({ criteria, fullPoints }: SaveParMethodInput): Refusal | null {
  const inScale = criteria.filter(({ kind }) => kind === 'CRITERION' || kind === 'SURVEY');
  const sum = Math.round(inScale.reduce((all, { maxPoints }) => all + maxPoints * 100, 0)) / 100;
  const areApart = new Set(criteria.map(({ code }) => code)).size === criteria.length;
  const arePositive = criteria.every(({ maxPoints }) => maxPoints > 0 && maxPoints <= 9_999);
  if (sum === fullPoints && areApart && arePositive && criteria.length <= MOST_CRITERIA) return null;
  return refusal(parErrors.PAR_METHOD_POINTS, ['input', 'criteria'], { sum, full: fullPoints });
}

const rowOf = ({ code, kind, name, maxPoints }: ParCriterionInput): object => ({
  code: code.trim(),
  kind,
  name: name.trim(),
  points: maxPoints,
});

/** A province writes down how it scores its communes in a year: one method a year, which does not change once it is made. */
export async function saveMethod(input: SaveParMethodInput, context: GraphContext): Promise<Outcome> {
  const { viewer, now } = context;
  const province = Number(input.provinceCode);
  if (!/^\d{2}$/u.test(input.provinceCode) || !isWithin(context, 'APPRAISE', province)) {
    return { refused: refusal(parErrors.PAR_SCOPE, ['input', 'provinceCode']) };
  }
  const taken = refusal(parErrors.PAR_METHOD_TAKEN, ['input', 'year'], { year: input.year });
  const latest = Number(context.today.slice(0, 4)) + 1;
  if (input.year < FIRST_YEAR || input.year > latest || input.selfFrom > input.selfUntil) {
    return { refused: refusal(parErrors.PAR_METHOD_DAYS, ['input', 'year'], { latest }) };
  }
  const refused = wrongText(input) ?? wrongPoints(input);
  if (refused) return { refused };
  const key = `${input.provinceCode}-${String(input.year)}`;
  const told = [input.name.trim(), input.body.trim(), input.provinceCode, input.year, input.fullPoints];
  const days = [input.selfFrom, input.selfUntil, input.source.trim(), viewer.user, now];
  const [rows = []] = await context.writes('rankings').batch([
    { statement: insertMethod, values: [key, ...told, ...days] },
    { statement: insertCriteria, values: [key, JSON.stringify(input.criteria.map(rowOf))] },
  ]);
  return rows.length > 0 ? { key } : { refused: taken };
}

/** Makes the places of a method final. */
export async function publishMethod(key: string, context: GraphContext): Promise<Outcome> {
  const reads = context.reads('rankings');
  const [[method], sums] = await Promise.all([listMethods(reads, { key }), listSumsOfMethods(reads, [key])]);
  if (!method || method.closedOn !== null) {
    return { refused: refusal(parErrors.PAR_METHOD_UNKNOWN, ['input', 'method'], { key }) };
  }
  if (!isWithin(context, 'APPRAISE', Number(method.provinceCode))) {
    return { refused: refusal(parErrors.PAR_SCOPE, ['input', 'method']) };
  }
  if (sums.every(({ missing }) => missing > 0)) {
    return { refused: refusal(parErrors.PAR_INCOMPLETE, ['input', 'method']) };
  }
  const values = [key, context.today];
  const [rows = []] = await context.writes('rankings').batch([{ statement: closeMethod, values }]);
  return rows.length > 0 ? { key } : { refused: refusal(parErrors.PAR_METHOD_UNKNOWN, ['input', 'method'], { key }) };
}
