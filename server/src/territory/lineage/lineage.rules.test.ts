import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followLineage, LineageBroken, type Descent, type UnitLife } from './lineage.rules.ts';

const OLD = '2004-07-08';
const FIRST = '2025-07-01';
const SECOND = '2026-04-30';

const aDescent = (from: number, to: number, given: Partial<Descent> = {}): Descent => ({
  from,
  to,
  effectiveOn: FIRST,
  share: 10_000,
  estimated: false,
  ...given,
});

/** Three generations of units; each unit of the first two may end and be divided among up to four of the next. */
const someFamilies = fc
  .tuple(
    fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }), { minLength: 1, maxLength: 8 }),
    fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 3 }), { minLength: 6, maxLength: 6 }),
    fc.infiniteStream(fc.integer({ min: 0, max: 9 })),
  )
  .map(([first, second, weights]) => {
    const divide = (from: number, targets: readonly number[], effectiveOn: string): Descent[] => {
      const drawn = targets.map((): number => weights.next().value as number);
      const total = drawn.reduce((sum, weight) => sum + weight, 0) || 1;
      let rest = 10_000;
      return targets.map((to, index) => {
        const share = index === targets.length - 1 ? rest : Math.floor(((drawn[index] ?? 0) / total) * rest);
        rest -= share;
        return { from, to, effectiveOn, share, estimated: targets.length > 1 };
      });
    };
    const descents = [
      ...first.flatMap((targets, id) =>
        divide(
          id,
          targets.map((to) => 100 + to),
          FIRST,
        ),
      ),
      ...second.flatMap((targets, id) =>
        divide(
          100 + id,
          targets.map((to) => 200 + to),
          SECOND,
        ),
      ),
    ];
    const units: UnitLife[] = [
      ...first.map((_, id) => ({ id, validFrom: OLD, validUntil: '2025-06-30' })),
      ...second.map((_, id) => ({ id: 100 + id, validFrom: FIRST, validUntil: null })),
      ...[0, 1, 2, 3].map((id) => ({ id: 200 + id, validFrom: SECOND, validUntil: null })),
    ];
    return { units, descents };
  });

test('the parts of a unit cover its buckets without gap or overlap', () => {
  fc.assert(
    fc.property(someFamilies, ({ units, descents }) => {
      const { parts } = followLineage(units, descents);
      for (const unit of units) {
        const own = parts.filter((part) => part.unitId === unit.id);
        expect(own.map((part) => part.bucketFrom)).toEqual([0, ...own.slice(0, -1).map((part) => part.bucketTo)]);
        expect(own.at(-1)?.bucketTo).toBe(10_000);
        expect(own.map((part) => part.part)).toEqual(own.length === 1 ? [0] : own.map((_, index) => index + 1));
      }
    }),
  );
});

test('each part has exactly one holder on each day from its birth on', () => {
  fc.assert(
    fc.property(someFamilies, ({ units, descents }) => {
      const { parts, attributions } = followLineage(units, descents);
      const days = [OLD, '2025-06-30', FIRST, '2026-04-29', SECOND, '2030-01-01'];
      for (const { unitId, part } of parts) {
        const born = units.find((unit) => unit.id === unitId)?.validFrom ?? '';
        const rows = attributions.filter((row) => row.fromUnitId === unitId && row.part === part);
        const holders = days.map(
          (day) => rows.filter((row) => row.validFrom <= day && (row.validUntil ?? '9999') >= day).length,
        );
        expect(holders).toEqual(days.map((day) => (day >= born ? 1 : 0)));
      }
    }),
  );
});

test('the parts given to each successor are as large as its share', () => {
  fc.assert(
    fc.property(someFamilies, ({ units, descents }) => {
      const { parts, attributions } = followLineage(units, descents);
      for (const descent of descents) {
        const held = attributions
          .filter((row) => row.fromUnitId === descent.from && row.toUnitId === descent.to)
          .filter((row) => row.validFrom === descent.effectiveOn)
          .map((row) => parts.find((part) => part.unitId === row.fromUnitId && part.part === row.part))
          .reduce((sum, part) => sum + (part?.bucketTo ?? 0) - (part?.bucketFrom ?? 0), 0);
        expect(held).toBe(descent.share);
      }
    }),
  );
});

test('a split unit whose successor is renamed later keeps its parts and follows both events', () => {
  const units = [
    { id: 1, validFrom: OLD, validUntil: '2025-06-30' },
    { id: 11, validFrom: FIRST, validUntil: '2026-04-29' },
    { id: 12, validFrom: FIRST, validUntil: null },
    { id: 21, validFrom: SECOND, validUntil: null },
  ];
  const { parts, attributions } = followLineage(units, [
    aDescent(1, 11, { share: 2500, estimated: true }),
    aDescent(1, 12, { share: 7500, estimated: true }),
    aDescent(11, 21, { effectiveOn: SECOND }),
  ]);
  expect(parts.filter((part) => part.unitId === 1).map((part) => part.bucketTo)).toEqual([2500, 10_000]);
  expect(attributions.filter((row) => row.fromUnitId === 1 && row.part === 1)).toEqual([
    { fromUnitId: 1, part: 1, toUnitId: 1, validFrom: OLD, validUntil: '2025-06-30', estimated: false },
    { fromUnitId: 1, part: 1, toUnitId: 11, validFrom: FIRST, validUntil: '2026-04-29', estimated: true },
    { fromUnitId: 1, part: 1, toUnitId: 21, validFrom: SECOND, validUntil: null, estimated: true },
  ]);
});

test('a unit that ends without a successor keeps its dossiers', () => {
  const { attributions } = followLineage([{ id: 1, validFrom: OLD, validUntil: '2025-06-30' }], []);
  expect(attributions).toEqual([
    { fromUnitId: 1, part: 0, toUnitId: 1, validFrom: OLD, validUntil: null, estimated: false },
  ]);
});

test('a successor that does not begin on the day of the change is refused', () => {
  const units = [
    { id: 1, validFrom: FIRST, validUntil: null },
    { id: 2, validFrom: OLD, validUntil: null },
  ];
  expect(() => followLineage(units, [aDescent(1, 2)])).toThrow(LineageBroken);
});

test('shares that do not sum to 1 are refused', () => {
  const units = [
    { id: 1, validFrom: OLD, validUntil: null },
    { id: 2, validFrom: FIRST, validUntil: null },
  ];
  expect(() => followLineage(units, [aDescent(1, 2, { share: 9999 })])).toThrow(LineageBroken);
});
