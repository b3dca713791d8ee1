import type { GraphContext } from '../../platform/context.ts';
import { addDays } from '../../platform/plain-date.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { unitOf } from '../establishment/staff-scope.queries.ts';
import { leads } from '../scope/led.queries.ts';
import type { OfficialKind } from '../official/official.words.ts';
import { badText, unseen } from '../people-write.rules.ts';
import { postingErrors } from '../posting.errors.ts';
import type { AssignOfficialInput, EndAssignmentInput } from './assign.input.ts';
import { lastOfSecondment, spanOf } from './assign.rules.ts';

/** The official whose work changed, or why it did not. */
export type Assigned = { readonly code: string } | { readonly refused: Refusal };

interface Facts {
  readonly id: number;
  readonly kind: OfficialKind;
  readonly unitId: number | null;
  readonly postId: number | null;
  readonly postField: string | null;
  readonly postTitle: string | null;
  readonly holder: string | null;
  readonly fieldCode: string | null;
  readonly hasMainWork: boolean;
  readonly laterMain: string | null;
  readonly secondmentYears: number;
  readonly temporaryEnd: string | null;
}

const norm = (key: string, column: string): string =>
  `(select n.${column} from workforce.norm n where n.key = '${key}' and n.valid_from <= $2::date
    and coalesce(n.valid_until >= $2::date, true) and (n.province_code is null or n.province_code = u.province_code)
    order by n.province_code nulls last, n.valid_from desc limit 1)`;

/**
 * $1 official, $2 first day, $3 unit, $4 post or null, $5 field or null, $6 last day or null. A unit counts when the viewer
 * leads it; without a level, as the house itself, all do.
 */
const facts = statement<Facts>(
  'workforce.assignFacts',
  `/* workforce.assignFacts */
select o.id, o.kind, u.id as "unitId", p.id as "postId", c.field_code as "postField", c.name as "postTitle", h.name as holder,
  f.code as "fieldCode", coalesce(m.has_main, false) as "hasMainWork", m.later as "laterMain",
  ${norm('SECONDMENT_YEARS', 'amount')}::float8 as "secondmentYears", ${norm('TEMPORARY_END', 'day')} as "temporaryEnd"
from workforce.official o
left join lateral (
  select u.id, u.province_code from territory.published_unit u left join workforce.unit_scope s on s.unit_id = u.id
  where u.id = $3::int and u.valid_from <= $2::date and coalesce(u.valid_until >= $2::date, true)
    and ${leads('s')}
) u on true
left join workforce.post p on p.code = $4 and p.unit_id = u.id and p.valid_from <= $2::date and coalesce(p.valid_until >= $2::date, true)
left join workforce.position c on c.code = p.position_code
left join workforce.work_field f on f.code = $5
left join lateral (
  select concat_ws(' ', x.family_name, nullif(x.middle_name, ''), x.given_name) as name
  from workforce.assignment a join workforce.official x on x.id = a.official_id
  where a.post_id = p.id and a.official_id <> o.id
    and daterange(a.valid_from, a.valid_until, '[]') && daterange($2::date, $6::date, '[]')
  order by a.valid_from limit 1
) h on true
left join lateral (
  select bool_or($2::date between a.valid_from and coalesce(a.valid_until, 'infinity')) as has_main,
    min(a.valid_from) filter (where a.valid_from >= $2::date) as later
  from workforce.assignment a where a.official_id = o.id and a.kind = 'PRIMARY'
) m on true
where o.code = $1`,
);

/** $1 official's row, $2 last day */
const endMain = statement<unknown>(
  'workforce.endMainWork',
  `/* workforce.endMainWork */
update workforce.assignment set valid_until = $2::date
where official_id = $1::int and kind = 'PRIMARY' and valid_from <= $2::date and coalesce(valid_until > $2::date, true)`,
);

/** $1 official's row, $2 unit, $3 post, $4 field, $5 title, $6 kind, $7 from, $8 until, $9 end by law, $10 decision */
const insert = statement<unknown>(
  'workforce.assignOfficial',
  `/* workforce.assignOfficial */
insert into workforce.assignment (official_id, unit_id, post_id, field_code, title, kind, valid_from, valid_until, statutory_end, decision)
values ($1::int, $2::int, $3::int, $4, $5, $6, $7::date, $8::date, $9::date, $10)`,
);

