import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { LoadForecastType } from '../forecast/forecast.type.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';
import { PatternKind } from '../patterns/pattern.words.ts';
import { SignalKind } from './signal.words.ts';

registerEnumType(SignalKind, {
  name: 'SignalKind',
  description: 'Dấu hiệu gì. What of a unit’s figures is not noise; a signal is a reason to look, never proof.',
  valuesConfig: {
    LATE_TWICE: {
      description: 'Trễ hạn ngoài giới hạn hai tháng liền. Late share above the funnel two months running.',
    },
    WEEK_BELOW: { description: 'Tuần qua đúng hạn dưới 90 %. Last week’s share in time below 90 %, beyond chance.' },
    EARLY_UNUSUAL: {
      description:
        'Gần như tất cả trước hạn hai tháng liền. Early share above the funnel two months running: appointments may be stretched.',
    },
    RETURNED_UNUSUAL: {
      description: 'Trả lại nhiều bất thường hai tháng liền. Share given back above the funnel two months running.',
    },
    LATE_WORSE: {
      description: 'Trễ hạn tăng so với tháng trước. Late share above that of the month before, beyond chance.',
    },
    OVERDUE_AHEAD: {
      description:
        'Dự báo quá hạn tăng, xem `forecast`. More missed deadlines to be expected: the last four weeks had more of those of 26 weeks than their part, and the forecast expects more than usual.',
    },
    PATTERN: {
      description:
        'Dấu hiệu bất thường, xem `pattern`. An unusual pattern in how dossiers were dated and finished; told to those who may compare.',
    },
  },
});

@ObjectType('Signal', {
  description: 'Một việc cần chú ý, không phải ngẫu nhiên. Something to look at that is not noise.',
})
export class SignalType {
  @Field(() => SignalKind, { description: 'What it is.' })
  kind!: SignalKind;

  @Field(() => PatternKind, { nullable: true, description: 'Which pattern, of a PATTERN; null of others.' })
  pattern!: PatternKind | null;

  @Field(() => String, { nullable: true, description: 'Key of the metric that takes it apart; null where none does.' })
  metric!: string | null;

  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'The unit.' })
  unit!: Stub | null;

  @Field(() => DateScalar, { description: 'First day of the days told of.' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'Last day of it.' })
  periodTo!: string;

  @Field(() => Float, { description: 'The unit’s share in that time, 0..1.' })
  value!: number;

  @Field(() => Float, { nullable: true, description: 'Its share the month before; null of a week.' })
  previousValue!: number | null;

  @Field(() => Float, { description: 'What all units of the scope do together, or the threshold, 0..1.' })
  expected!: number;

  @Field(() => Float, { description: 'The limit that it lies beyond, 0..1: 99.8 % of chance, of a week 95 %.' })
  limit!: number;

  @Field(() => Float, { description: 'Chance of it, were everything as expected, 0..1.' })
  chance!: number;

  @Field(() => Float, {
    description: 'Dossiers beyond what is expected: lines are ordered by it, each kind with its weight.',
  })
  excess!: number;

  @Field(() => Int, { description: 'Cases that count.' })
  numerator!: number;

  @Field(() => Int, { description: 'Cases looked at.' })
  denominator!: number;

  @Field(() => String, { description: 'The evidence as a sentence, in the language of the request.' })
  text!: string;
  @Field(() => LoadForecastType, {
    nullable: true,
    description:
      'Dự báo quá hạn theo ngày và lĩnh vực, kèm sai số đã thử. Of an OVERDUE_AHEAD: the next two weeks by day and field, with its error on the past beside that of a plain forecast; null of others.',
  })
  forecast!: LoadForecastType | null;
}
