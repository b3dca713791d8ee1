import type { GraphContext } from '../../platform/context.ts';
import { isOneUnit } from '../closure/closure.rules.ts';
import { closureOf } from '../closure/closure.service.ts';
import { withRegistry } from '../metric/metric.queries.ts';
import type { Scope } from '../ranking/scope.queries.ts';
import { SignalKind } from './signal.words.ts';

/** By no metric of the registry: closed where every metric is. */
const NO_METRIC = [''];
/** A share in time and a share late rank the same units, the other way round. */
const TIMELINESS = ['on_time', 'late'];

/** The metrics whose leaderboard, turned off, would be read off signals of a kind. */
const RANKED_BY: Readonly<Record<SignalKind, readonly string[]>> = {
  LATE_TWICE: TIMELINESS,
  LATE_WORSE: TIMELINESS,
  WEEK_BELOW: TIMELINESS,
  OVERDUE_AHEAD: TIMELINESS,
  RETURNED_UNUSUAL: ['returned'],
  EARLY_UNUSUAL: NO_METRIC,
  PATTERN: NO_METRIC,
};

/** Kinds of signals that would tell the viewer who stands last by a closed leaderboard; of one named unit none. One statement. */
export const closedKinds = (scope: Scope, context: GraphContext): Promise<ReadonlySet<SignalKind>> =>
  withRegistry(
    context.reads('rankings'),
    (registry) => {
      const isClosed = (kind: SignalKind): boolean =>
        RANKED_BY[kind].some((key) => closureOf(registry, { key }, context) !== null);
      return Promise.resolve(new Set(isOneUnit(scope) ? [] : Object.values(SignalKind).filter(isClosed)));
    },
    null,
  );
