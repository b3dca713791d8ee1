import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { badText, unseen } from '../people-write.rules.ts';
import { peopleErrors } from '../people.errors.ts';
import { findPerson, listDisciplineKinds } from './discipline.queries.ts';
import { disciplineRefusal } from './discipline.rules.ts';
import type { DisciplineType, RecordDisciplineInput } from './discipline.type.ts';

/** $1 official, $2 kind, $3 day, $4 decision, $5 reason */
const insert = statement<{ key: string }>(
  'workforce.insertDiscipline',
  `/* workforce.insertDiscipline */
insert into workforce.discipline (official_id, kind_code, decided_on, decision, reason) values ($1, $2, $3::date, $4, $5) returning id::text as key`,
);

/** Records a decision taken elsewhere; kinds that were not in force on its day, or are not for that person, are refused. */
export async function recordDiscipline(
  input: RecordDisciplineInput,
  context: GraphContext,
): Promise<{ readonly discipline: DisciplineType } | { readonly refused: Refusal }> {
  const { officialCode, kindCode, decidedOn, decision, reason } = input;
  const wrong = badText(decision, ['input', 'decision'], 60) ?? badText(reason, ['input', 'reason'], 1_000);
  if (wrong) return { refused: wrong };
  if (decidedOn > context.today) {
    return { refused: refusal(peopleErrors.DAY_IN_FUTURE, ['input', 'decidedOn'], { day: decidedOn }) };
  }
  const reads = context.reads('workforce');
  const [kinds, person] = await Promise.all([
    listDisciplineKinds(reads, null),
    findPerson(reads, officialCode, decidedOn),
  ]);
  const kind = kinds.find(({ code }) => code === kindCode);
  if (!kind) {
    const code = kindCode.slice(0, 40);
    return { refused: refusal(peopleErrors.DISCIPLINE_KIND_UNKNOWN, ['input', 'kindCode'], { code }) };
  }
  if (!person) return { refused: unseen(officialCode, ['input', 'officialCode']) };
  const against = disciplineRefusal(kind, { officialKind: person.kind, isLeader: person.isLeader, on: decidedOn });
  if (against) {
    return { refused: refusal(peopleErrors[`DISCIPLINE_${against}`], ['input', 'kindCode'], { day: decidedOn }) };
  }
  const values = [person.id, kindCode, decidedOn, decision.trim(), reason.trim()];
  await context.writes('workforce').batch([{ statement: insert, values }]);
  return { discipline: { kindCode, kindName: kind.name, decidedOn, decision: decision.trim(), reason: reason.trim() } };
}
