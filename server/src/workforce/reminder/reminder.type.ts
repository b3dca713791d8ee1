import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { ReviewOutcome } from '../review/review.words.ts';
import { ReminderExcuse, ReminderState, ReminderVerdict } from './reminder.words.ts';

registerEnumType(ReminderState, {
  name: 'ReminderState',
  description: 'Nhắc nhở đã tới đâu; chỉ điều người có thẩm quyền giữ nguyên mới tính. How far a reminder has come.',
  valuesConfig: {
    ISSUED: { description: 'Đã nhắc, chờ giải trình: waits for the explanation; does not count.' },
    EXPLAINED: { description: 'Đã giải trình, chờ xem xét: explained; does not count.' },
    UPHELD: { description: 'Giữ nguyên: upheld by a person; counts.' },
    EXCUSED: { description: 'Chấp nhận lý do khách quan: excused; does not count.' },
    APPEALED: { description: 'Đang khiếu nại: appealed against; does not count meanwhile.' },
    CONFIRMED: { description: 'Giữ nguyên sau khiếu nại: confirmed by somebody else; counts.' },
    WITHDRAWN: { description: 'Rút lại: withdrawn; does not count.' },
  },
});
registerEnumType(ReminderExcuse, {
  name: 'ReminderExcuse',
  description: 'Lý do khách quan. Why a delay was nobody’s fault.',
  valuesConfig: {
    OUTAGE: { description: 'Sự cố phần mềm, đường truyền: an outage, confirmed.' },
    OTHER_AGENCY: { description: 'Cơ quan phối hợp chậm: another agency was late.' },
    CITIZEN: { description: 'Chờ công dân bổ sung: waited for the citizen.' },
    FORCE_MAJEURE: { description: 'Thiên tai, dịch bệnh: force majeure.' },
    ABSENCE: { description: 'Nghỉ có phép, không có người thay: on leave, nobody instead.' },
  },
});
registerEnumType(ReminderVerdict, {
  name: 'ReminderVerdict',
  description: 'Kết luận về một nhắc nhở. A verdict on a reminder.',
  valuesConfig: {
    UPHOLD: { description: 'Giữ nguyên: uphold.' },
    EXCUSE: { description: 'Chấp nhận lý do khách quan: excuse.' },
    WITHDRAW: { description: 'Rút lại: withdraw.' },
  },
});

@ObjectType('Reminder', { description: 'Nhắc nhở, phê bình dưới mức kỷ luật. A reminder, below discipline.' })
export class ReminderType {
  @Field(() => String, { description: 'Khoá: names it.' })
  key!: string;

  @Field(() => String, { description: 'Mã cán bộ: who was reminded.' })
  officialCode!: string;

  @Field(() => DateScalar, { description: 'Ngày nhắc: when.' })
  issuedOn!: string;

  @Field(() => String, { description: 'Nội dung: of what.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Mã hồ sơ liên quan: the dossier it is about.' })
  dossierCode!: string | null;

  @Field(() => DateScalar, { description: 'Hạn giải trình: last day for the explanation.' })
  explainBy!: string;

  @Field(() => ReminderState, { description: 'Đã tới đâu: how far it has come.' })
  state!: ReminderState;

  @Field(() => String, { nullable: true, description: 'Giải trình của người được nhắc: the person’s own explanation.' })
  answer!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Lúc giải trình: when.' })
  answeredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Khiếu nại: the person’s own appeal.' })
  appeal!: string | null;

  @Field(() => ReminderExcuse, { nullable: true, description: 'Lý do khách quan được chấp nhận: what excused it.' })
  excuse!: ReminderExcuse | null;

  @Field(() => String, { nullable: true, description: 'Căn cứ, nhận xét khi kết luận: what the verdict rests on.' })
  verdictNote!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Lúc kết luận: when it was judged last.' })
  judgedAt!: string | null;
}

@ObjectType('ReminderStanding', {
  description: 'Đếm nhắc nhở trong kỳ; không có gì tự động. How reminders count; nothing follows by itself.',
})
export class ReminderStandingType {
  @Field(() => DateScalar, { description: 'Kỳ tính từ: first day of the window.' })
  windowFrom!: string;

  @Field(() => DateScalar, { description: 'Kỳ tính đến: last day of the window.' })
  windowTo!: string;

  @Field(() => Int, { description: 'Số lần được tính: upheld by a person.' })
  counted!: number;

  @Field(() => Int, { description: 'Chưa kết luận hoặc đang khiếu nại: may still count, or not.' })
  open!: number;

  @Field(() => Int, { description: 'Số lần để đề xuất kiểm điểm: how many allow a proposal.' })
  proposeAt!: number;

  @Field(() => Boolean, { description: 'Cảnh báo: the warning before the last one.' })
  isWarning!: boolean;

  @Field(() => Boolean, { description: 'Người có thẩm quyền có thể đề xuất: a person may propose a review.' })
  mayPropose!: boolean;

