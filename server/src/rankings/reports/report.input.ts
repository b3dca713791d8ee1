import { Field, InputType, Int } from 'type-graphql';

@InputType('SignReportInput', { description: 'Ký báo cáo. A report to be signed as it is known now.' })
export class SignReportInput {
  @Field(() => String, { description: 'Key of the report.' })
  key!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '`Report.digest` of what was looked at: other figures are not signed. Left out, whatever is told now is.',
  })
  expectedDigest?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why what was sent is replaced; needed then, 500 characters at most.',
  })
  reason?: string | null;
}

@InputType('SendReportInput', {
  description: 'Ghi việc gửi báo cáo. That a signed report was sent; nothing is sent from here.',
})
export class SendReportInput {
  @Field(() => String, { description: 'Key of the report.' })
  key!: string;

  @Field(() => Int, { description: 'The version that was sent.' })
  version!: number;

  @Field(() => String, { description: 'Nơi nhận. Who got it, 200 characters at most.' })
  sentTo!: string;
}

@InputType('WithdrawReportInput', {
  description: 'Rút chữ ký khi chưa gửi. A signature to be taken back before it is sent.',
})
export class WithdrawReportInput {
  @Field(() => String, { description: 'Key of the report.' })
  key!: string;

  @Field(() => Int, { description: 'The version that is withdrawn.' })
  version!: number;

  @Field(() => String, { description: 'Why, 500 characters at most.' })
  reason!: string;
}