/** Assigns somebody; new main work ends the old one the day before. What was is never overwritten. */
export async function assignOfficial(input: AssignOfficialInput, context: GraphContext): Promise<Assigned> {
  const { officialCode, kind, validFrom: from, validUntil: until = null, decision } = input;
  const { postCode = null, fieldCode = null } = input;
  const wrong = badText(decision, ['input', 'decision'], 60);
  if (wrong) return { refused: wrong };
  const unit = unitOf(input.unitId, ['input', 'unitId']);
  // Days the wrong way round are refused below, with the others.
  const last = until !== null && until < from ? from : until;
  const asked = [officialCode, from, unit, postCode, fieldCode, last];
  return context.writes('workforce').transaction(async (tx): Promise<Assigned> => {
    const [found] = await tx.rows(facts, asked);
    if (!found) return { refused: unseen(officialCode, ['input', 'officialCode']) };
    const span = spanOf(
      { kind, officialKind: found.kind, from, until, today: context.today },
      { secondmentYears: found.secondmentYears, temporaryEnd: found.temporaryEnd },
    );
    if ('refused' in span) return { refused: spanRefusal(span.refused, input, found) };
    const against = placeRefusal(input, found);
    if (against) return { refused: against };
    const title = input.title?.trim() || found.postTitle;
    const field = found.fieldCode ?? found.postField;
    const untitled = badText(title ?? '', ['input', 'title'], 200);
    if (untitled) return { refused: untitled };
    if (kind === 'PRIMARY') await tx.rows(endMain, [found.id, addDays(from, -1)]);
    const { unitId, postId } = found;
    await tx.rows(insert, [
      found.id,
      unitId,
      postId,
      field,
      title,
      kind,
      from,
      until,
      span.statutoryEnd,
      decision.trim(),
    ]);
    return { code: officialCode };
  });
}

function spanRefusal(
  refused: 'DAYS_REVERSED' | 'NEEDS_END' | 'SECONDMENT_TOO_LONG' | 'TEMPORARY_ENDED' | 'NOT_AHEAD',
  { validFrom: from, validUntil: until = null }: AssignOfficialInput,
  { secondmentYears: years, temporaryEnd: end }: Facts,
): Refusal {
  const field = refused === 'NOT_AHEAD' ? 'validFrom' : 'validUntil';
  const latest = lastOfSecondment(from, years);
  return refusal(postingErrors[`POSTING_${refused}`], ['input', field], {
    from,
    until: until ?? '–',
    years,
    latest,
    end: end ?? '–',
  });
}

/** What stands in the way of a person in a place; null where nothing does. */
function placeRefusal(input: AssignOfficialInput, found: Facts): Refusal | null {
  const { officialCode: code, kind, validFrom: day, postCode = null, fieldCode = null } = input;
  if (found.unitId === null) return refusal(postingErrors.POSTING_UNIT_UNKNOWN, ['input', 'unitId'], { day });
  if (postCode !== null && found.postId === null) {
    return refusal(postingErrors.POSTING_POST_UNKNOWN, ['input', 'postCode'], { code: postCode.slice(0, 40), day });
  }
  if (postCode !== null && found.holder !== null) {
    const { holder } = found;
    return refusal(postingErrors.POSTING_POST_TAKEN, ['input', 'postCode'], { code: postCode, holder });
  }
  if ((fieldCode !== null || found.postField === null) && found.fieldCode === null) {
    const unknown = { code: (fieldCode ?? '').slice(0, 40) };
    return refusal(postingErrors.POSTING_FIELD_UNKNOWN, ['input', 'fieldCode'], unknown);
  }
  if ((kind === 'CONCURRENT' || kind === 'SECONDMENT') && !found.hasMainWork) {
    return refusal(postingErrors.POSTING_NO_MAIN_WORK, ['input', 'kind'], { code, day });
  }
  return kind === 'PRIMARY' && found.laterMain !== null
    ? refusal(postingErrors.POSTING_LATER_ONE, ['input', 'validFrom'], { code, day: found.laterMain })
    : null;
}

/** $1 assignment */
const known = statement<{ code: string; from: string; until: string | null }>(
  'workforce.assignmentToEnd',
  `/* workforce.assignmentToEnd */
select o.code, a.valid_from as "from", a.valid_until as until
from workforce.assignment a join workforce.official o on o.id = a.official_id where a.id = $1::int for update of a`,
);

/** $1 assignment, $2 last day */
const end = statement<unknown>(
  'workforce.endAssignment',
  '/* workforce.endAssignment */ update workforce.assignment set valid_until = $2::date where id = $1::int',
);

/** Ends an assignment that goes on, or sooner than it would end; what has ended stays as it was. */
export async function endAssignment({ key, lastDay }: EndAssignmentInput, context: GraphContext): Promise<Assigned> {
  const unknown = { refused: refusal(postingErrors.POSTING_UNKNOWN, ['input', 'key']) };
  if (!/^\d{1,9}$/u.test(key)) return unknown;
  return context.writes('workforce').transaction(async (tx): Promise<Assigned> => {
    const [found] = await tx.rows(known, [key]);
    if (!found) return unknown;
    const { code, from, until } = found;
    if (until !== null && (until < context.today || lastDay > until)) {
      return { refused: refusal(postingErrors.POSTING_ENDED, ['input', 'key'], { day: until }) };
    }
    if (lastDay < from) {
      return { refused: refusal(postingErrors.POSTING_DAYS_REVERSED, ['input', 'lastDay'], { from, until: lastDay }) };
    }
    await tx.rows(end, [key, lastDay]);
    return { code };
  });
}
