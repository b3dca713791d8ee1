import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { Channel, DossierState } from './dossier.state.ts';
import { DossierType } from './dossier.type.ts';

@InputType('ReceiveDossierInput', {
  description: 'Tiếp nhận một hồ sơ. What is taken down when a dossier is received.',
})
export class ReceiveDossierInput {
  @Field(() => String, { description: 'Code of the procedure applied for, such as `2.000815`.' })
  procedureCode!: string;

  @Field(() => String, { description: 'Code of the receiving unit, in force on the day of receipt.' })
  unitCode!: string;

  @Field(() => Channel, { description: 'How it was handed in.' })
  channel!: Channel;

  @Field(() => String, { description: 'Name of the applicant, at most 300 characters.' })
  applicantName!: string;

  @Field(() => String, { nullable: true, description: 'Number of the applicant’s identity paper.' })
  applicantIdNumber?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was received; default now.' })
  receivedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The caller’s own key, at most 200 characters; sending it twice gives the same dossier.',
  })
  idempotencyKey?: string | null;
}

@InputType('AdvanceDossierInput', { description: 'Chuyển hồ sơ sang trạng thái khác. A step of a dossier.' })
export class AdvanceDossierInput {
  @Field(() => String, { description: 'Code of the dossier.' })
  code!: string;

  @Field(() => DossierState, { description: 'State to go to.' })
  to!: DossierState;

  @Field(() => Int, { description: 'The `version` that was read: a dossier changed since is left alone.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'What the officer notes, at most 1,000 characters.' })
  note?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it happened; default now.' })
  at?: Date | null;
}

@ObjectType('ReceiveDossierPayload', { description: 'Kết quả tiếp nhận. The dossier received, or why not.' })
export class ReceiveDossierPayload {
  @Field(() => DossierType, { nullable: true, description: 'The dossier; null when it was refused.' })
  dossier!: DossierType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}

@ObjectType('AdvanceDossierPayload', { description: 'Kết quả chuyển bước. The dossier after the step, or why not.' })
export class AdvanceDossierPayload {
  @Field(() => DossierType, { nullable: true, description: 'The dossier; null when the step was refused.' })
  dossier!: DossierType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}
