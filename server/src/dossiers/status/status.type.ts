import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { DossierState } from '../dossier/dossier.state.ts';

@ObjectType('DossierStatus', {
  description:
    'Hồ sơ đến đâu rồi, cho ai biết mã. How a dossier stands, for whoever knows its code; nothing of anybody.',
})
export class DossierStatusType {
  @Field(() => String, { description: 'Its code, as on the receipt.' })
  code!: string;

  @Field(() => String, { description: 'Name of the procedure applied for.' })
  procedureName!: string;

  @Field(() => String, { nullable: true, description: 'Unit that has it today, after all mergers.' })
  unitName!: string | null;

  @Field(() => DossierState, { description: 'How far it is.' })
  state!: DossierState;

  @Field(() => DateTimeScalar, { description: 'When it was received.' })
  receivedAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The appointment; null without one, or while it waits for the citizen.',
  })
  dueAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was finished with a result; null while it is not.',
  })
  completedAt!: string | null;
}
