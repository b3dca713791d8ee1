import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { OrganisationBody, PostRank } from '../establishment/establishment.type.ts';
import { WorkFieldType } from '../establishment/work-field.type.ts';
import { AdministrativeUnitStub } from '../unit/unit.stub.ts';
import {
  FairnessAttribute,
  PlacementBendingKind,
  PlacementCoverKind,
  PlacementReasonCode,
  PlacementWeightName,
} from './placement.enums.ts';

@ObjectType('PlacementWeight', { description: 'Trọng số một tiêu chí. How much a criterion counts.' })
export class PlacementWeightType {
  @Field(() => PlacementWeightName, { description: 'Tiêu chí: which one.' }) name!: keyof typeof PlacementWeightName;
  @Field(() => Int, { description: '0 đến 100: only the proportions count.' }) value!: number;
}

@ObjectType('PlacementUnitLimit', { description: 'Chỉ tiêu riêng của đơn vị. A unit’s limit in this scenario.' })
export class PlacementUnitLimitType {
  @Field(() => ID, { description: 'Đơn vị: the unit’s id.' }) unitId!: string;
  @Field(() => OrganisationBody, {
    nullable: true,
    description: 'Tổ chức: one organisation of it; null is the whole unit.',
  })
  body!: keyof typeof OrganisationBody | null;
  @Field(() => Int, { description: 'Số người nhiều nhất: most persons.' }) limit!: number;
}

@ObjectType('PlacementCover', {
  description: 'Yêu cầu tối thiểu của đơn vị. What a unit needs some of, as far as it can be had.',
})
export class PlacementCoverType {
  @Field(() => ID, { description: 'Đơn vị: the unit’s id.' }) unitId!: string;
  @Field(() => PlacementCoverKind, { description: 'Loại: of what kind.' }) kind!: keyof typeof PlacementCoverKind;
  @Field(() => String, { description: 'Tên ngôn ngữ hoặc kỹ năng, như trong hồ sơ: as officials’ records name it.' })
  value!: string;
  @Field(() => Int, { description: 'Ít nhất: so many persons at least.' }) least!: number;
}

@ObjectType('PlacementPair', { description: 'Một cặp không cho phép. A pair the scenario forbids.' })
export class PlacementPairType {
  @Field(() => String, { description: 'Mã cán bộ: the official’s code.' }) officialCode!: string;
  @Field(() => String, { description: 'Mã vị trí: the post’s code.' }) postCode!: string;
}

@ObjectType('PlacementSettings', {
  description: 'Thiết lập của phương án. Weights, limits and exceptions of a scenario.',
})
export class PlacementSettingsType {
  @Field(() => [PlacementWeightType], { description: 'Trọng số: one for each criterion.' })
  weights!: PlacementWeightType[];
  @Field(() => Int, { nullable: true, description: 'Khoảng cách xa nhất từ nhà, km: null is no limit.' })
  maxDistanceKm!: number | null;
  @Field(() => Int, { nullable: true, description: 'Số lượt điều động nhiều nhất: null is no limit.' }) maxTransfers!:
    number | null;
  @Field(() => [PlacementUnitLimitType], {
    description: 'Chỉ tiêu riêng; còn lại theo định mức tỉnh: others have the province’s norm.',
  })
  limits!: PlacementUnitLimitType[];
  @Field(() => [PlacementCoverType], {
    description: 'Yêu cầu ngôn ngữ, kỹ năng: least numbers of speakers or skilled people.',
  })
  covers!: PlacementCoverType[];
  @Field(() => [[String]], {
    description: 'Hai người không cùng đơn vị: pairs of officials who may not serve in one unit.',
  })
  apart!: string[][];
  @Field(() => [PlacementPairType], { description: 'Cặp không cho phép: forbidden pairs.' })
  forbidden!: PlacementPairType[];
  @Field(() => [String], { description: 'Vị trí nhận chuyên môn gần: posts that take a near field.' })
  nearFieldPosts!: string[];
  @Field(() => [String], { description: 'Vị trí nhận trình độ thấp hơn một bậc: posts that take one degree less.' })
  lowerDegreePosts!: string[];
  @Field(() => [String], { description: 'Vị trí không tính giới hạn khoảng cách: posts free of the distance limit.' })
  farPosts!: string[];
  @Field(() => Int, { description: 'Số gieo: the same seed gives the same plan.' }) seed!: number;
}

