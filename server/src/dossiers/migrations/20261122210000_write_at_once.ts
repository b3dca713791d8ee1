import type { MigrationFile } from '../../platform/room.ts';

export const TRAIL = 'access.published_audit';
export const WRITER = 'mot_cua_writer';
const MINE = `nullif(current_setting('app.unit'), '0')::int`;
/** Whoever called: their role stays known inside a function of another's rights. */
const MAY = `case current_setting('role') when 'mot_cua_staff' then true when 'mot_cua_commune' then scope_unit_id = ${MINE} else false end`;
export const SCOPE = 'scope_unit_id, scope_district_id, scope_province';
export const of = (alias: string): string =>
  SCOPE.split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ');

/** Columns that the trail tells of a dossier received; the others follow from these or tell nothing by themselves. */
export const TOLD = [
  'code',
  'procedure_id',
  'receiving_unit_id',
  'unit_id',
  'part',
  'channel',
  'state',
  'counted',
  'received_at',
  'due_at',
  'ended_at',
  'completed_at',
  'result_returned_at',
  'outcome',
  'handling_minutes',
  'waited_minutes',
  'clock_stopped_at',
  'clock_minutes_left',
  'official_code',
  'batch_id',
  'idempotency_key',
  'is_demo',
  'version',
  ...SCOPE.split(', '),
];

/** What an advance sets, in the order of its parameters from the fifth on; the version is counted up. */
export const COURSE = [
  'state',
  'counted',
  'received_at',
  'due_at',
  'ended_at',
  'completed_at',
  'result_returned_at',
  'outcome',
  'handling_minutes',
  'waited_minutes',
  'clock_stopped_at',
  'clock_minutes_left',
] as const;

export const COLUMNS = 'kind, thing, subject, scope_unit_id, scope_district_id, scope_province';
export const about = (kind: string): string => `'${kind}', 'DOSSIER', 'Dossier:' || w.code, ${of('w')}`;

const received = (told: string): string => `
  with receiving as (
    select u.id, p.part, ${of('s')}
    from territory.published_unit u
    cross join lateral (select coalesce((
      select p.part from territory.published_unit_part p
      where p.unit_id = u.id and p.bucket_from <= $2 and $2 < p.bucket_to), 0)::smallint) p (part)
    left join dossiers.unit_scope s on s.unit_id = u.id and s.part = p.part
    where u.code = $3 and u.valid_from <= $4 and coalesce(u.valid_until, 'infinity') >= $4
  ), written as (
    insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at, due_at,
      idempotency_key, scope_citizen, ${SCOPE})
    select $1, p.id, r.id, r.id, r.part, $7, 'RECEIVED', true, $8, $9, $10, encode($13, 'hex')::uuid,
      coalesce(r.scope_unit_id, 0), coalesce(r.scope_district_id, 0), coalesce(r.scope_province, 0)
    from receiving r
    join dossiers.procedure p on p.id = $5 and p.limit_working_days is not distinct from $6
    on conflict (idempotency_key) where idempotency_key is not null do nothing
    returning *
  ), person as (
    insert into dossiers.applicant (dossier_id, name, id_number_cipher, id_number_hash, ${SCOPE})
    select w.id, $11, $12, $13, ${of('w')} from written w
  ), step as (
    insert into dossiers.dossier_step (dossier_id, at, to_state, ${SCOPE}, scope_citizen)
    select w.id, $8, 'RECEIVED', ${of('w')}, w.scope_citizen from written w
  ), tallied as (
    insert into dossiers.unit_day_delta (unit_id, part, day, received, online, in_person, post, due)
    select w.unit_id, w.part, v.day, v.received, (w.channel = 'ONLINE')::int * v.received, (w.channel = 'IN_PERSON')::int * v.received,
      (w.channel = 'POST')::int * v.received, 1 - v.received
    from written w cross join lateral (values (w.received_on, 1), (w.due_on, 0)) v (day, received)
    where v.day is not null
  )${told}
  select * from written`;

