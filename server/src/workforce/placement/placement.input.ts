import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { OrganisationBody } from '../establishment/establishment.type.ts';
import { PlacementCoverKind, PlacementWeightName } from './placement.enums.ts';

@ArgsType()
export class PlacementsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Rows a page, at most 500.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;
}

@InputType('PlacementScopeInput', {
  description: 'Phạm vi: đơn vị, tỉnh hoặc huyện cũ. Units, a province or a former district.',
})
export class PlacementScopeInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Các đơn vị, ví dụ xã mới lập: units, such as what a merger made.',
  })
  unitIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Mã tỉnh: all units of a province.' })
  provinceCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'Huyện cũ: units of a former district, by its key.' })
  formerDistrictKey?: number | null;
}

@InputType('CreatePlacementInput', {
  description: 'Phương án mới, hoặc bản chép. A new scenario, or a copy to try something.',
})
export class CreatePlacementInput {
  @Field(() => String, { description: 'Tên: 1 to 200 letters.' })
  name!: string;

  @Field(() => DateScalar, { description: 'Ngày có hiệu lực: the day its assignments would begin.' })
  effectiveOn!: string;

  @Field(() => PlacementScopeInput, {
    nullable: true,
    description: 'Phạm vi; bỏ trống khi chép: left out for a copy of the same units.',
  })
  scope?: PlacementScopeInput | null;

  @Field(() => ID, { nullable: true, description: 'Chép từ: copied with settings, pins and plan.' })
  copyOf?: string | null;
}

@InputType('PlacementWeightInput', { description: 'Trọng số một tiêu chí. How much a criterion counts.' })
export class PlacementWeightInput {
  @Field(() => PlacementWeightName, { description: 'Tiêu chí: which one.' })
  name!: keyof typeof PlacementWeightName;

  @Field(() => Int, { description: '0 đến 100: weight.' })
  value!: number;
}

@InputType('PlacementLimitInput', {
  description: 'Chỉ tiêu của đơn vị hoặc tổ chức. Most persons of a unit or of one of its organisations.',
})
export class PlacementLimitInput {
  @Field(() => ID, { description: 'Đơn vị: the unit.' })
  unitId!: string;

  @Field(() => OrganisationBody, {
    nullable: true,
    description: 'Tổ chức: one organisation; left out for the whole unit.',
  })
  body?: keyof typeof OrganisationBody | null;

  @Field(() => Int, { description: 'Nhiều nhất: most persons.' })
  limit!: number;
}

@InputType('PlacementCoverInput', { description: 'Yêu cầu tối thiểu. Speakers or skilled people a unit needs.' })
export class PlacementCoverInput {
  @Field(() => ID, { description: 'Đơn vị: the unit.' })
  unitId!: string;

  @Field(() => PlacementCoverKind, { description: 'Loại: of what kind.' })
  kind!: keyof typeof PlacementCoverKind;

  @Field(() => String, { description: 'Tên như trong hồ sơ: as officials’ records name it.' })
  value!: string;

  @Field(() => Int, { description: 'Ít nhất: so many at least.' })
  least!: number;
}

@InputType('PlacementPairInput', { description: 'Một cặp không cho phép. A pair to forbid.' })
export class PlacementPairInput {
  @Field(() => String, { description: 'Mã cán bộ: the official.' })
  officialCode!: string;

  @Field(() => String, { description: 'Mã vị trí: the post.' })
  postCode!: string;
}

@InputType('ChangePlacementInput', {
  description: 'Sửa bản nháp; điều không nêu giữ nguyên. Changes a draft; what is left out stays.',
})
export class ChangePlacementInput {
  @Field(() => ID, { description: 'Phương án: which one.' })
  id!: string;

  @Field(() => Int, { description: 'Phiên bản đã đọc: the version that was read.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Tên mới: a new name.' })
  name?: string | null;

  @Field(() => [PlacementWeightInput], { nullable: true, description: 'Trọng số: those named change.' })
  weights?: PlacementWeightInput[] | null;