@ObjectType('PlacementRule', { description: 'Một quy tắc với căn cứ. A rule with its source.' })
export class PlacementRuleType {
  @Field(() => String, { description: 'Mã: stable code; `LEGAL_BLOCK` does not say which case of the law.' })
  code!: string;
  @Field(() => String, { description: 'Nội dung: in the language of the request.' }) text!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Căn cứ: document and article; null for the scenario’s own rules.',
  })
  source!: string | null;
  @Field(() => Boolean, { description: 'Đã kiểm chứng văn bản: whether the words of the law were seen.' })
  isVerified!: boolean;
}

@ObjectType('PlacementPost', { description: 'Vị trí trong phương án. A post in a scenario.' })
export class PlacementPostType {
  @Field(() => String, { description: 'Mã vị trí: the post’s code.' }) code!: string;
  @Field(() => String, { description: 'Tên vị trí: the position’s name.' }) name!: string;
  @Field(() => AdministrativeUnitStub, { description: 'Đơn vị: the unit it is in.' }) unit!: Stub;
  @Field(() => OrganisationBody, { description: 'Tổ chức: which organisation of the unit.' })
  body!: keyof typeof OrganisationBody;
  @Field(() => PostRank, { description: 'Cấp: its rank.' }) rank!: keyof typeof PostRank;
  @Field(() => WorkFieldType, { description: 'Lĩnh vực: its field of work.' }) field!: WorkFieldType;
}

@ObjectType('PlacementPerson', { description: 'Người trong phương án. An official in a scenario.' })
export class PlacementPersonType {
  @Field(() => String, { description: 'Mã cán bộ: the official’s code.' }) code!: string;
  @Field(() => String, { description: 'Họ và tên: the whole name.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Việc đang làm: the present work.' }) title!: string | null;
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'Đơn vị đang làm: where the present work is.' })
  unit!: Stub | null;
  @Field(() => Boolean, { description: 'Đã ghim: whether somebody decided of this person.' }) isPinned!: boolean;
  @Field(() => String, { nullable: true, description: 'Lý do người quyết định ghi: the reason given for it.' })
  reason!: string | null;
}

@ObjectType('PlacementScorePart', { description: 'Một phần điểm. A part of a fit.' })
export class PlacementScorePartType {
  @Field(() => PlacementWeightName, { description: 'Tiêu chí: which one.' }) name!: keyof typeof PlacementWeightName;
  @Field(() => Float, { description: 'Điểm: what it adds.' }) points!: number;
  @Field(() => Float, { description: 'Cao nhất: the most it can add.' }) most!: number;
}

@ObjectType('PlacementSecondBest', {
  description: 'Lựa chọn thứ hai. The next best for a person, and what the whole plan loses by it.',
})
export class PlacementSecondBestType {
  @Field(() => PlacementPostType, { nullable: true, description: 'Vị trí: where; null is without a post.' })
  post!: PlacementPostType | null;
  @Field(() => Float, { description: 'Mất ít nhất: points lost at least.' }) leastLoss!: number;
  @Field(() => Float, { description: 'Mất nhiều nhất: points lost at most; equal to `leastLoss` where it is exact.' })
  mostLoss!: number;
}