const TELL_RECEIVED = `, told as (
    insert into ${TRAIL} (${COLUMNS}, after)
    select ${about('ADDED')}, jsonb_strip_nulls(jsonb_build_object(${TOLD.map((name) => `'${name}', w.${name}`).join(', ')},
      'applicant', jsonb_build_object('name', $11, 'id_number_cipher', $12, 'id_number_hash', $13)))
    from written w
  )`;

const advanced = (told: string): string => `
  with before as materialized (
    select * from dossiers.dossier where code = $1 and version = $2 for update
  ), written as (
    update dossiers.dossier d
    set ${COURSE.map((name, index) => `${name} = $${String(index + 5)}`).join(', ')}, version = d.version + 1
    from before b where d.id = b.id
    returning d.*
  ), step as (
    insert into dossiers.dossier_step (dossier_id, at, from_state, to_state, note, ${SCOPE}, scope_citizen)
    select b.id, $4, b.state, $5, $3, ${of('b')}, b.scope_citizen from before b
  ), tallied as (
    insert into dossiers.unit_day_delta (unit_id, part, day, received, online, in_person, post, early, on_time, late, returned, due,
      returned_late)
    select w.unit_id, w.part, v.day, v.n * v.received, (w.channel = 'ONLINE')::int * v.n * v.received,
      (w.channel = 'IN_PERSON')::int * v.n * v.received, (w.channel = 'POST')::int * v.n * v.received,
      case when v.outcome = 'EARLY' then v.n else 0 end, case when v.outcome = 'ON_TIME' then v.n else 0 end,
      case when v.outcome = 'LATE' then v.n else 0 end, case when v.outcome = 'RETURNED' then v.n else 0 end, v.n * v.due,
      case when v.outcome = 'RETURNED' and v.late then v.n else 0 end
    from written w join before b on b.id = w.id
    cross join lateral (select
      case when b.counted then b.received_on end, case when w.counted then w.received_on end,
      case when b.counted then b.ended_on end, case when w.counted then w.ended_on end,
      case when b.counted and (b.ended_on <= b.due_on) is not true then b.due_on end,
      case when w.counted and (w.ended_on <= w.due_on) is not true then w.due_on end,
      b.ended_on > b.due_on, w.ended_on > w.due_on
    ) c (was_received, received, was_ended, ended, was_due, due, was_late, late)
    cross join lateral (values
      (c.was_received, -1, 1, 0, null, null, c.was_received is distinct from c.received),
      (c.received, 1, 1, 0, null, null, c.was_received is distinct from c.received),
      (c.was_ended, -1, 0, 0, b.outcome, c.was_late, row(c.was_ended, b.outcome, c.was_late) is distinct from row(c.ended, w.outcome, c.late)),
      (c.ended, 1, 0, 0, w.outcome, c.late, row(c.was_ended, b.outcome, c.was_late) is distinct from row(c.ended, w.outcome, c.late)),
      (c.was_due, -1, 0, 1, null, null, c.was_due is distinct from c.due),
      (c.due, 1, 0, 1, null, null, c.was_due is distinct from c.due)
    ) v (day, n, received, due, outcome, late, differs)
    where v.day is not null and v.differs
  )${told}
  select * from written`;

/** The columns that differ, as jsonb: put together as text, which costs a third less than comparing two objects. */
export const changed = (side: 'b' | 'w'): string => {
  const members = [...COURSE, 'version'].map(
    (name) =>
      `case when w.${name} is distinct from b.${name} then ',"${name}":' || coalesce(to_json(${side}.${name})::text, 'null') end`,
  );
  return `('{' || substr(concat(${members.join(',\n      ')}), 2) || '}')::jsonb`;
};

const TELL_ADVANCED = `, told as (
    insert into ${TRAIL} (${COLUMNS}, before, after)
    select ${about('CHANGED')}, ${changed('b')},
      ${changed('w')} || case when $3 is null then '{}' else jsonb_build_object('note', $3) end
    from written w join before b on b.id = w.id
  )`;

