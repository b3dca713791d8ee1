import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { findStatus } from './status.queries.ts';
import { DossierStatusType } from './status.type.ts';

@Resolver(() => DossierStatusType)
export class DossierStatusResolver {
  @Query(() => DossierStatusType, {
    nullable: true,
    description:
      'Tra cứu hồ sơ theo mã, không cần tài khoản; null nếu không có. How a dossier stands, for anybody who knows its code.',
  })
  dossierStatus(
    @Arg('code', () => String, { description: 'Mã hồ sơ, e.g. `30112-250701-0001`.' }) code: string,
    @Ctx() context: GraphContext,
  ): Promise<DossierStatusType | null> {
    return findStatus(context.reads('dossiers'), code.trim());
  }
}
