import { ArgsType, Field } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { Boundaries } from './totals.type.ts';

/** As of which day, as known when and in whose borders a unit's dossiers are told of. */
@ArgsType()
export class AsKnownArgs {
  @Field(() => DateScalar, { nullable: true, description: 'As at the end of this day; default today.' })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As it was known at this instant, of days over by then; default all that is known.',
  })
  knownAt?: Date | null;

  @Field(() => Boundaries, { nullable: true, defaultValue: Boundaries.CURRENT, description: 'In whose borders.' })
  boundaries?: Boundaries | null;
}
