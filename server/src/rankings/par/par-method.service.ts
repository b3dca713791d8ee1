import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { changesOf, criterionOf, wrongChange, wrongMethod } from './par-method.rules.ts';
import { parErrors } from './par.errors.ts';
import type { SaveParMethodInput } from './par.input.ts';
import { listMethods, listSumsOfMethods, type MethodsAsked, type ParMethodRow } from './par.queries.ts';
import { isWithin } from './par.service.ts';
import type { ParMethodType } from './par.type.ts';

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

const updateMethod = statement<KeptRow>(
  'rankings.updateParMethod',
  `/* rankings.updateParMethod */
update rankings.par_method set name = $2, body = $3, full_points = $4, self_from = $5::date, self_until = $6::date, source = $7,
  version = version + 1
where key = $1 and version = $8 and closed_on is null returning key`,
);

const MANY = `jsonb_to_recordset($2::jsonb) as (code text, kind text, name text, "maxPoints" numeric, "evidenceWanted" text)`;

/** $1 method, $2 its criteria: only where it has none. */
const insertCriteria = statement<KeptRow>(
  'rankings.insertParCriteria',
  `/* rankings.insertParCriteria */
insert into rankings.par_criterion (method_key, code, sort_order, kind, name, max_points, evidence_wanted)
select m.key, c.code, c.place, c.kind, c.name, c.points, c.evidence
from rankings.par_method m
cross join rows from (${MANY}) with ordinality as c (code, kind, name, points, evidence, place)
where m.key = $1 and not exists (select from rankings.par_criterion k where k.method_key = $1)
returning method_key as key`,
);

/** $1 method, $2 its version after the change: whoever changed it another way keeps its criteria. */
const clearCriteria = statement<KeptRow>(
  'rankings.clearParCriteria',
  `/* rankings.clearParCriteria */
delete from rankings.par_criterion c using rankings.par_method m
where m.key = c.method_key and m.key = $1 and m.version = $2 returning c.method_key as key`,
);

const removeMethod = statement<KeptRow>(
  'rankings.deleteParMethod',
  '/* rankings.deleteParMethod */ delete from rankings.par_method where key = $1 and closed_on is null returning key',
);

const closeMethod = statement<KeptRow>(
  'rankings.closeParMethod',
  `/* rankings.closeParMethod */ update rankings.par_method set closed_on = $2::date where key = $1 and closed_on is null returning key`,
);

type Outcome = { readonly key: string } | { readonly refused: Refusal };

/** Methods with what of each the viewer may change. */
export async function methodsOf(context: GraphContext, asked: MethodsAsked): Promise<ParMethodType[]> {
  const methods = await listMethods(context.reads('rankings'), asked);
  const isOwn = ({ provinceCode, districtName }: ParMethodRow): boolean =>
    districtName === null && isWithin(context, 'APPRAISE', Number(provinceCode));
  return methods.map((method) => ({ ...method, changes: isOwn(method) ? changesOf(method) : 'NOTHING' }));
}

/**
 * A province writes down how it scores its communes in a year: one method a year. Until the first score it may change
 * all of it, then its words and days, and nothing once it is published.
 */
export async function saveMethod(input: SaveParMethodInput, context: GraphContext): Promise<Outcome> {
  const { viewer, now } = context;
  const province = Number(input.provinceCode);
  if (!/^\d{2}$/u.test(input.provinceCode) || !isWithin(context, 'APPRAISE', province)) {
    return { refused: refusal(parErrors.PAR_SCOPE, ['input', 'provinceCode']) };
  }
  const wrong = wrongMethod(input, context.today);
  if (wrong) return { refused: wrong };
  const key = `${input.provinceCode}-${String(input.year)}`;
  const [kept] = await listMethods(context.reads('rankings'), { key });
  const refused = wrongChange(input, kept);
  if (refused) return { refused };
  const words = [input.name.trim(), input.body.trim()];
  const days = [input.selfFrom, input.selfUntil, input.source.trim()];
  const criteria = { statement: insertCriteria, values: [key, JSON.stringify(input.criteria.map(criterionOf))] };
  const version = kept?.version ?? 0;
  const told = [key, ...words, input.provinceCode, input.year, input.fullPoints, ...days, viewer.user, now];
  const [rows = []] = await context
    .writes('rankings')
    .batch(
      kept
        ? [
            { statement: updateMethod, values: [key, ...words, input.fullPoints, ...days, version] },
            ...(kept.isUsed ? [] : [{ statement: clearCriteria, values: [key, version + 1] }, criteria]),
          ]
        : [{ statement: insertMethod, values: told }, criteria],
    );
  if (rows.length > 0) return { key };
  const since = kept ? refusal(parErrors.PAR_METHOD_CHANGED, ['input', 'expectedVersion']) : undefined;
  return { refused: since ?? refusal(parErrors.PAR_METHOD_TAKEN, ['input', 'year'], { year: input.year }) };
}

/** A method of the viewer's province, or why there is none for him. */
async function findOwn(
  key: string,
  context: GraphContext,
): Promise<{ readonly method: ParMethodRow } | { readonly refused: Refusal }> {
  const [method] = await listMethods(context.reads('rankings'), { key });
  if (!method) return { refused: refusal(parErrors.PAR_METHOD_UNKNOWN, ['input', 'method'], { key }) };
  if (!isWithin(context, 'APPRAISE', Number(method.provinceCode))) {
    return { refused: refusal(parErrors.PAR_SCOPE, ['input', 'method']) };
  }
  if (method.closedOn === null) return { method };
  return { refused: refusal(parErrors.PAR_METHOD_FINAL, ['input', 'method'], { day: method.closedOn }) };
}

/** Removes a method by which nothing has been scored. */
export async function deleteMethod(key: string, context: GraphContext): Promise<Outcome> {
  const found = await findOwn(key, context);
  if ('refused' in found) return found;
  const used = { refused: refusal(parErrors.PAR_METHOD_USED, ['input', 'method']) };
  if (found.method.isUsed) return used;
  const [rows = []] = await context.writes('rankings').batch([{ statement: removeMethod, values: [key] }]);
  return rows.length > 0 ? { key } : used;
}

/** Makes the places of a method final. */
export async function publishMethod(key: string, context: GraphContext): Promise<Outcome> {
  const [found, sums] = await Promise.all([findOwn(key, context), listSumsOfMethods(context.reads('rankings'), [key])]);
  if ('refused' in found) return found;
  if (sums.every(({ missing }) => missing > 0)) {
    return { refused: refusal(parErrors.PAR_INCOMPLETE, ['input', 'method']) };
  }
  const values = [key, context.today];
  const [rows = []] = await context.writes('rankings').batch([{ statement: closeMethod, values }]);
  return rows.length > 0 ? { key } : { refused: refusal(parErrors.PAR_METHOD_UNKNOWN, ['input', 'method'], { key }) };
}
