import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { MetricType } from '../metric/metric.type.ts';
import { StartPrecision } from '../practices/practice.words.ts';

/** What sort of thing happened. */
export enum UnitEventKind {
  PRACTICE = 'PRACTICE',
  REPORT = 'REPORT',
  STATEMENT = 'STATEMENT',
}
registerEnumType(UnitEventKind, {
  name: 'UnitEventKind',
  description: 'Loại sự kiện. What sort of thing happened.',
  valuesConfig: {
    PRACTICE: { description: 'Cách làm hay. Something the unit did to serve better.' },
    REPORT: { description: 'Báo cáo đã ký. A report was signed.' },
    STATEMENT: { description: 'Ý kiến của xã. The unit said something of a figure of its own.' },
  },
});

@ObjectType('UnitEvent', {
  description: 'Sự kiện của đơn vị. Something on record of a unit, with its day; order in time is no proof of cause.',
})
export class UnitEventType {
  @Field(() => UnitEventKind, { description: 'What sort of thing.' })
  kind!: UnitEventKind;

  @Field(() => String, {
    description: 'Unique among events: of a report that of `report`, of a practice that of `practices`.',
  })
  key!: string;

  @Field(() => DateScalar, { description: 'Its day, or the first one of the time it began in, see `precision`.' })
  day!: string;

  @Field(() => StartPrecision, { description: 'How exactly the day is known.' })
  precision!: StartPrecision;

  @Field(() => String, { description: 'What happened: title, name and period of the report, or the unit’s words.' })
  text!: string;

  @Field(() => String, { description: 'Who says so: source of a practice, who signed, who wrote.' })
  source!: string;

  @Field(() => MetricType, {
    nullable: true,
    description: 'Of which figure it is; null of none, or of one unknown now.',
  })
  metric!: MetricType | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the period it is about; null of practices.' })
  periodFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of that period.' })
  periodTo!: string | null;
}
