import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { findOfficials } from '../official/official.queries.ts';
import { badText, unseen } from '../people-write.rules.ts';
import { peopleErrors } from '../people.errors.ts';
import { listDisciplined, listWork } from '../score/score.queries.ts';
import { bandOf, FIRST_YEAR, MOST, periodOf, resultPoints } from '../score/score.rules.ts';

import type { DecideReviewInput, DecideYearInput } from './review.type.ts';

export type Reviewed = { readonly code: string } | { readonly refused: Refusal };

interface Decided {
  readonly waits: boolean;
  readonly isOwn: boolean;
  readonly isDone: boolean;
}

/** $1 official, $2 first day of the window, $3 outcome, $4 note, $5 by, $6 at */
const decideProposed = statement<Decided>(
  'workforce.decideReview',
  `/* workforce.decideReview */
with waiting as (
  select r.id, (r.proposed_by = $5 and $5 <> 'nobody') or workforce.in_one_hand(r.proposed_by, $5) as own from workforce.review_proposal r
  join workforce.official o on o.id = r.official_id
  where o.code = $1 and r.window_from = $2::date and r.outcome is null
), decided as (
  update workforce.review_proposal r set outcome = $3, outcome_note = $4, decided_by = $5, decided_at = $6
  from waiting w where r.id = w.id and not w.own returning 1
)
select exists (select from waiting) as waits, exists (select from waiting where own) as "isOwn",
  exists (select from decided) as "isDone"`,
);

/** Decides on a review that somebody else proposed. Nothing follows from it by itself: a transfer takes its own decision. */
export async function decideReview(input: DecideReviewInput, context: GraphContext): Promise<Reviewed> {
  const { officialCode: code, windowFrom: day, outcome, note } = input;
  const wrong = badText(note, ['input', 'note'], 1_000);
  if (wrong) return { refused: wrong };
  const values = [code, day, outcome, note.trim(), context.viewer.user, context.now];
  const [rows] = await context.writes('workforce').batch([{ statement: decideProposed, values }]);
  const [found] = (rows ?? []) as Decided[];
  if (found?.isDone) return { code };
  return found?.isOwn
    ? { refused: refusal(peopleErrors.REVIEW_OWN, ['input', 'officialCode']) }
    : { refused: refusal(peopleErrors.REVIEW_UNKNOWN, ['input', 'officialCode'], { code: code.slice(0, 60), day }) };
}

/** $1 official, $2 year, $3 band, $4 day, $5 general points, $6 computed points, $7 note, $8 by */
const decide = statement<{ id: number }>(
  'workforce.decideYear',
  `/* workforce.decideYear */
insert into workforce.year_review (official_id, year, band, decided_on, general_points, result_points, note, decided_by)
values ($1::int, $2, $3, $4::date, $5, $6, $7, $8) on conflict (official_id, year) do nothing returning id`,
);

/**
 * Assesses a year: a person gives the general points and the band. The computed points are kept beside them; a band that
 * differs from what they come to takes a reason.
 */
export async function decideYear(input: DecideYearInput, context: GraphContext): Promise<Reviewed> {
  const { officialCode: code, year, generalPoints, band } = input;
  const note = input.note?.trim() || null;
  const wrong = yearRefusal(input, context) ?? (note === null ? null : badText(note, ['input', 'note'], 1_000));
  if (wrong) return { refused: wrong };
  const { today, viewer } = context;
  const reads = context.reads('workforce');
  const [official] = await findOfficials(reads, [code], { selection: { fields: new Map() }, today });
  if (!official) return { refused: unseen(code, ['input', 'officialCode']) };
  const [work, disciplined] = await Promise.all([
    listWork(reads, [{ code, ...periodOf(year, null) }]),
    listDisciplined(reads, [official.id], year),
  ]);
  const results = resultPoints(work);
  const computed = results === null ? null : bandOf(results + generalPoints, disciplined.has(official.id));
  if (computed !== null && computed !== band && note === null) {
    return { refused: refusal(peopleErrors.YEAR_BAND_UNEXPLAINED, ['input', 'note'], { band: computed }) };
  }
  const values = [official.id, year, band, today, generalPoints, results, note, viewer.user];
  const [rows] = await context.writes('workforce').batch([{ statement: decide, values }]);
  return (rows ?? []).length === 1
    ? { code }
    : { refused: refusal(peopleErrors.YEAR_DECIDED, ['input', 'year'], { code, year }) };
}

function yearRefusal({ year, generalPoints }: DecideYearInput, { today }: GraphContext): Refusal | null {
  if (year < FIRST_YEAR || year > Number(today.slice(0, 4))) {
    return refusal(peopleErrors.SCORE_YEAR, ['input', 'year'], { year, first: FIRST_YEAR });
  }
  return generalPoints >= 0 && generalPoints <= MOST.general
    ? null
    : refusal(peopleErrors.SCORE_GENERAL, ['input', 'generalPoints'], { most: MOST.general });
}
