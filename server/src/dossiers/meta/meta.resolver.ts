import { Ctx, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { VERSION } from '../../platform/version.ts';
import { getMeta } from './meta.queries.ts';
import { MetaType } from './meta.type.ts';

@Resolver(() => MetaType)
export class MetaResolver {
  @Query(() => MetaType, {
    description: 'Hệ thống đang giữ số liệu gì, từ ngày nào đến ngày nào. What the system holds.',
  })
  async meta(@Ctx() context: GraphContext): Promise<MetaType> {
    const { demo, data_from, data_to } = await getMeta(context.reads('dossiers'));
    return { demo, today: context.today, now: context.now, dataFrom: data_from, dataTo: data_to, version: VERSION };
  }
}
