import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../../platform/context.ts';
import { readSeal } from './trail.queries.ts';
import { listEntries, listOwnEntries, type Counted } from './trail.service.ts';
import { AuditArgs, AuditEntriesArgs, AuditEntryConnectionType, AuditSealType } from './trail.type.ts';

const connection = ({ edges, nodes, pageInfo, count }: Counted): AuditEntryConnectionType => ({
  edges: [...edges],
  nodes: [...nodes],
  pageInfo,
  count,
});

@Resolver(() => AuditEntryConnectionType)
export class TrailResolver {
  @FieldResolver(() => Int, { nullable: true })
  totalCount(@Root() { count }: AuditEntryConnectionType): Promise<number> {
    return count();
  }

  @Query(() => AuditEntryConnectionType, {
    description: 'Nhật ký trong phạm vi của vai trò. Who did and read what in the viewer’s scope, the newest first.',
  })
  async auditEntries(
    @Args(() => AuditEntriesArgs) asked: AuditEntriesArgs,
    @Ctx() context: GraphContext,
  ): Promise<AuditEntryConnectionType> {
    return connection(await listEntries(asked, context));
  }

  @Query(() => AuditEntryConnectionType, {
    description:
      'Nhật ký liên quan đến chính mình. What the viewer did, what was done to the own account and, for a citizen, to the own dossiers.',
  })
  async ownAuditEntries(
    @Args(() => AuditArgs) asked: AuditArgs,
    @Ctx() context: GraphContext,
  ): Promise<AuditEntryConnectionType> {
    return connection(await listOwnEntries(asked, context));
  }

  @Query(() => AuditSealType, { description: 'Niêm phong tới đâu. How far the trail is chained and signed.' })
  auditSeal(@Ctx() context: GraphContext): Promise<AuditSealType> {
    return readSeal(context.ownReads('access'));
  }
}
