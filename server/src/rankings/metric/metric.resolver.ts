import { Ctx, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { listMetrics, worded } from './metric.queries.ts';
import { MetricType } from './metric.type.ts';

@Resolver(() => MetricType)
export class MetricResolver {
  @Query(() => [MetricType], { description: 'Các chỉ tiêu đang có hiệu lực. The metrics in force today.' })
  async metrics(@Ctx() context: GraphContext): Promise<MetricType[]> {
    const rows = await listMetrics(context.reads('rankings'), context.today);
    return rows.map((row) => worded(row, context.language));
  }
}
