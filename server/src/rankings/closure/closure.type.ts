import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { RankingAudience } from './closure.words.ts';

registerEnumType(RankingAudience, {
  name: 'RankingAudience',
  description: 'Đóng bảng xếp hạng với ai. To whom a leaderboard is closed.',
  valuesConfig: {
    EVERYBODY: { description: 'Mọi người. Everybody, administrators too.' },
    PUBLIC: { description: 'Người chưa đăng nhập hoặc chưa được giao vai trò. Whoever acts in no role.' },
    PROVINCE_LEADER: { description: 'Lãnh đạo tỉnh. Leaders of provinces.' },
    DISTRICT_LEADER: { description: 'Lãnh đạo huyện cũ. Leaders of former districts.' },
    COMMUNE_LEADER: { description: 'Lãnh đạo xã. Leaders of communes.' },
    HR_OFFICER: { description: 'Cán bộ tổ chức. HR officers.' },
    ANALYST: { description: 'Người phân tích. Analysts.' },
    ONE_STOP_OFFICER: { description: 'Cán bộ một cửa. Officers of one-stop centres.' },
    CITIZEN: { description: 'Công dân. Citizens who signed in.' },
    ADMINISTRATOR: { description: 'Quản trị hệ thống. Administrators.' },
  },
});

@ObjectType('RankingClosure', {
  description:
    'Bảng xếp hạng bị đóng. A leaderboard turned off for some viewers: units are then not told beside each other, while each unit’s own figures and totals stay open.',
})
export class RankingClosureType {
  @Field(() => String, { description: 'Names it, for `reopenRanking`.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'Key of the metric; null is every metric.' })
  metric!: string | null;

  @Field(() => RankingAudience, { description: 'Đóng với ai. To whom it is closed.' })
  audience!: RankingAudience;

  @Field(() => String, {
    nullable: true,
    description: 'Only viewers whose role holds in this province, two digits; null is wherever.',
  })
  provinceCode!: string | null;

  @Field(() => String, {
    description: 'Lý do. Why, in the language of the request; Vietnamese where no English was written.',
  })
  reason!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null until it is opened again.' })
  validUntil!: string | null;

  @Field(() => DateTimeScalar, { description: 'When this was decided.' })
  closedAt!: Date | string;

  @Field(() => String, { description: 'Người đóng. Who decided it.' })
  closedBy!: string;

  @Field(() => Boolean, { description: 'Whether the viewer may open it again.' })
  mayReopen!: boolean;
}

@InputType('CloseRankingInput', { description: 'Đóng một bảng xếp hạng. What to close, to whom, why and how long.' })
export class CloseRankingInput {
  @Field(() => String, { nullable: true, description: 'Key of the metric; left out, every metric.' })
  metric?: string | null;

  @Field(() => RankingAudience, { description: 'Đóng với ai. To whom.' })
  audience!: RankingAudience;

  @Field(() => String, {
    nullable: true,
    description: 'Only viewers whose role holds in this province; a province’s leader gives its own.',
  })
  provinceCode?: string | null;

  @Field(() => String, { description: 'Lý do bằng tiếng Việt. Why, in Vietnamese, at most 300 characters.' })
  reasonVi!: string;

  @Field(() => String, { nullable: true, description: 'Why, in English, at most 300 characters.' })
  reasonEn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; default today.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; left out, until it is opened again.' })
  validUntil?: string | null;
}

@InputType('ReopenRankingInput', { description: 'Mở lại bảng xếp hạng. Which closure ends.' })
export class ReopenRankingInput {
  @Field(() => String, { description: 'See `RankingClosure.key`.' })
  key!: string;
}

@ObjectType('CloseRankingPayload', { description: 'Lần đóng vừa lập. What was closed, or why not.' })
export class CloseRankingPayload {
  @Field(() => RankingClosureType, { nullable: true, description: 'The closure; null when it was refused.' })
  closure!: RankingClosureType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}

@ObjectType('ReopenRankingPayload', { description: 'Kết quả mở lại. Whether it is open again, or why not.' })
export class ReopenRankingPayload {
  @Field(() => String, { nullable: true, description: 'Key of what was opened; null when it was refused.' })
  key!: string | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}
