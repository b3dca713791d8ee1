import { GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Gate } from '../platform/gate.ts';
import { Problem } from '../platform/user-error.ts';
import { Admission } from './admission.ts';
import type { Budgeting, Purse } from './budget.ts';
import { costMeter, tooCostly } from './cost.ts';
import { gatewayErrors } from './gateway-errors.ts';
import { LIMITS, type PaceLimits } from './limits.ts';
import type { Execute, Operation } from './operation.ts';
import { policyGuard } from './policy-guard.ts';
import { settled } from './settled.ts';
import type { RequestContext } from './viewer.ts';

/** Budgets, and what asking costs. */
export interface Spending {
  readonly budgeting: Budgeting;
  readonly weights: Gate['weights'];
}

export interface GuardOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  /** False for rooms, which answer their gateway only. */
  readonly limited: boolean;
  /** Classes of fields, where there are accounts. */
  readonly fields?: Gate['fields'];
  /** What each may spend, and on what; not for rooms, whose gateway has taken it. */
  readonly spending?: Spending;
  /** How long lists are, and what fields weigh: also where nobody has a budget, big answers have few places. */
  readonly weights?: Gate['weights'];
  readonly pace: PaceLimits;
}

/**
 * An executor with all that stands before it, for known operations as for new ones: the policy, the limit of cost, the
 * budget, the few places for heavy operations, and the time it may take.
 */
export function guarded(options: GuardOptions): Execute {
  const { schema, limited, fields, pace } = options;
  const costOf = costMeter(schema, options.weights);
  const closed = fields && policyGuard(schema, fields);
  const heavy = new Admission({ inFlight: pace.heavyInFlight, waiting: pace.heavyWaiting, waitMs: pace.waitMs });
  const carryOut: Execute = async (asked) => {
    try {
      const result = await options.execute(asked);
      return result.errors ? settled(schema, asked, result) : result;
    } catch (cause) {
      return { data: null, errors: [asGraphqlError(cause)] };
    }
  };
  const inTime: Execute = (asked) =>
    (asked.context as RequestContext).deadline.limit(carryOut(asked), pace.operationMs);
  return (asked) => {
    const cost = limited ? costOf(asked) : 0;
    const refused = closed?.(asked) ?? (limited ? spend(asked, cost) : undefined);
    if (refused) return Promise.resolve({ errors: [refused] });
    if (asked.operation.operation === 'subscription') return Promise.resolve(refusalOf(gatewayErrors.NO_SUBSCRIPTIONS));
    if (cost <= LIMITS.heavyCost) return inTime(asked);
    return heavy.admit(
      () => inTime(asked),
      () => refusalOf(gatewayErrors.TOO_BUSY),
    );
  };
}

const refusalOf = (kind: ConstructorParameters<typeof Problem>[0]): ExecutionResult => ({
  errors: [new Problem(kind, [])],
});

/** Takes what an operation costs. @returns why it is not carried out */
function spend({ context }: Operation, cost: number): Problem | undefined {
  const { purse } = context as RequestContext;
  return tooCostly(cost) ?? (purse && !purse.pay(cost) ? rateLimited(purse) : undefined);
}

/** Why nothing more is done for whoever has used up his budget. */
export const rateLimited = (purse: Purse): Problem => new Problem(gatewayErrors.RATE_LIMITED, [], purse.shortage());

/** Makes contexts with what may be spent on them, and what any request costs taken already. */
export function withPurse<Request>(
  contextOf: (request: Request) => RequestContext,
  spending: Spending | undefined,
): (request: Request) => RequestContext {
  if (!spending) return contextOf;
  return (request) => {
    const context = contextOf(request);
    const { account } = context.viewer;
    const purse = spending.budgeting.purseOf({ account: account?.id ?? null, address: context.client.address });
    purse.pay(spending.weights.request);
    return Object.assign(context, { purse });
  };
}

/** What an executor throws instead of answering: a room that is away, or a fault of ours. */
const asGraphqlError = (cause: unknown): GraphQLError =>
  cause instanceof GraphQLError
    ? cause
    : new GraphQLError('The operation could not be carried out.', {
        originalError: cause instanceof Error ? cause : new Error(String(cause)),
      });
