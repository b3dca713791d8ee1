import {
  buildSchema,
  isInputObjectType,
  isObjectType,
  getNamedType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { GraphQLField } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { textOf } from '../../contract/support.ts';
import { CORRECTING, FIRST, type LateHouse, lateHouse, UNDONE, Z } from './late-house.ts';
import { bringPeople, correctPeople } from './late-people.ts';
import { QUESTIONS } from './known-questions.ts';

let house: LateHouse;
beforeAll(async () => {
  house = await lateHouse();
});
afterAll(() => house.close());

const NAMES = Object.keys(QUESTIONS);
const VARIABLES = ['$knownAt: DateTime', '$group: String!', '$field: String!'];

/** A question as a document, with the variables it speaks of. */
function documentOf(name: string): string {
  const question = QUESTIONS[name] ?? '';
  const variables = VARIABLES.filter((variable) => question.includes(variable.split(':')[0] ?? ''));
  return `query (${variables.join(', ')}) { ${question} }`;
}

/** Whether a field is told as it was known at an instant, asked by an argument or within one. */
const remembers = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some(({ name, type }) => {
    const named = getNamedType(type);
    return name === 'knownAt' || (isInputObjectType(named) && 'knownAt' in named.getFields());
  });

test('every field that can be asked as it was known is asked here', () => {
  const api = buildSchema(textOf('schema/api.graphql'), { assumeValidSDL: true });
  const there = Object.values(api.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => (remembers(field) ? [`${type.name}.${field.name}`] : [])),
    );
  const asked = new Set<string>();
  const types = new TypeInfo(api);
  for (const name of NAMES) {
    visit(
      parse(documentOf(name)),
      visitWithTypeInfo(types, {
        Field: () => {
          const field = types.getFieldDef();
          if (field && remembers(field)) asked.add(`${types.getParentType()?.name ?? ''}.${field.name}`);
        },
      }),
    );
  }
  expect([...asked].sort()).toEqual(there.sort());
});

/** What a question needs to be asked: a group of one's own, a field. */
let given: { readonly group: string; readonly field: string };

/** Every answer by its question's name, as text. */
async function tell(knownAt: Date | null): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const name of NAMES) {
    const answer = await house.ask<object>(documentOf(name), { ...given, knownAt });
    told.set(name, JSON.stringify(answer));
  }
  return told;
}

/** Does something; nothing may be refused. @returns what the payload says beside */
async function act<T>(mutation: string): Promise<T> {
  const [payload] = Object.values(
    await house.ask<Record<string, T & { userErrors: object[] }>>(`mutation { ${mutation} }`),
  );
  expect(payload?.userErrors).toEqual([]);
  return payload as T;
}

const addClaim = async (item: string, value: number): Promise<string> => {
  const { report } = await act<{
    report: { key: string };
  }>(`addClaim(input: { unitId: "${Z}", source: "Báo cáo", wording: "số liệu",
    item: ${item}, value: ${String(value)}, period: { from: "2025-07-01", to: "2025-10-31" } }) { report { key } userErrors { code } }`);
  return report.key;
};
const addPractice = async (title: string): Promise<string> => {
  const { practice } = await act<{
    practice: { key: string };
  }>(`addPractice(input: { unitId: "${Z}", kind: PROCESS, titleVi: "${title}",
    scope: "cả xã", startedOn: "2025-08-15", metric: "volume", source: "Báo cáo" }) { practice { key } userErrors { code } }`);
  return practice.key;
};
const say = (unit: string, text: string): Promise<unknown> =>
  act(`saveCommuneStatement(input: { unitId: "${unit}", metric: "on_time", period: { from: "2025-07-01", to: "2025-10-31" },
    text: "${text}" }) { userErrors { code } }`);
const saveGroup = async (key: string | null, codes: readonly string[]): Promise<string> => {
  const { peerGroup } = await act<{
    peerGroup: { key: string };
  }>(`savePeerGroup(input: { key: ${JSON.stringify(key)}, name: "Nhóm",
    unitCodes: ${JSON.stringify(codes)} }) { peerGroup { key } userErrors { code } }`);
  return peerGroup.key;
};
const M = toGlobalId('AdministrativeUnit', 1001);

