import type { Samples } from '../data/samples.ts';
import type { Operation } from './operations.ts';
import { ask, CONNECTIONS_FOR_ALL, each, QUARTERS } from './questions.ts';

const RANKED = `query Ranked($metric: String!, $period: PeriodInput!, $scope: RankingScope) {
  communeRanking(metric: $metric, period: $period, scope: $scope) { rows { rank previousRank value unit { code name } } }
}`;
const METRICS = [
  { metric: 'median_handling', path: '/medians', name: 'medians', title: 'median handling times' },
  { metric: 'index_766', path: '/index', name: 'index', title: 'index of Decision 766' },
] as const;
const TARGET = 0.7;

/** Rankings by what is no share of two counts, of a province and of all 3,321 units. */
export const rankedOperations = ({ provinces }: Samples): Operation[] =>
  METRICS.flatMap(({ metric, path, name, title }) => {
    const operation = (key: string, of: string, asked: readonly (string | null)[]): Operation => {
      const cases = asked.flatMap((province) => QUARTERS.map((quarter) => ({ province, ...quarter })));
      return {
        key,
        title: `${title}, ${of}`,
        target: TARGET,
        connections: CONNECTIONS_FOR_ALL,
        ours: {
          path: '/graphql',
          bodies: cases.map(({ province, from, to }) =>
            ask(RANKED, { metric, period: { from, to }, scope: province === null ? null : { provinceCode: province } }),
          ),
        },
        raw: {
          path,
          bodies: each(cases, ({ province, from, to, before }) => ({ province, from, to, fromBefore: before })),
        },
      };
    };
    return [operation(name, 'a province', provinces), operation(`${name}-all`, 'all 3,321 units', [null])];
  });