@ObjectType('PlacementSeat', { description: 'Một người trên một vị trí, và vì sao. A person on a post, and why.' })
export class PlacementSeatType {
  @Field(() => PlacementPostType, { description: 'Vị trí: the post.' }) post!: PlacementPostType;
  @Field(() => PlacementPersonType, { description: 'Người: the person.' }) person!: PlacementPersonType;
  @Field(() => Float, { description: 'Mức phù hợp: the fit, 0 to 100.' }) points!: number;
  @Field(() => [PlacementScorePartType], { description: 'Các phần điểm: what the fit is made of.' })
  parts!: PlacementScorePartType[];
  @Field(() => Boolean, { description: 'Là điều động: goes to another unit than those that hold the person’s own.' })
  isTransfer!: boolean;
  @Field(() => Int, {
    nullable: true,
    description: 'Km từ nhà; null nếu không biết: from home; null where nobody knows.',
  })
  distanceKm!: number | null;
  @Field(() => [PlacementRuleType], {
    description: 'Quy tắc bị vi phạm (do người quyết định): rules broken, by a person’s own decision alone.',
  })
  brokenRules!: PlacementRuleType[];
  @Field(() => [PlacementRuleType], { description: 'Điều cần lưu ý: what must be looked at beside.' })
  notes!: PlacementRuleType[];
  @Field(() => PlacementSecondBestType, {
    nullable: true,
    description: 'Lựa chọn thứ hai; null nếu đã ghim hoặc chưa tính: null where pinned or not worked out.',
  })
  secondBest!: PlacementSecondBestType | null;
}

@ObjectType('PlacementReason', { description: 'Một mắt xích lý do. One link of the chain.' })
export class PlacementReasonType {
  @Field(() => PlacementReasonCode, { description: 'Mã: what it tells.' }) code!: keyof typeof PlacementReasonCode;
  @Field(() => Int, { description: 'Số lượng: how many people, posts, or the limit.' }) count!: number;
  @Field(() => PlacementRuleType, { nullable: true, description: 'Quy tắc vướng: the rule, of `BLOCKED`.' })
  rule!: PlacementRuleType | null;
}

@ObjectType('PlacementBending', {
  description:
    'Nới lỏng rẻ nhất đã thử lại. The cheapest single bending that solving again has shown to fill the post.',
})
export class PlacementBendingType {
  @Field(() => PlacementBendingKind, { description: 'Nới gì: what is bent.' }) kind!: keyof typeof PlacementBendingKind;
  @Field(() => PlacementPersonType, { nullable: true, description: 'Người được bỏ ghim: who is let go, of `UNPIN`.' })
  person!: PlacementPersonType | null;
  @Field(() => Float, { description: 'Điểm phương án tăng: points the plan gains.' }) gain!: number;
}

@ObjectType('PlacementEmptyPost', { description: 'Vị trí chưa bố trí được, và vì sao. A post left empty, and why.' })
export class PlacementEmptyPostType {
  @Field(() => PlacementPostType, { description: 'Vị trí: the post.' }) post!: PlacementPostType;
  @Field(() => [PlacementReasonType], {
    description: 'Chuỗi lý do: need, people fit for it, and where each of them is.',
  })
  reasons!: PlacementReasonType[];
  @Field(() => PlacementBendingType, {
    nullable: true,
    description: 'Nới lỏng rẻ nhất: null where none of them fills it, or nobody has looked yet.',
  })
  bending!: PlacementBendingType | null;
  @Field(() => Boolean, { description: 'Đã tìm cách nới: whether bendings were tried.' }) isSearched!: boolean;
}

@ObjectType('PlacementSurplus', {
  description: 'Thừa, thiếu theo lĩnh vực. People without a post less empty posts, of a field.',
})
export class PlacementSurplusType {
  @Field(() => WorkFieldType, { description: 'Lĩnh vực: the field; people of several count in each.' })
  field!: WorkFieldType;
  @Field(() => Int, { description: 'Thừa; âm là thiếu: surplus; negative is a shortage.' }) surplus!: number;
}

