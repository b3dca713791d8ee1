import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { PeriodInput } from '../ranking/ranking.input.ts';

@ObjectType('CommuneStatement', {
  description: 'Ý kiến của xã bên cạnh con số. A commune’s own words beside its figure.',
})
export class CommuneStatementType {
  @Field(() => String, { description: 'Nội dung, nhiều nhất 500 ký tự. Its words, in Vietnamese.' })
  text!: string;

  @Field(() => String, { description: 'Người viết. Who wrote it, for the commune.' })
  authorName!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last written.' })
  writtenAt!: Date | string;
}

@InputType('SaveCommuneStatementInput', { description: 'Viết ý kiến của xã. A commune’s own words of one figure.' })
export class SaveCommuneStatementInput {
  @Field(() => ID, { description: 'The unit: the viewer’s own.' })
  unitId!: string;

  @Field(() => String, { description: 'Key of the metric.' })
  metric!: string;

  @Field(() => PeriodInput, { description: 'The very period of the figure.' })
  period!: PeriodInput;

  @Field(() => String, { description: 'At most 500 characters; empty takes the words back.' })
  text!: string;
}

@ObjectType('SaveCommuneStatementPayload', { description: 'Ý kiến vừa viết. The words, or why not.' })
export class SaveCommuneStatementPayload {
  @Field(() => CommuneStatementType, {
    nullable: true,
    description: 'The words; null when they were taken back or refused.',
  })
  statement!: CommuneStatementType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}
