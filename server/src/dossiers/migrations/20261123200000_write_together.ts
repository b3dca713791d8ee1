import type { MigrationFile } from '../../platform/room.ts';
import { about, changed, COLUMNS, COURSE, of, SCOPE, TOLD, TRAIL, WRITER } from './20261122210000_write_at_once.ts';

/** Columns of an advance's course with their types, as a command names them. */
const COURSE_TYPES: Readonly<Record<(typeof COURSE)[number], string>> = {
  state: 'text',
  counted: 'boolean',
  received_at: 'timestamptz',
  due_at: 'timestamptz',
  ended_at: 'timestamptz',
  completed_at: 'timestamptz',
  result_returned_at: 'timestamptz',
  outcome: 'text',
  handling_minutes: 'int',
  waited_minutes: 'int',
  clock_stopped_at: 'timestamptz',
  clock_minutes_left: 'int',
};

/** Each code once: whoever sends it twice has it done once. In one order, so that two groups never wait for each other. */
const commands = (columns: string): string => `command as materialized (
    select distinct on (c.code) * from json_to_recordset($1) c (code text, ${columns}, request text) order by c.code
  )`;

const request = `coalesce(c.request, nullif(current_setting('app.request', true), ''), '')`;

/** Of `, one, other` the same columns of the dossier written. */
const ofWritten = (noted: string): string => noted.replaceAll(/\w+/gu, (column) => `w.${column}`);

const received = (told: string, { noted }: Noted): string => `
  with ${commands(`bucket int, unit_code text, day date, procedure_id int, limit_working_days numeric, channel text, received_at timestamptz,
      due_at timestamptz, idempotency_key text, name text, id_number_cipher bytea, id_number_hash bytea`)}, written as (
    insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at, due_at,
      idempotency_key, scope_citizen, ${SCOPE})
    select c.code, p.id, u.id, u.id, b.part, c.channel, 'RECEIVED', true, c.received_at, c.due_at, c.idempotency_key,
      encode(c.id_number_hash, 'hex')::uuid, coalesce(s.scope_unit_id, 0), coalesce(s.scope_district_id, 0), coalesce(s.scope_province, 0)
    from command c
    cross join lateral (select p.id from dossiers.procedure p
      where p.id = c.procedure_id and p.limit_working_days is not distinct from c.limit_working_days limit 1) p
    cross join lateral (select u.id from territory.published_unit u
      where u.code = c.unit_code and u.valid_from <= c.day and coalesce(u.valid_until, 'infinity') >= c.day limit 1) u
    cross join lateral (select coalesce((select p.part from territory.published_unit_part p
      where p.unit_id = u.id and p.bucket_from <= c.bucket and c.bucket < p.bucket_to limit 1), 0)::smallint) b (part)
    left join lateral (select s.* from dossiers.unit_scope s where s.unit_id = u.id and s.part = b.part limit 1) s on true
    on conflict (idempotency_key) where idempotency_key is not null do nothing
    returning *
  ), person as (
    insert into dossiers.applicant (dossier_id, name, id_number_cipher, id_number_hash, ${SCOPE})
    select w.id, c.name, c.id_number_cipher, c.id_number_hash, ${of('w')} from written w join command c on c.code = w.code
  ), step as (
    insert into dossiers.dossier_step (dossier_id, at, to_state, ${SCOPE}, scope_citizen)
    select w.id, w.received_at, 'RECEIVED', ${of('w')}, w.scope_citizen from written w
  ), tallied as (
    insert into dossiers.unit_day_delta (unit_id, part, day, received, online, in_person, post, due${noted})
    select w.unit_id, w.part, v.day, v.received, (w.channel = 'ONLINE')::int * v.received, (w.channel = 'IN_PERSON')::int * v.received,
      (w.channel = 'POST')::int * v.received, 1 - v.received${ofWritten(noted)}
    from written w cross join lateral (values (w.received_on, 1), (w.due_on, 0)) v (day, received)
    where v.day is not null
  )${told}
  select * from written`;

const TELL_RECEIVED = `, told as (
    insert into ${TRAIL} (${COLUMNS}, request, after)
    select ${about('ADDED')}, ${request}, jsonb_strip_nulls(jsonb_build_object(${TOLD.map((name) => `'${name}', w.${name}`).join(', ')},
      'applicant', jsonb_build_object('name', c.name, 'id_number_cipher', c.id_number_cipher, 'id_number_hash', c.id_number_hash)))
    from written w join command c on c.code = w.code
  )`;

