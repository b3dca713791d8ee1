import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { badText } from '../people-write.rules.ts';
import { postingErrors } from '../posting.errors.ts';
import { leads } from '../scope/led.queries.ts';
import type { AddPostInput, ClosePostInput } from './post-write.input.ts';
import { unitOf } from './staff-scope.queries.ts';

/** The post that was made or closed, or why it was not. */
export type PostDone = { readonly code: string } | { readonly refused: Refusal };

interface Added {
  readonly isLed: boolean;
  readonly isListed: boolean;
  readonly isMade: boolean;
}

/** $1 code, $2 unit, $3 position, $4 first day, $5 source. Nothing is written in a unit the viewer does not lead. */
const add = statement<Added>(
  'workforce.addPost',
  `/* workforce.addPost */
with led as (
  select u.id from territory.published_unit u join workforce.unit_scope s on s.unit_id = u.id
  where u.id = $2::int and u.valid_from <= $4::date and coalesce(u.valid_until >= $4::date, true)
    and ${leads('s')}
), listed as (
  select c.code from workforce.position c where c.code = $3 and c.valid_from <= $4::date and coalesce(c.valid_until >= $4::date, true)
), made as (
  insert into workforce.post (code, unit_id, position_code, valid_from, source)
  select $1, led.id, listed.code, $4::date, $5 from led, listed on conflict (code) do nothing returning 1
)
select exists (select from led) as "isLed", exists (select from listed) as "isListed", exists (select from made) as "isMade"`,
);

/** Adds a seat to a unit, for a position that the catalogue has on its first day. */
export async function addPost(input: AddPostInput, context: GraphContext): Promise<PostDone> {
  const { code, positionCode: position, validFrom: day, source } = input;
  const wrong = badText(source, ['input', 'source'], 200);
  if (wrong) return { refused: wrong };
  const taken = refusal(postingErrors.POST_CODE_TAKEN, ['input', 'code'], { code: code.slice(0, 40) });
  if (!/^\S{2,40}$/u.test(code)) return { refused: taken };
  const values = [code, unitOf(input.unitId, ['input', 'unitId']), position, day, source.trim()];
  const [rows] = await context.writes('workforce').batch([{ statement: add, values }]);
  const [found] = (rows ?? []) as Added[];
  if (found?.isMade) return { code };
  if (!found?.isLed) return { refused: refusal(postingErrors.POSTING_UNIT_UNKNOWN, ['input', 'unitId'], { day }) };
  if (found.isListed) return { refused: taken };
  const unlisted = { code: position.slice(0, 40), day };
  return { refused: refusal(postingErrors.POSITION_UNKNOWN, ['input', 'positionCode'], unlisted) };
}

interface Closed {
  readonly isThere: boolean;
  readonly isHeld: boolean;
  readonly isDone: boolean;
}

/** $1 code, $2 last day */
const close = statement<Closed>(
  'workforce.closePost',
  `/* workforce.closePost */
with there as (
  select p.id from workforce.post p where p.code = $1 and p.valid_from <= $2::date and coalesce(p.valid_until > $2::date, true)
), held as (
  select from workforce.assignment a join there on there.id = a.post_id where coalesce(a.valid_until > $2::date, true)
), done as (
  update workforce.post p set valid_until = $2::date from there where p.id = there.id and not exists (select from held) returning 1
)
select exists (select from there) as "isThere", exists (select from held) as "isHeld", exists (select from done) as "isDone"`,
);

/** Closes a seat after a day on which nobody is left on it. */
export async function closePost({ code, lastDay: day }: ClosePostInput, context: GraphContext): Promise<PostDone> {
  const [rows] = await context.writes('workforce').batch([{ statement: close, values: [code, day] }]);
  const [found] = (rows ?? []) as Closed[];
  if (found?.isDone) return { code };
  const of = { code: code.slice(0, 40), day };
  return found?.isHeld
    ? { refused: refusal(postingErrors.POST_IN_USE, ['input', 'lastDay'], of) }
    : { refused: refusal(postingErrors.POST_UNKNOWN, ['input', 'code'], of) };
}
