import { Field, ObjectType } from 'type-graphql';
import { UserErrorType } from '../../platform/user-error.ts';
import { PlacementType } from './placement.type.ts';

/** What every change of a scenario answers; each mutation has a type of its own, this one is in no schema. */
@ObjectType()
export class PlacementPayload {
  @Field(() => PlacementType, {
    nullable: true,
    description: 'Phương án: the scenario as it is now; null when refused.',
  })
  placement!: PlacementType | null;

  @Field(() => [UserErrorType], { description: 'Lý do từ chối: why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}

@ObjectType('CreatePlacementPayload', { description: 'Kết quả lập phương án. The scenario made, or why not.' })
export class CreatePlacementPayload extends PlacementPayload {}

@ObjectType('ChangePlacementPayload', { description: 'Kết quả sửa phương án. The scenario changed, or why not.' })
export class ChangePlacementPayload extends PlacementPayload {}

@ObjectType('ProposePlacementPayload', {
  description: 'Kết quả bắt đầu tính. The scenario being worked out, or why not.',
})
export class ProposePlacementPayload extends PlacementPayload {}

@ObjectType('StopPlacementPayload', { description: 'Kết quả dừng tính. The scenario asked to stop, or why not.' })
export class StopPlacementPayload extends PlacementPayload {}

@ObjectType('PlaceOfficialPayload', {
  description: 'Kết quả quyết định một người. The scenario with somebody’s own decision, or why not.',
})
export class PlaceOfficialPayload extends PlacementPayload {}

@ObjectType('UnpinOfficialPayload', { description: 'Kết quả bỏ ghim. The scenario with one pin less, or why not.' })
export class UnpinOfficialPayload extends PlacementPayload {}

@ObjectType('LockPlacementPayload', { description: 'Kết quả trình duyệt. The scenario submitted, or why not.' })
export class LockPlacementPayload extends PlacementPayload {}

@ObjectType('ReopenPlacementPayload', { description: 'Kết quả mở lại. The scenario as a draft again, or why not.' })
export class ReopenPlacementPayload extends PlacementPayload {}

@ObjectType('ApprovePlacementPayload', { description: 'Kết quả duyệt. The scenario approved, or why not.' })
export class ApprovePlacementPayload extends PlacementPayload {}
