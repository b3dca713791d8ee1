import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { KNOWN_AT } from '../known.ts';

@ObjectType('TerritoryFindingCount', {
  description: 'Số lần gặp một loại lỗi dữ liệu. How often one kind of finding occurs.',
})
export class TerritoryFindingCountType {
  @Field(() => String, { description: 'Kind of finding, such as `OLD_UNIT_WITHOUT_CODE`.' })
  code!: string;

  @Field(() => Int, { description: 'Findings of this kind.' })
  count!: number;
}

@ObjectType('TerritoryRelationCount', {
  description: 'Số dòng của bảng chuyển đổi theo quan hệ. How many lines of the conversion table state a relation.',
})
export class TerritoryRelationCountType {
  @Field(() => String, { description: 'As in `LineageEdge.relation`.' })
  relation!: string;

  @Field(() => Int, { description: 'Lines, those without an old code included.' })
  count!: number;
}

@ObjectType('TerritoryFinding', {
  description: 'Một điều chưa đúng trong dữ liệu địa giới. One thing wrong with the territory data.',
})
export class TerritoryFindingType {
  @Field(() => String, { description: 'Kind of finding, such as `SHARED_WITH_HOMONYM`.' })
  code!: string;

  @Field(() => String, { description: 'What it is about: a unit’s or province’s code, or a row of the source.' })
  subject!: string;

  @Field(() => String, { description: 'What is wrong and what was done about it, in the language of the request.' })
  detail!: string;
}

@ObjectType('TerritoryFindingEdge', { description: 'Một dòng của danh sách. A finding with its cursor.' })
export class TerritoryFindingEdgeType {
  @Field(() => TerritoryFindingType, { description: 'The finding.' })
  node!: TerritoryFindingType;

  @Field(() => String, { description: 'Give it as `after` to go on behind.' })
  cursor!: string;
}

@ObjectType('TerritoryFindingConnection', { description: 'Một trang điều chưa đúng. A page of findings.' })
export class TerritoryFindingConnectionType {
  @Field(() => [TerritoryFindingEdgeType], { description: 'Findings with their cursors.' })
  edges!: TerritoryFindingEdgeType[];

  @Field(() => [TerritoryFindingType], { description: 'The findings alone, by kind.' })
  nodes!: TerritoryFindingType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { nullable: true, description: 'Findings on all pages; counted only when asked for.' })
  totalCount!: number | null;
}

@ArgsType()
export class TerritoryFindingsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Rows a page, at most 500.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only findings after this cursor.' })
  after?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: KNOWN_AT })
  knownAt?: Date | null;
}

@ObjectType('TerritoryQuality', {
  description:
    'Dữ liệu địa giới lấy từ đâu và còn lỗi gì. Where the territory data come from and what is wrong with them.',
})
export class TerritoryQualityType {
  @Field(() => String, { description: 'What was imported last.' })
  source!: string;

  @Field(() => DateTimeScalar, { description: 'When it was imported.' })
  importedAt!: Date | string;

  @Field(() => Int, { description: 'Units from 1 July 2025 on; later changes of the same code are not counted again.' })
  units!: number;

  @Field(() => Int, { description: 'Units until 30 June 2025, one for each old code.' })
  formerUnits!: number;

  @Field(() => Int, {
    description: 'Lines of the conversion table of 1 July 2025, those without an old code included.',
  })
  edges!: number;

  @Field(() => Int, { description: 'Former units that went into more than one.' })
  splits!: number;

  @Field(() => Int, { description: 'Units that took another type or name since 1 July 2025.' })
  laterChanges!: number;

  @Field(() => Int, { description: 'Pairs of units that touch; 0 where the source does not tell.' })
  neighbourPairs!: number;

  @Field(() => Int, { description: 'Units whose published area or population is doubted.' })
  flaggedUnits!: number;

  @Field(() => [TerritoryRelationCountType], {
    description: 'Lines of the conversion table of 1 July 2025 by relation, most frequent first.',
  })
  relationCounts?: TerritoryRelationCountType[];

  @Field(() => [TerritoryFindingCountType], { description: 'Findings by kind, most frequent first.' })
  findingCounts?: TerritoryFindingCountType[];
}