interface Writing {
  readonly text: (told: string) => string;
  /** What adds to the trail. */
  readonly told: string;
}

/** A function of the writer's rights: with the trail where the room \`access\` is there, as the triggers do. */
const writing = (name: string, parameters: string, statement: Writing): string => `
create function dossiers.${name}(${parameters}) returns setof dossiers.dossier
language plpgsql security definer set search_path = '' as $body$
#variable_conflict use_column
begin
  if pg_catalog.to_regclass('${TRAIL}') is null then
    return query ${statement.text('')};
  else
    return query ${statement.text(statement.told)};
  end if;
end
$body$;
alter function dossiers.${name} owner to ${WRITER};
revoke execute on function dossiers.${name} from public;
grant execute on function dossiers.${name} to mot_cua_staff, mot_cua_commune;`;

const policy = (table: string): string =>
  `create policy ${table}_writer on dossiers.${table} to ${WRITER} using (${MAY}) with check (${MAY});`;

/** A trigger that leaves to the writer's functions what they have done themselves. Nobody else can act as the writer. */
const leftToWriter = (table: string, trigger: 'tally' | 'audit', event: 'insert' | 'update'): string => {
  const [routine, rows] =
    event === 'insert'
      ? [`${trigger}_insert`, 'new table as new_rows']
      : [`${trigger}_update`, 'old table as old_rows new table as new_rows'];
  const name = `${table}_${routine}`;
  const called = trigger === 'audit' ? `audit_${table}` : routine;
  return `
drop trigger ${name} on dossiers.${table};
create trigger ${name} after ${event} on dossiers.${table} referencing ${rows}
  for each statement when (current_user <> '${WRITER}') execute function dossiers.${called}();
${trigger === 'audit' ? `alter table dossiers.${table} enable always trigger ${name};` : ''}`;
};

/**
 * Receiving and advancing a dossier as one statement each, which adds the tallies and tells the trail itself: triggers cost as
 * much again as all else. The triggers stay for whatever is written in another way. Row security holds for the functions
 * too, by the role of whoever calls.
 */
export const writeAtOnce: MigrationFile = {
  name: '20261122210000_write_at_once',
  sql: `
grant usage, create on schema dossiers to ${WRITER};
grant usage on schema territory to ${WRITER};
grant select on territory.published_unit, territory.published_unit_part, dossiers.unit_scope, dossiers.procedure to ${WRITER};
grant select, insert, update on dossiers.dossier to ${WRITER};
grant insert on dossiers.applicant, dossiers.dossier_step, dossiers.unit_day_delta to ${WRITER};
grant execute on function dossiers.learn_scope(int, smallint) to ${WRITER};
${['dossier', 'applicant', 'dossier_step'].map(policy).join('\n')}
${writing('receive', 'text, int, text, date, int, numeric, text, timestamptz, timestamptz, text, text, bytea, bytea', { text: received, told: TELL_RECEIVED })}
comment on function dossiers.receive is 'Code, bucket, unit code, day, procedure and its limit, channel, received, due, idempotency key, applicant''s name, number sealed, its hash. No row where nothing was written.';
${writing(
  'advance',
  'text, int, text, timestamptz, text, boolean, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz, text, int, int, timestamptz, int',
  { text: advanced, told: TELL_ADVANCED },
)}
comment on function dossiers.advance is 'Code, version, note, instant, then the dossier''s course. No row where the version is another one.';
revoke create on schema dossiers from ${WRITER};
${leftToWriter('dossier', 'tally', 'insert')}
${leftToWriter('dossier', 'tally', 'update')}
${leftToWriter('dossier', 'audit', 'insert')}
${leftToWriter('dossier', 'audit', 'update')}
${leftToWriter('applicant', 'audit', 'insert')}
${leftToWriter('dossier_step', 'audit', 'insert')}
`,
};
