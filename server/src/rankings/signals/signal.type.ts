import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';
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
  },
});

@ObjectType('Signal', {
  description: 'Một việc cần chú ý, không phải ngẫu nhiên. Something to look at that is not noise.',
})
export class SignalType {
  @Field(() => SignalKind, { description: 'What it is.' })
  kind!: SignalKind;

  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'The unit.' })
  unit!: Stub | null;

  @Field(() => DateScalar, { description: 'First day of the last month or week told of.' })
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

  @Field(() => Int, { description: 'Cases that count.' })
  numerator!: number;

  @Field(() => Int, { description: 'Cases looked at.' })
  denominator!: number;

  @Field(() => String, { description: 'The evidence as a sentence, in the language of the request.' })
  text!: string;
}