  @Field(() => String, { description: 'Nguồn của quy tắc: where the rule comes from.' })
  source!: string;
}

@ObjectType('ReviewProposal', {
  description: 'Đề xuất kiểm điểm cuối năm, chuyển công tác. A proposal for the year-end review.',
})
export class ReviewProposalType {
  @Field(() => DateScalar, { description: 'Kỳ tính từ: first day of the window.' })
  windowFrom!: string;

  @Field(() => DateScalar, { description: 'Kỳ tính đến: last day of the window.' })
  windowTo!: string;

  @Field(() => Int, { description: 'Số nhắc nhở được tính: reminders counted.' })
  reminders!: number;

  @Field(() => Boolean, { description: 'Có đề xuất chuyển công tác: whether a transfer is proposed too.' })
  asksTransfer!: boolean;

  @Field(() => String, { description: 'Nhận xét của người đề xuất: what whoever proposes says.' })
  note!: string;

  @Field(() => DateTimeScalar, { description: 'Lúc đề xuất: when.' })
  proposedAt!: string;

  @Field(() => Boolean, { description: 'Do chính mình đề xuất: whether it is the viewer’s own, for others to decide.' })
  isOwn!: boolean;

  @Field(() => ReviewOutcome, { nullable: true, description: 'Kết luận: what was decided; null while it waits.' })
  outcome!: ReviewOutcome | null;

  @Field(() => String, { nullable: true, description: 'Nội dung kết luận: the decider’s own words.' })
  outcomeNote!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Lúc kết luận: when it was decided.' })
  decidedAt!: string | null;
}

@InputType('IssueReminderInput', { description: 'Một nhắc nhở mới. A reminder to be issued.' })
export class IssueReminderInput {
  @Field(() => String, { description: 'Mã cán bộ: who is reminded.' })
  officialCode!: string;

  @Field(() => String, { description: 'Nội dung, tối đa 1.000 ký tự: of what.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Mã hồ sơ liên quan: the dossier it is about.' })
  dossierCode?: string | null;
}

@ObjectType('IssueReminderPayload', { description: 'Kết quả nhắc nhở. The reminder, or why not.' })
export class IssueReminderPayload {
  @Field(() => ReminderType, { nullable: true, description: 'Nhắc nhở: null when it was refused.' })
  reminder!: ReminderType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}

@InputType('AnswerReminderInput', { description: 'Giải trình hoặc khiếu nại của chính mình. One’s own answer.' })
export class AnswerReminderInput {
  @Field(() => String, { description: 'Khoá của nhắc nhở: the reminder.' })
  key!: string;

  @Field(() => String, {
    description: 'Giải trình; sau khi bị giữ nguyên là khiếu nại, một lần. An explanation; once upheld, an appeal.',
  })
  text!: string;
}

@ObjectType('AnswerReminderPayload', { description: 'Kết quả giải trình. The reminder as answered, or why not.' })
export class AnswerReminderPayload {
  @Field(() => ReminderType, { nullable: true, description: 'Nhắc nhở: null when it was refused.' })
  reminder!: ReminderType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}

@InputType('JudgeReminderInput', { description: 'Kết luận về một nhắc nhở. A verdict to be given.' })
export class JudgeReminderInput {
  @Field(() => String, { description: 'Khoá của nhắc nhở: the reminder.' })
  key!: string;

  @Field(() => ReminderVerdict, { description: 'Kết luận: the verdict.' })
  verdict!: ReminderVerdict;

  @Field(() => ReminderExcuse, { nullable: true, description: 'Lý do khách quan, khi chấp nhận: what excuses it.' })
  excuse?: ReminderExcuse | null;

  @Field(() => String, {
    nullable: true,
    description: 'Căn cứ, ví dụ số biên bản sự cố; bắt buộc khi chấp nhận lý do. What confirms it; needed to excuse.',
  })
  note?: string | null;
}

@ObjectType('JudgeReminderPayload', { description: 'Kết quả kết luận. The reminder as judged, or why not.' })
export class JudgeReminderPayload {
  @Field(() => ReminderType, { nullable: true, description: 'Nhắc nhở: null when it was refused.' })
  reminder!: ReminderType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}

@InputType('ProposeReviewInput', { description: 'Đề xuất kiểm điểm cuối năm. A review to be proposed.' })
export class ProposeReviewInput {
  @Field(() => String, { description: 'Mã cán bộ: whose.' })
  officialCode!: string;

  @Field(() => Boolean, { description: 'Có đề xuất chuyển công tác: whether a transfer is proposed too.' })
  asksTransfer!: boolean;

  @Field(() => String, { description: 'Nhận xét, tối đa 1.000 ký tự: what is to be said.' })
  note!: string;
}

@ObjectType('ProposeReviewPayload', { description: 'Kết quả đề xuất. The proposal, or why not.' })
export class ProposeReviewPayload {
  @Field(() => ReviewProposalType, { nullable: true, description: 'Đề xuất: null when it was refused.' })
  reviewProposal!: ReviewProposalType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}