const advanced = (told: string, { noted, isTimed, isClocked }: Noted): string => {
  const minutes = (value: string): string => (isTimed ? `, ${value}` : '');
  const was = `row(c.was_ended, b.outcome, c.was_late${minutes('b.handling_minutes')})`;
  const is = `row(c.ended, w.outcome, c.late${minutes('w.handling_minutes')})`;
  return `
  with ${commands(`version int, note text, at timestamptz, ${COURSE.map((name) => `${name} ${COURSE_TYPES[name]}`).join(', ')}`)}, before as materialized (
    select d.* from command c join dossiers.dossier d on d.code = c.code and d.version = c.version order by d.code for update of d
  ), written as (
    update dossiers.dossier d
    set ${COURSE.map((name) => `${name} = c.${name}`).join(', ')}, version = d.version + 1
    from before b join command c on c.code = b.code where d.id = b.id
    returning d.*
  ), step as (
    insert into dossiers.dossier_step (dossier_id, at, from_state, to_state, note, ${SCOPE}, scope_citizen${isClocked ? ', minutes_left' : ''})
    select b.id, c.at, b.state, c.state, c.note, ${of('b')}, b.scope_citizen${isClocked ? ', c.clock_minutes_left' : ''}
    from before b join command c on c.code = b.code
  ), tallied as (
    insert into dossiers.unit_day_delta (unit_id, part, day, received, online, in_person, post, early, on_time, late, returned, due,
      returned_late${noted}${minutes('handling_minutes')})
    select w.unit_id, w.part, v.day, v.n * v.received, (w.channel = 'ONLINE')::int * v.n * v.received,
      (w.channel = 'IN_PERSON')::int * v.n * v.received, (w.channel = 'POST')::int * v.n * v.received,
      case when v.outcome = 'EARLY' then v.n else 0 end, case when v.outcome = 'ON_TIME' then v.n else 0 end,
      case when v.outcome = 'LATE' then v.n else 0 end, case when v.outcome = 'RETURNED' then v.n else 0 end, v.n * v.due,
      case when v.outcome = 'RETURNED' and v.late then v.n else 0 end${ofWritten(noted)}${minutes(`case when v.outcome <> 'RETURNED' then v.minutes end`)}
    from written w join before b on b.id = w.id
    cross join lateral (select
      case when b.counted then b.received_on end, case when w.counted then w.received_on end,
      case when b.counted then b.ended_on end, case when w.counted then w.ended_on end,
      case when b.counted and (b.ended_on <= b.due_on) is not true then b.due_on end,
      case when w.counted and (w.ended_on <= w.due_on) is not true then w.due_on end,
      b.ended_on > b.due_on, w.ended_on > w.due_on
    ) c (was_received, received, was_ended, ended, was_due, due, was_late, late)
    cross join lateral (values
      (c.was_received, -1, 1, 0, null, null, c.was_received is distinct from c.received${minutes('null')}),
      (c.received, 1, 1, 0, null, null, c.was_received is distinct from c.received${minutes('null')}),
      (c.was_ended, -1, 0, 0, b.outcome, c.was_late, ${was} is distinct from ${is}${minutes('b.handling_minutes')}),
      (c.ended, 1, 0, 0, w.outcome, c.late, ${was} is distinct from ${is}${minutes('w.handling_minutes')}),
      (c.was_due, -1, 0, 1, null, null, c.was_due is distinct from c.due${minutes('null')}),
      (c.due, 1, 0, 1, null, null, c.was_due is distinct from c.due${minutes('null')})
    ) v (day, n, received, due, outcome, late, differs${minutes('minutes')})
    where v.day is not null and v.differs
  )${told}
  select * from written`;
};

const TELL_ADVANCED = `, told as (
    insert into ${TRAIL} (${COLUMNS}, request, before, after)
    select ${about('CHANGED')}, ${request}, ${changed('b')},
      ${changed('w')} || case when c.note is null then '{}' else jsonb_build_object('note', c.note) end
    from written w join before b on b.id = w.id join command c on c.code = w.code
  )`;

/** What is noted by the writers, as it came to be over time. */
interface Noted {
  /** Columns that the tallies' delta has beside the measures, as `, one, other`. */
  readonly noted: string;
  /** Whether that delta has the minutes of handling. */
  readonly isTimed: boolean;
  /** Whether a step has what was left on the clock. */
  readonly isClocked: boolean;
}

interface Writing extends Noted {
  readonly text: (told: string, noted: Noted) => string;
  /** What adds to the trail. */
  readonly told: string;
}

/** A function of the writer's rights: with the trail where the room \`access\` is there, as the triggers do. */
const writing = (name: string, { text, told, ...noted }: Writing): string => `
create function dossiers.${name}(commands json) returns setof dossiers.dossier
language plpgsql security definer set search_path = '' as $body$
#variable_conflict use_column
begin
  if pg_catalog.to_regclass('${TRAIL}') is null then
    return query ${text('', noted)};
  else
    return query ${text(told, noted)};
  end if;
end
$body$;
alter function dossiers.${name} owner to ${WRITER};
revoke execute on function dossiers.${name} from public;
grant execute on function dossiers.${name} to mot_cua_staff, mot_cua_commune;`;

/** The functions `receive` and `advance` as the writer has them. @param noted columns of the delta beside the measures @param isTimed whether it has the minutes of handling @param isClocked whether a step has what was left on the clock */
export const writers = (noted: string, isTimed = false, isClocked = false): string => `
drop function dossiers.receive;
drop function dossiers.advance;
grant create on schema dossiers to ${WRITER};
${writing('receive', { text: received, told: TELL_RECEIVED, noted, isTimed, isClocked })}
comment on function dossiers.receive is 'An array of dossiers to receive, under codes of their own. No row for those that were not written.';
${writing('advance', { text: advanced, told: TELL_ADVANCED, noted, isTimed, isClocked })}
comment on function dossiers.advance is 'An array of steps, at most one for each code: version read, note, instant, then the dossier''s course. No row where the version is another one.';
revoke create on schema dossiers from ${WRITER};
`;

/**
 * Receiving and advancing many dossiers by one statement each: most of what a single one costs is what every statement and
 * every transaction costs, whatever it writes. One alone goes the same way.
 */
export const writeTogether: MigrationFile = {
  name: '20261123200000_write_together',
  sql: writers(''),
};
