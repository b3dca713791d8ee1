import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { keepsPeople, readBegun, readLines, readOutages, readStaffing, readVolume } from './context.service.ts';
import {
  ContextFigureType,
  ContextLineType,
  ContextPracticesType,
  ContextStaffingType,
  ContextVolumeType,
  RankContextType,
} from './context.type.ts';

/** What stands beside an explanation: each worked out only where it is asked for, and open to whoever its class is. */
@Resolver(() => RankContextType)
export class RankContextResolver {
  @FieldResolver(() => ContextVolumeType, { description: 'Khối lượng. How much came in and was finished.' })
  volume(@Root() { ground }: RankContextType, @Ctx() context: GraphContext): Promise<ContextVolumeType> {
    return readVolume(ground, context);
  }

  @FieldResolver(() => ContextStaffingType, {
    nullable: true,
    description:
      'Nhân lực. Seats and people on the last day of the period; null of a slice by field or channel, which is not kept of people.',
  })
  staffing(@Root() { ground }: RankContextType, @Ctx() context: GraphContext): Promise<ContextStaffingType> | null {
    return keepsPeople(ground) ? readStaffing(ground, context) : null;
  }

  @FieldResolver(() => ContextFigureType, {
    nullable: true,
    description:
      'Sự cố hệ thống. Dossiers whose delay a person found excused by an outage; nothing on record is not no outage. Null of a slice.',
  })
  outages(@Root() { ground }: RankContextType, @Ctx() context: GraphContext): Promise<ContextFigureType> | null {
    return keepsPeople(ground) ? readOutages(ground, context) : null;
  }

  @FieldResolver(() => ContextPracticesType, { description: 'Cách làm. Practices begun by the end of the period.' })
  practices(@Root() { ground }: RankContextType, @Ctx() context: GraphContext): Promise<ContextPracticesType> {
    return readBegun(ground, context);
  }

  @FieldResolver(() => [ContextLineType], {
    description:
      'Mọi dòng trong một bảng. All of it in one table; lines of people and outages only for whoever may see figures of people.',
  })
  lines(@Root() { ground }: RankContextType, @Ctx() context: GraphContext): Promise<ContextLineType[]> {
    return readLines(ground, context);
  }
}