@ObjectType('PlacementMeasures', { description: 'Số đo của phương án. What scenarios are compared by.' })
export class PlacementMeasuresType {
  @Field(() => Float, {
    nullable: true,
    description: 'Mức phù hợp trung bình: mean fit, 0 to 100; null where nobody is placed.',
  })
  meanFit!: number | null;
  @Field(() => [PlacementScorePartType], {
    description:
      'Mỗi trọng số góp bao nhiêu vào mức trung bình; chia đều thì trừ. What each weight adds to the mean fit, of how much at most; sharing out takes away.',
  })
  parts!: PlacementScorePartType[];
  @Field(() => Int, { description: 'Đã bố trí: persons placed.' }) placed!: number;
  @Field(() => Int, { description: 'Vị trí trống: empty posts.' }) emptyPosts!: number;
  @Field(() => Int, { description: 'Người chưa bố trí: people without a post.' }) unplacedPeople!: number;
  @Field(() => Int, { description: 'Lượt điều động: transfers between units.' }) transfers!: number;
  @Field(() => Int, { description: 'Tổng km từ nhà đến nơi làm: kilometres from home, all together.' })
  totalDistanceKm!: number;
  @Field(() => Int, { description: 'Ngoại lệ: placements that break a rule.' }) exceptions!: number;
  @Field(() => [PlacementSurplusType], { description: 'Thừa, thiếu theo lĩnh vực: surplus by field.' })
  surplusByField!: PlacementSurplusType[];
}

@ObjectType('PlacementFairness', {
  description: 'Phương án đối với từng nhóm; nhóm nhỏ được giấu. How a plan treats a group; small ones are hidden.',
})
export class PlacementFairnessType {
  @Field(() => FairnessAttribute, { description: 'Nhóm theo: what people are grouped by.' })
  attribute!: keyof typeof FairnessAttribute;
  @Field(() => String, { nullable: true, description: 'Nhóm: which; null where nobody recorded it.' }) group!:
    string | null;
  @Field(() => Int, { nullable: true, description: 'Số người; null nếu quá ít: persons; null where too few.' })
  people!: number | null;
  @Field(() => Int, { nullable: true, description: 'Đã bố trí: placed; null where it would tell of single persons.' })
  placed!: number | null;
  @Field(() => Int, { nullable: true, description: 'Bị điều động: moved to another unit; null as above.' })
  transferred!: number | null;
  @Field(() => Int, { nullable: true, description: 'Giữ vị trí lãnh đạo: on a leader’s post; null as above.' })
  leaders!: number | null;
}

@ObjectType('PlacementDecision', {
  description: 'Quyết định bố trí một người. The decision about a person; never changed, only superseded.',
})
export class PlacementDecisionType {
  @Field(() => String, { description: 'Số, ký hiệu: `12/QĐ-UBND`.' }) number!: string;
  @Field(() => String, { description: 'Mã cán bộ: the official’s code.' }) officialCode!: string;
  @Field(() => String, { description: 'Họ và tên: the whole name on that day.' }) officialName!: string;
  @Field(() => String, { nullable: true, description: 'Vị trí cũ: the position before; null without one.' })
  fromTitle!: string | null;
  @Field(() => String, { nullable: true, description: 'Đơn vị cũ: the unit before.' }) fromUnit!: string | null;
  @Field(() => String, { description: 'Vị trí mới: the new position.' }) toTitle!: string;
  @Field(() => String, { description: 'Đơn vị mới: the new unit.' }) toUnit!: string;
  @Field(() => Boolean, { description: 'Là điều động sang đơn vị khác: whether it goes to another unit.' })
  isTransfer!: boolean;
  @Field(() => Boolean, { description: 'Ngoại lệ so với quy tắc: whether it bends a rule.' }) isException!: boolean;
  @Field(() => String, { nullable: true, description: 'Lý do đặt tay: why a person was put there by hand.' })
  reason!: string | null;
  @Field(() => DateScalar, { description: 'Ngày ký: the day it was decided.' }) decidedOn!: string;
  @Field(() => DateScalar, { description: 'Ngày có hiệu lực: the day it takes effect.' }) effectiveOn!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Bị thay thế bởi số: number of the decision that superseded it; null while it stands.',
  })
  supersededBy!: string | null;
  @Field(() => String, { description: 'Cơ quan ban hành: the issuing body.' }) issuer!: string;
  @Field(() => String, { description: 'Nơi ký: the place it was signed at.' }) place!: string;
  @Field(() => String, { description: 'Chức vụ người ký: office of whoever signs.' }) signerTitle!: string;
  @Field(() => String, { description: 'Người ký: name of whoever signs.' }) signerName!: string;
}
