import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { userError } from '../../platform/user-error.ts';
import { MetricValueType } from '../values/values.type.ts';
import { endTargetOf, setTarget, targetTold } from './target.service.ts';
import {
  EndMetricTargetInput,
  EndMetricTargetPayload,
  MetricTargetType,
  SetMetricTargetInput,
  SetMetricTargetPayload,
} from './target.type.ts';

@Resolver(() => MetricValueType)
export class TargetResolver {
  @FieldResolver(() => MetricTargetType, {
    nullable: true,
    description:
      'Mức phấn đấu vào ngày cuối của tháng hay kỳ ấy. The target in force on the last day of the row’s month or period; null where there was none.',
  })
  target(
    @Arg('provinceCode', () => String, {
      nullable: true,
      description: 'The province whose own target goes before that of the country; default the country’s.',
    })
    provinceCode: string | null | undefined,
    @Root() value: MetricValueType,
    @Ctx() context: GraphContext,
  ): MetricTargetType | null {
    const found = value.targetOf?.(provinceCode ?? null) ?? null;
    return found && targetTold(found, context);
  }

  @Mutation(() => SetMetricTargetPayload, {
    description: 'Đặt mức phấn đấu của một chỉ tiêu. Sets what value of a metric is aimed at.',
  })
  async setMetricTarget(
    @Arg('input', () => SetMetricTargetInput, { description: 'What, where, since when, by which document.' })
    input: SetMetricTargetInput,
    @Ctx() context: GraphContext,
  ): Promise<SetMetricTargetPayload> {
    const outcome = await setTarget(input, context);
    if ('refused' in outcome) return { target: null, userErrors: [userError(outcome.refused, context.language)] };
    return { target: targetTold(outcome.target, context), userErrors: [] };
  }

  @Mutation(() => EndMetricTargetPayload, {
    description: 'Kết thúc một mức phấn đấu. Ends a target; what it was on the days before stays.',
  })
  async endMetricTarget(
    @Arg('input', () => EndMetricTargetInput, { description: 'Which, and its last day.' }) input: EndMetricTargetInput,
    @Ctx() context: GraphContext,
  ): Promise<EndMetricTargetPayload> {
    const outcome = await endTargetOf(input, context);
    if ('refused' in outcome) return { key: null, userErrors: [userError(outcome.refused, context.language)] };
    return { key: outcome.key, userErrors: [] };
  }
}
