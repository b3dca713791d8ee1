import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';

@ObjectType('BacklogBand', { description: 'Hồ sơ đang giải quyết theo số ngày đến hạn. Open dossiers of one age.' })
export class BacklogBandType {
  @Field(() => String, { description: 'Khoảng: stable key, as `OVER_5`; `UNDATED` for those without a day.' })
  key!: string;

  @Field(() => String, { description: 'Tên khoảng: its name in the language of the request.' })
  label!: string;

  @Field(() => Int, { description: 'Số hồ sơ: how many.' })
  dossiers!: number;

  @Field(() => Boolean, { description: 'Đã quá hạn: whether they are past their appointed day.' })
  isOverdue!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Hẹn trả từ ngày: earliest appointed day; null without such an end.',
  })
  dueFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Hẹn trả đến ngày: latest appointed day; null without such an end.',
  })
  dueTo!: string | null;
}

@ObjectType('Backlog', {
  description:
    'Hồ sơ tồn theo tuổi. Open dossiers by days to their appointed day: open and overdue equal `DossierTotals` of that day.',
})
export class BacklogType {
  @Field(() => DateScalar, { description: 'Tính đến hết ngày: told as at the end of this day.' })
  asOf!: string;

  @Field(() => Int, { description: 'Đang giải quyết: all that are open.' })
  open!: number;

  @Field(() => Int, { description: 'Quá hạn: of them past their appointed day.' })
  overdue!: number;

  @Field(() => [BacklogBandType], { description: 'Các khoảng: from long to go to long overdue, undated ones last.' })
  bands!: BacklogBandType[];
}
