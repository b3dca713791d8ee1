import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { AdministrativeUnitStub } from '../grant/grant.type.ts';
import { Role } from '../policy/policy.words.ts';

const WHY = 'Why it was refused; empty when it was not.';

@ObjectType('SavedView', { description: 'Khung nhìn đã lưu. A page as somebody arranged it.' })
export class SavedViewType {
  @Field(() => String, { description: 'Names it among all saved views.' })
  key!: string;

  @Field(() => String, { description: 'What its maker calls it.' })
  name!: string;

  @Field(() => String, { description: 'The console’s name of the page, such as `ranking`.' })
  page!: string;

  @Field(() => String, { description: 'JSON, the console’s own: filters, columns, order.' })
  state!: string;

  @Field(() => String, { description: 'Who made it, by name.' })
  ownerName!: string;

  @Field(() => Boolean, { description: 'Whether the viewer made it, and so may change and delete it.' })
  isOwn!: boolean;

  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'Everybody of this unit sees it too.' })
  sharedWithUnit!: Stub | null;

  @Field(() => Role, { nullable: true, description: 'Everybody in this role sees it too.' })
  sharedWithRole!: Role | null;

  @Field(() => DateTimeScalar, { description: 'When it was last saved.' })
  updatedAt!: Date | string;

  @Field(() => Int, { description: 'Counts its changes, from 1.' })
  version!: number;
}

@InputType('SaveViewInput', { description: 'Lưu khung nhìn. A page as it is to be kept.' })
export class SaveViewInput {
  @Field(() => String, { nullable: true, description: 'Key of an own view to replace; null makes a new one.' })
  key?: string | null;

  @Field(() => String, { description: 'At most 100 characters.' })
  name!: string;

  @Field(() => String, { description: 'The console’s name of the page, at most 100 characters.' })
  page!: string;

  @Field(() => String, { description: 'JSON, at most 16,384 characters.' })
  state!: string;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether everybody of the viewer’s unit sees it; needs a role of one unit.',
  })
  shareWithUnit!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether everybody in the viewer’s role sees it; not beside `shareWithUnit`.',
  })
  shareWithRole!: boolean;
}

@InputType('DeleteViewInput', { description: 'Xoá khung nhìn. Which view to delete.' })
export class DeleteViewInput {
  @Field(() => String, { description: 'Key of an own view.' })
  key!: string;
}

@ObjectType('SaveViewPayload', { description: 'Khung nhìn vừa lưu. The view, or why not.' })
export class SaveViewPayload {
  @Field(() => SavedViewType, { nullable: true, description: 'The view; null when it was refused.' })
  savedView!: SavedViewType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('DeleteViewPayload', { description: 'Khung nhìn vừa xoá. The view that was deleted, or why not.' })
export class DeleteViewPayload {
  @Field(() => SavedViewType, { nullable: true, description: 'The view; null when it was refused.' })
  savedView!: SavedViewType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}
