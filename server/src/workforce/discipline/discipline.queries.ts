import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import type { DisciplineKindType, DisciplineType } from './discipline.type.ts';

/** $1 officials */
const ofOfficials = statement<DisciplineType & { readonly officialId: number }>(
  'workforce.disciplines',
  `/* workforce.disciplines */
select d.official_id as "officialId", d.kind_code as "kindCode", k.name as "kindName", d.decided_on as "decidedOn", d.decision, d.reason
from workforce.discipline d join workforce.discipline_kind k on k.code = d.kind_code
where d.official_id = any ($1::int[]) order by d.official_id, d.decided_on desc, d.id desc`,
);

/** Disciplines of many officials, newest first. */
export const listDisciplines = (
  reads: Reads,
  officials: readonly number[],
): Promise<(DisciplineType & { readonly officialId: number })[]> => reads.rows(ofOfficials, [officials]);

/** $1 day or null */
const kinds = statement<DisciplineKindType>(
  'workforce.disciplineKinds',
  `/* workforce.disciplineKinds */
select code, name, of_cadres as "ofCadres", of_civil_servants as "ofCivilServants", leaders_only as "leadersOnly",
  valid_from as "validFrom", valid_until as "validUntil", source
from workforce.discipline_kind
where $1::date is null or (valid_from <= $1::date and coalesce(valid_until >= $1::date, true)) order by place`,
);

/** Kinds of discipline of a day, or of all days; lightest first. */
export const listDisciplineKinds = (reads: Reads, day: PlainDate | null): Promise<DisciplineKindType[]> =>
  reads.rows(kinds, [day]);

/** $1 code, $2 day */
const person = statement<{ id: number; kind: string; isLeader: boolean }>(
  'workforce.disciplined',
  `/* workforce.disciplined */
select o.id, o.kind, exists (
  select from workforce.assignment a join workforce.post p on p.id = a.post_id join workforce.position c on c.code = p.position_code
  where a.official_id = o.id and c.rank <> 'STAFF' and $2::date between a.valid_from and coalesce(a.valid_until, 'infinity')
) as "isLeader"
from workforce.official o where o.code = $1`,
);

/** What decides which kinds apply to somebody on a day. */
export const findPerson = async (
  reads: Reads,
  code: string,
  day: PlainDate,
): Promise<{ id: number; kind: string; isLeader: boolean } | undefined> => (await reads.rows(person, [code, day]))[0];
