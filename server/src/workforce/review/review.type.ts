import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { OfficialType } from '../official/official.type.ts';
import { ReviewBand } from '../official/official.words.ts';
import { ReviewOutcome } from './review.words.ts';

@InputType('DecideReviewInput', { description: 'Kết luận một đề xuất kiểm điểm. What came of a proposed review.' })
export class DecideReviewInput {
  @Field(() => String, { description: 'Mã cán bộ: the official.' })
  officialCode!: string;

  @Field(() => DateScalar, { description: 'Ngày đầu của kỳ: first day of the window it was proposed for.' })
  windowFrom!: string;

  @Field(() => ReviewOutcome, { description: 'Kết luận: what was decided.' })
  outcome!: ReviewOutcome;

  @Field(() => String, { description: 'Nội dung kết luận, tối đa 1.000 ký tự: in the decider’s own words.' })
  note!: string;
}

@ObjectType('DecideReviewPayload', { description: 'Kết quả kết luận. The official, or why not.' })
export class DecideReviewPayload {
  @Field(() => OfficialType, { nullable: true, description: 'Cán bộ: null when it was refused.' })
  official!: OfficialType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}

@InputType('DecideYearInput', {
  description:
    'Xếp loại một năm. A year’s assessment, decided by a person; the computed score is only put before them.',
})
export class DecideYearInput {
  @Field(() => String, { description: 'Mã cán bộ: the official.' })
  officialCode!: string;

  @Field(() => Int, { description: 'Năm, từ 2026: the year.' })
  year!: number;

  @Field(() => Float, { description: 'Điểm tiêu chí chung, 0–30: general points.' })
  generalPoints!: number;

  @Field(() => ReviewBand, { description: 'Mức quyết định: the band decided on.' })
  band!: ReviewBand;

  @Field(() => String, {
    nullable: true,
    description: 'Lý do; bắt buộc khi khác mức tính ra: why; needed where it differs from the computed band.',
  })
  note?: string | null;
}

@ObjectType('DecideYearPayload', { description: 'Kết quả xếp loại. The official, or why not.' })
export class DecideYearPayload {
  @Field(() => OfficialType, { nullable: true, description: 'Cán bộ: null when it was refused.' })
  official!: OfficialType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}
