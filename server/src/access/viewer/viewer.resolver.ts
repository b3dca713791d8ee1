import { Ctx, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { describeViewer } from './viewer.queries.ts';
import { ViewerType } from './viewer.type.ts';

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType, { description: 'Người đang hỏi và quyền của họ. Who asks, and what is open to them.' })
  viewer(@Ctx() context: GraphContext): Promise<ViewerType> {
    const { viewer, today, client } = context;
    return describeViewer(context.reads('access'), { viewer, today, session: client.session });
  }
}