test('whatever is asked as it was known tells the same after imports, corrections, edits and withdrawals of each kind', async () => {
  await house.owner.query(`with batch as (
    insert into territory.trait_batch (file_name, digest, told, imported_at) values ('x.csv', repeat('0', 64), 2, now()) returning id
  ) insert into territory.unit_trait (batch_id, unit_id, kind, holds, valid_from, source)
  select id, unit, 'MOUNTAIN', true, date '2025-07-01', 'x' from batch, unnest(array[1001, 4001]) unit`);
  await house.owner.query(`
    insert into territory.lineage (from_unit_id, to_unit_id, relation, effective_on, share, share_estimated)
    values (3000, 1001, 'PART', '2025-07-01', 0.4, true), (3000, 3001, 'PART', '2025-07-01', 0.6, true)`);
  await bringPeople(house.owner);
  await house.importFile(FIRST);
  const mistaken = await house.importFile(UNDONE);
  await addClaim('RECEIVED', 400);
  const taken = await addClaim('ACTIVE_FIELDS', 3);
  const left = await addPractice('Một cửa lưu động');
  await say(Z, 'Đường hỏng');
  await say(M, 'Máy hỏng');
  const group = await saveGroup(null, ['00010', '00040']);
  const { dossiers } = await house.ask<{ dossiers: { nodes: { procedure: { field: { code: string } } }[] } }>(
    '{ dossiers(first: 1, filter: { procedureCode: "2.000815" }) { nodes { procedure { field { code } } } } }',
  );
  given = { group, field: dossiers.nodes[0]?.procedure.field.code ?? '' };
  // As a reader copies it, right after the last write.
  const known = await house.now();
  const before = await tell(known);
  const plainly = await tell(null);

  await correctPeople(house.owner);
  await house.importFile(CORRECTING);
  await house.takeBack(mistaken);
  await addClaim('LATE', 12);
  await act(`deleteClaimReport(input: { key: "${taken}" }) { userErrors { code } }`);
  await act(`deletePractice(input: { key: "${left}" }) { userErrors { code } }`);
  await addPractice('Trả kết quả tại nhà');
  await addPractice('Họp giao ban tuần');
  await say(Z, 'Đường đã sửa');
  await say(M, '');
  await saveGroup(group, ['00030', '00040']);
  await house.owner.query(`update rankings.metric set formula_vi = formula_vi || ' (sửa)' where key = 'on_time';
    delete from territory.unit_trait where unit_id = 1001`);
  // As the import of a corrected territory does: another unit, other people, what was shared goes to the other unit.
  await house.owner.query(`
    insert into territory.unit (id, code, generation, type, name, short_name, province_id, valid_from, valid_from_known,
      quality_flags, former_names, name_marked, name_folded, place_folded, former_folded, known_from)
    select 5001, '00050', generation, type, name, short_name, province_id, valid_from, true, '{}', '{}', name_marked,
      name_folded, place_folded, former_folded, now() from territory.unit where id = 4001;
    update territory.lineage set to_unit_id = 4001, share = 0.6 where from_unit_id = 3000 and to_unit_id = 3001;
    update territory.unit set population = 4500 where id = 3001;
    insert into territory.quality_finding (code, subject, parameters, known_from) values ('POPULATION_DOUBTED', 'Xã Z', '{}', now());
    update territory.unit set population = 9000, area_km2 = 12 where id in (1001, 4001);
    update territory.attribution set to_unit_id = 4001 where from_unit_id = 3000 and part = 2 and valid_until is null`);

  const after = await tell(known);
  const now = await tell(null);
  for (const name of NAMES) {
    expect([name, after.get(name)]).toEqual([name, before.get(name)]);
    // What was known then was all there was.
    expect([name, before.get(name)]).toEqual([name, plainly.get(name)]);
    expect([name, now.get(name) === plainly.get(name)]).toEqual([name, false]);
  }
  expect(await tell(new Date())).toEqual(now);

  await act(`deletePeerGroup(input: { key: "${group}" }) { userErrors { code } }`);
  expect((await tell(known)).get('one group of units')).toBe(before.get('one group of units'));
});
