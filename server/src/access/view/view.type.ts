import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { AdministrativeUnitStub } from '../grant/grant.type.ts';
import { Role } from '../policy/policy.words.ts';

const WHY = 'Why it was refused; empty when it was not.';

@ObjectType('SavedView', { description: 'Chế độ xem đã lưu. A page as somebody arranged it.' })
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

  @Field(() => Boolean, { description: 'Whether its page opens with it for everybody it is shared with.' })
  isSharedDefault!: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer wants it first.' })
  isPinned!: boolean;

  @Field(() => Boolean, { description: 'Whether its page opens with it for the viewer, whatever others chose.' })
  isDefault!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the viewer last opened it.' })
  openedAt!: Date | string | null;

  @Field(() => DateTimeScalar, { description: 'When it was last saved.' })
  updatedAt!: Date | string;

  @Field(() => Int, { description: 'Counts its changes, from 1.' })
  version!: number;
}

@InputType('SaveViewInput', { description: 'Lưu chế độ xem. A page as it is to be kept.' })
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

  @Field(() => Role, {
    nullable: true,
    description: 'Shares with this role in place of the viewer’s own; for administrators.',
  })
  forRole?: Role | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Whether its page opens with it for all it is shared with; a leader says so for the own unit, an administrator for a role.',
  })
  isSharedDefault?: boolean | null;
}

@InputType('MarkViewInput', { description: 'Đánh dấu chế độ xem cho riêng mình. What the viewer keeps of a view.' })
export class MarkViewInput {
  @Field(() => String, { description: 'Key of a view the viewer sees.' })
  key!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it comes first; null leaves it.' })
  isPinned?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its page opens with it; null leaves it.' })
  isDefault?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Whether it is opened now.' })
  isOpened!: boolean;
}

@InputType('DeleteViewInput', { description: 'Xoá chế độ xem. Which view to delete.' })
export class DeleteViewInput {
  @Field(() => String, { description: 'Key of an own view.' })
  key!: string;
}

@ObjectType('SaveViewPayload', { description: 'Chế độ xem vừa lưu. The view, or why not.' })
export class SaveViewPayload {
  @Field(() => SavedViewType, { nullable: true, description: 'The view; null when it was refused.' })
  savedView!: SavedViewType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('MarkViewPayload', { description: 'Chế độ xem vừa đánh dấu. The view that was marked, or why not.' })
export class MarkViewPayload {
  @Field(() => SavedViewType, { nullable: true, description: 'The view; null when it was refused.' })
  savedView!: SavedViewType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('DeleteViewPayload', { description: 'Chế độ xem vừa xoá. The view that was deleted, or why not.' })
export class DeleteViewPayload {
  @Field(() => SavedViewType, { nullable: true, description: 'The view; null when it was refused.' })
  savedView!: SavedViewType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}
