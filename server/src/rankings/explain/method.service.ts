import type { Language } from '../../platform/context.ts';
import { worded } from '../metric/metric.words.ts';
import type { ExplainAsked, Standing } from './explain.service.ts';
import { ExplainAgainst } from './explain.words.ts';
import type { Held } from './held.service.ts';
import { changedMetrics, isComparable, withMethod } from './method.rules.ts';
import type { MethodChangeType } from './method.type.ts';

interface Ground {
  readonly asked: ExplainAsked;
  readonly standing: Standing;
}

/**
 * What another method in force in the period before does to that period, and what a unit is held against with that as a part
 * of its own. Of a merged unit, told as then, that is the predecessor it goes on from.
 * @returns both as they are where the method is the same
 */
export function tellMethod(
  held: Held,
  { asked, standing }: Ground,
  language: Language,
): { readonly held: Held; readonly change: MethodChangeType | null } {
  const { then, metric, index, against, unit } = asked;
  if (!then) return { held, change: null };
  const isBefore = against === ExplainAgainst.PREVIOUS_PERIOD;
  const id = (isBefore ? held.units[0] : undefined) ?? unit.id;
  const [past, present] = [standing.then.get(id), standing.before.get(id)];
  const comparable = isComparable(then.metric, metric);
  const valueThen = past?.value ?? null;
  const valueNow = (isBefore ? held.reference : present?.value) ?? null;
  const told = comparable && valueThen !== null && valueNow !== null ? { then: valueThen, now: valueNow } : null;
  return {
    held: isBefore ? withMethod(held, told) : held,
    change: {
      before: worded(then.metric, language),
      after: worded(metric, language),
      metrics: changedMetrics(then, { metric, index }),
      comparable,
      valueThen,
      valueNow,
      effect: told && told.now - told.then,
      rankThen: past?.rank ?? null,
      rankNow: present?.rank ?? null,
    },
  };
}
