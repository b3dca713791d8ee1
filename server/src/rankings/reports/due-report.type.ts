import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { ReportHeadType } from './report-form.type.ts';

@ObjectType('ReportFigure', { description: 'Một con số bên cạnh kỳ trước. A figure beside that of the period before.' })
export class ReportFigureType {
  @Field(() => Float, { nullable: true, description: 'Of this period; null where there is nothing to tell it from.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of the period before.' })
  before!: number | null;
}

@ObjectType('DueReport', { description: 'Một báo cáo phải có, đã ký hay chưa. A report that is due, signed or not.' })
export class DueReportType extends ReportHeadType {
  @Field(() => Int, { nullable: true, description: 'The latest version that was not withdrawn; null of a draft.' })
  version!: number | null;

  @Field(() => String, { nullable: true, description: 'Who signed it.' })
  signedByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was signed.' })
  signedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who it was sent to.' })
  sentTo!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent.' })
  sentAt!: string | null;

  @Field(() => Boolean, { description: 'Minh hoạ. Made up for the demo.' })
  isDemo!: boolean;

  @Field(() => ReportFigureType, {
    nullable: true,
    description:
      'Hồ sơ tiếp nhận trong kỳ, bên cạnh kỳ trước. Dossiers received, as known now; null where it tells of none.',
  })
  received!: ReportFigureType | null;

  @Field(() => ReportFigureType, {
    nullable: true,
    description: 'Tỷ lệ trước hạn và đúng hạn, bên cạnh kỳ trước. The share solved in time, as known now.',
  })
  inTime!: ReportFigureType | null;
}

@ObjectType('DueReportEdge', { description: 'A report with its cursor.' })
class DueReportEdgeType {
  @Field(() => String, { description: 'Where the list goes on after it.' })
  cursor!: string;

  @Field(() => DueReportType, { description: 'The report.' })
  node!: DueReportType;
}

@ObjectType('DueReportConnection', { description: 'Báo cáo phải có, hạn muộn nhất trước. Reports that are due.' })
export class DueReportConnectionType {
  @Field(() => [DueReportEdgeType], { description: 'Reports with cursors.' })
  edges!: DueReportEdgeType[];

  @Field(() => [DueReportType], { description: 'The same without cursors.' })
  nodes!: DueReportType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { nullable: true, description: 'All of them; counted only when asked for.' })
  totalCount!: number | null;
}
