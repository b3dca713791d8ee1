import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { openWorld, type WorldHouse } from './world-house.ts';

let world: WorldHouse;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const UNIT = toGlobalId('AdministrativeUnit', 1001);
const PERIOD = 'period: { from: "2025-10-01", to: "2025-12-15" }';

interface Metric {
  key: string;
  unit: string;
  numeratorCounts: string[];
  numeratorCountsExcept: string[];
  denominatorCounts: string[];
}
interface Explained {
  difference: number;
  parts: {
    effect: number;
    fieldCode: string | null;
    channel: string | null;
    ownNumerator: number | null;
    ownDenominator: number | null;
  }[];
}

/** How many dossiers of a field and channel have some of the counts of one list and none of the other. */
const countText = (any: readonly string[], none: readonly string[], of: string): string =>
  `dossiers(filter: { unitId: "${UNIT}", boundaries: CURRENT, ${PERIOD}, ${of}, countsAny: [${any.join(', ')}],
    countsNone: [${none.join(', ')}] }) { totalCount }`;

test('every metric is taken apart, and each part opens as many dossiers as it says', async () => {
  const { metrics } = await world.ask<{ metrics: Metric[] }>(
    '{ metrics { key unit numeratorCounts numeratorCountsExcept denominatorCounts } }',
  );
  expect(metrics.map(({ key }) => key)).toContain('pending_overdue');
  for (const { key, unit, ...counts } of metrics) {
    const { rankExplanation } = await world.ask<{ rankExplanation: Explained }>(
      `{ rankExplanation(metric: "${key}", unit: "${UNIT}", ${PERIOD}, against: PREVIOUS_PERIOD) {
        difference parts { effect fieldCode channel ownNumerator ownDenominator } } }`,
    );
    const { parts, difference } = rankExplanation;
    expect([key, parts.length > 0]).toEqual([key, true]);
    expect(parts.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(difference, 9);
    const opened = unit === 'POINTS' ? [] : parts.filter((part) => part.fieldCode !== null).slice(0, 3);
    for (const { fieldCode, channel, ownNumerator, ownDenominator } of opened) {
      const of = `fieldCode: "${fieldCode ?? ''}", channels: [${channel ?? ''}]`;
      const numerator = countText(counts.numeratorCounts, counts.numeratorCountsExcept, of);
      const denominator = countText(counts.denominatorCounts, [], of);
      const told = [
        ...(ownNumerator === null ? [] : [[numerator, ownNumerator] as const]),
        ...(ownDenominator === null || counts.denominatorCounts.length === 0
          ? []
          : [[denominator, ownDenominator] as const]),
      ];
      for (const [question, expected] of told) {
        const { dossiers } = await world.ask<{ dossiers: { totalCount: number } }>(`{ ${question} }`);
        expect([key, of, dossiers.totalCount]).toEqual([key, of, expected]);
      }
    }
  }
});
