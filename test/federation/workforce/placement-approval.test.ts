import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxText } from '../../support/docx-text.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { at, type Answer } from '../access/signed-house.ts';
import {
  BAN_LAU_ID,
  mutation,
  placementHouse,
  refusalOf,
  seatsIn,
  VIEW,
  type PlacementHouse,
} from './placement-house.ts';

let place: PlacementHouse;
beforeAll(async () => {
  place = await placementHouse();
});
afterAll(() => place.close());

describe('approval', () => {
  const sign = (id: string, version: number, number = 12): string =>
    `id: "${id}", expectedVersion: ${String(version)}, firstNumber: ${String(number)}, issuer: "ỦY BAN NHÂN DÂN TỈNH LÀO CAI", place: "Lào Cai",
     signerTitle: "Chủ tịch", signerName: "Nguyễn Thị Thử"`;
  const lock = async (user: string, id: string): Promise<number> => {
    const version = Number(at(await place.as(user, VIEW, { id }), 'placement.version'));
    const answer = await place.as(user, mutation('lockPlacement', `id: "${id}", expectedVersion: ${String(version)}`));
    expect(at(answer, 'lockPlacement.placement.state')).toBe('LOCKED');
    return Number(at(answer, 'lockPlacement.placement.version'));
  };
  let id: string;

  test('takes a leader who neither made nor submitted it, and the version that was read', async () => {
    const own = await place.made('lanhdao');
    await place.proposed('lanhdao', own);
    const ownVersion = await lock('lanhdao', own);
    const self = await place.as('lanhdao', mutation('approvePlacement', sign(own, ownVersion)));
    expect(refusalOf(self, 'approvePlacement')).toBe('PLACEMENT_SECOND_PERSON');
    const reopened = await place.as(
      'lanhdao',
      mutation('reopenPlacement', `id: "${own}", expectedVersion: ${String(ownVersion)}`),
    );
    expect(at(reopened, 'reopenPlacement.placement.state')).toBe('DRAFT');

    id = await place.made('noivu');
    await place.proposed('noivu', id);
    const version = await lock('noivu', id);
    const officer = await place.as('noivu', mutation('approvePlacement', sign(id, version)));
    expect(refusalOf(officer, 'approvePlacement')).toBe('PLACEMENT_LEADER_NEEDED');
    const stale = await place.as('lanhdao', mutation('approvePlacement', sign(id, version - 1)));
    expect(refusalOf(stale, 'approvePlacement')).toBe('PLACEMENT_CHANGED');
    const frozen = await place.as(
      'noivu',
      mutation('placeOfficial', `id: "${id}", officialCode: "CC-07", reason: "x"`),
    );
    expect(refusalOf(frozen, 'placeOfficial')).toBe('PLACEMENT_NOT_OPEN');
    const approved = await place.as('lanhdao', mutation('approvePlacement', sign(id, version)));
    expect(at(approved, 'approvePlacement.placement.state')).toBe('APPROVED');
  });

  test('makes decisions, and assignments from their day on; the present ones go on until then', async () => {
    const view = await place.as('lanhdao', VIEW, { id });
    const decisions = at(view, 'placement.decisions') as { number: string; officialCode: string }[];
    expect(decisions.map(({ number }) => number)).toEqual(['12/QĐ-UBND', '13/QĐ-UBND', '14/QĐ-UBND', '15/QĐ-UBND']);
    const seats = seatsIn(view);
    const { rows } = await place.owner.query<{
      code: string;
      post: string;
      from: string;
      decision: string;
      before: string;
    }>(
      `select o.code, p.code as post, a.valid_from::text as from, a.decision,
         (select b.valid_until::text from workforce.assignment b where b.official_id = o.id and b.id <> a.id) as before
       from workforce.assignment a join workforce.official o on o.id = a.official_id join workforce.post p on p.id = a.post_id
       order by o.code`,
    );
    expect(rows).toEqual(
      Object.entries(seats)
        .map(([post, code]) => ({
          code,
          post,
          from: '2027-01-01',
          before: '2026-12-31',
          decision: decisions.find(({ officialCode }) => officialCode === code)?.number,
        }))
        .sort((one, other) => (one.code < other.code ? -1 : 1)),
    );
  });

  test('is printed, and written for Word in the same words, to whoever may see it', async () => {
    const get = (cookie: string | undefined, format: string, query = '') =>
      place.house.http.inject({
        url: `/papers/placement-decisions.${format}?id=${id}${query}`,
        headers: cookie === undefined ? {} : { cookie },
      });
    const cookie = place.cookies.get('noivu');
    const all = await get(cookie, 'pdf');
    expect(all.headers['content-type']).toBe('application/pdf');
    expect(all.rawPayload.toString('latin1').match(/\/Type \/Page\b(?!s)/gu)).toHaveLength(4);
    const letters = (text: string): string => text.replace(/\s/gu, '');
    const word = docxText((await get(cookie, 'docx')).rawPayload);
    expect(letters(word)).toBe(letters(pdfText(all.rawPayload)));
    expect(word).toMatch(/Điều 1\. Bố trí ông \(bà\) Vàng Thử Ánh, .+, kể từ ngày 01 tháng 01 năm 2027\./u);
    const one = docxText((await get(cookie, 'docx', `&number=${encodeURIComponent('13/QĐ-UBND')}`)).rawPayload);
    expect(one.match(/Số: \S+/gu)).toEqual(['Số: 13/QĐ-UBND']);
    expect((await get(undefined, 'pdf')).statusCode).toBe(401);
    expect((await get(cookie, 'pdf', '&number=0')).statusCode).toBe(404);
  });

  const again = async (day: string, pins: readonly string[], number: number): Promise<Answer> => {
    const input = `name: "Lần sau", effectiveOn: "${day}", scope: { unitIds: ["${BAN_LAU_ID}"] }`;
    const next = String(
      at(await place.as('noivu', mutation('createPlacement', input)), 'createPlacement.placement.id'),
    );
    for (const pin of pins) {
      await place.as('noivu', mutation('placeOfficial', `id: "${next}", reason: "thử", officialCode: ${pin}`));
    }
    await place.proposed('noivu', next);
    return place.as('lanhdao', mutation('approvePlacement', sign(next, await lock('noivu', next), number)));
  };

  test('never decides before what is decided already, nor gives a post that somebody keeps', async () => {
    const early = await again('2026-12-15', [], 40);
    expect(refusalOf(early, 'approvePlacement')).toBe('PLACEMENT_TOO_EARLY');
    const kept = await again('2027-06-01', ['"CC-07", postCode: "P-TC"', '"CC-03"'], 50);
    expect(refusalOf(kept, 'approvePlacement')).toBe('PLACEMENT_POST_HELD');
  });

  test('supersedes a decision by a later one, which leaves it as it was', async () => {
    const before = at(await place.as('lanhdao', VIEW, { id }), 'placement.decisions') as object[];
    const swap = await again('2027-06-01', ['"CC-03", postCode: "P-VP"', '"CC-05", postCode: "P-TC"', '"CC-06"'], 60);
    expect(at(swap, 'approvePlacement.userErrors')).toEqual([]);
    const after = at(await place.as('lanhdao', VIEW, { id }), 'placement.decisions') as { officialCode: string }[];
    const numbers: Record<string, string> = { 'CC-03': '60/QĐ-UBND', 'CC-05': '61/QĐ-UBND' };
    expect(after).toEqual(
      before.map((decision, index) => ({
        ...decision,
        supersededBy: numbers[after[index]?.officialCode ?? ''] ?? null,
      })),
    );
  });
});