  @Field(() => Int, { nullable: true, description: 'Km xa nhất; null là không giới hạn: null lifts the limit.' })
  maxDistanceKm?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Lượt điều động nhiều nhất; null là không giới hạn: null lifts the limit.',
  })
  maxTransfers?: number | null;

  @Field(() => [PlacementLimitInput], {
    nullable: true,
    description: 'Chỉ tiêu riêng, thay cả danh sách: replaces them all.',
  })
  limits?: PlacementLimitInput[] | null;

  @Field(() => [PlacementCoverInput], {
    nullable: true,
    description: 'Yêu cầu tối thiểu, thay cả danh sách: replaces them all.',
  })
  covers?: PlacementCoverInput[] | null;

  @Field(() => [[String]], {
    nullable: true,
    description: 'Cặp mã cán bộ không cùng đơn vị: pairs of codes; replaces them all.',
  })
  apart?: string[][] | null;

  @Field(() => [PlacementPairInput], {
    nullable: true,
    description: 'Cặp không cho phép, thay cả danh sách: replaces them all.',
  })
  forbidden?: PlacementPairInput[] | null;

  @Field(() => [String], { nullable: true, description: 'Vị trí nhận chuyên môn gần: replaces them all.' })
  nearFieldPosts?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Vị trí nhận trình độ thấp hơn một bậc: replaces them all.' })
  lowerDegreePosts?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Vị trí không tính khoảng cách: replaces them all.' })
  farPosts?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'Số gieo: same seed, same plan.' })
  seed?: number | null;
}

/** One scenario; each mutation has an input of its own, this one is in no schema. */
@InputType()
export class PlacementInput {
  @Field(() => ID, { description: 'Phương án: which one.' })
  id!: string;
}

/** One scenario as it was read; in no schema either. */
@InputType()
export class PlacementVersionInput extends PlacementInput {
  @Field(() => Int, { description: 'Phiên bản đã đọc: the version that was read.' })
  expectedVersion!: number;
}

@InputType('ProposePlacementInput', { description: 'Phương án cần tính. The scenario to work out.' })
export class ProposePlacementInput extends PlacementInput {}

@InputType('StopPlacementInput', { description: 'Phương án cần dừng tính. The scenario whose run is to end.' })
export class StopPlacementInput extends PlacementInput {}

@InputType('LockPlacementInput', { description: 'Bản nháp cần trình. The draft to submit.' })
export class LockPlacementInput extends PlacementVersionInput {}

@InputType('ReopenPlacementInput', { description: 'Bản đã trình cần mở lại. The submitted scenario to open again.' })
export class ReopenPlacementInput extends PlacementVersionInput {}

@InputType('UnpinOfficialInput', { description: 'Bỏ ghim một người. A person to leave to the solver again.' })
export class UnpinOfficialInput extends PlacementInput {
  @Field(() => String, { description: 'Mã cán bộ: the official.' })
  officialCode!: string;
}

@InputType('PlaceOfficialInput', {
  description: 'Người quyết định chỗ của một cán bộ. Somebody’s own decision about an official.',
})
export class PlaceOfficialInput extends UnpinOfficialInput {
  @Field(() => String, {
    nullable: true,
    description: 'Mã vị trí; null là không bố trí: null takes the person off every post.',
  })
  postCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Lý do: needed where a rule is broken, up to 500 letters.' })
  reason?: string | null;
}

@InputType('ApprovePlacementInput', {
  description: 'Duyệt phương án và ký quyết định. Approves a scenario; how its decisions are signed.',
})
export class ApprovePlacementInput extends PlacementVersionInput {
  @Field(() => Int, { description: 'Số quyết định đầu tiên: number of the first decision; the others follow.' })
  firstNumber!: number;

  @Field(() => String, { defaultValue: 'QĐ-UBND', description: 'Ký hiệu: what follows the number.' })
  symbol!: string;

  @Field(() => String, { description: 'Cơ quan ban hành, ví dụ `ỦY BAN NHÂN DÂN TỈNH LÀO CAI`: who issues them.' })
  issuer!: string;

  @Field(() => String, { description: 'Địa danh, ví dụ `Lào Cai`: the place.' })
  place!: string;

  @Field(() => String, { description: 'Chức vụ người ký, ví dụ `CHỦ TỊCH`: the signer’s office.' })
  signerTitle!: string;

  @Field(() => String, { description: 'Họ tên người ký: the signer.' })
  signerName!: string;
}
