import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';
import { BatchOfImport, FindingOfImport, UndoOfImport } from '../../platform/importing/import.type.ts';
import { UserErrorType } from '../../platform/user-error.ts';

@ObjectType('RosterFinding', { description: 'Điều cần nói về một dòng danh sách. What an import says of a row.' })
export class RosterFindingType extends FindingOfImport {}

@ObjectType('RosterFindingEdge', { description: 'A finding in the list of its import.' })
export class RosterFindingEdgeType {
  @Field(() => RosterFindingType, { description: 'The finding.' }) node!: RosterFindingType;
  @Field(() => String, { description: 'Where it stands; give it as `after`.' }) cursor!: string;
}

@ObjectType('RosterFindingConnection', {
  description: 'Một trang các điều cần nói về từng dòng danh sách. A page of what an import says of its rows.',
})
export class RosterFindingConnectionType {
  @Field(() => [RosterFindingEdgeType], { description: 'Findings with their cursors.' })
  edges!: RosterFindingEdgeType[];
  @Field(() => [RosterFindingType], { description: 'The findings alone.' }) nodes!: RosterFindingType[];
  @Field(() => PageInfoType, { description: 'Where the page stands.' }) pageInfo!: PageInfoType;
  @Field(() => Int, { nullable: true, description: 'Findings in all; counted only when asked for.' })
  totalCount!: number | null;
}

@Directive('@key(fields: "id")')
@ObjectType('RosterBatch', { description: 'Một lần nhập danh sách cán bộ. One import of a roster.' })
export class RosterBatchType extends BatchOfImport {}

@ObjectType('RosterBatchEdge', { description: 'An import of a roster in its list.' })
export class RosterBatchEdgeType {
  @Field(() => RosterBatchType, { description: 'The import.' }) node!: RosterBatchType;
  @Field(() => String, { description: 'Where it stands; give it as `after`.' }) cursor!: string;
}

@ObjectType('RosterBatchConnection', { description: 'Một trang các lần nhập danh sách. A page of imports of rosters.' })
export class RosterBatchConnectionType {
  @Field(() => [RosterBatchEdgeType], { description: 'Imports with their cursors.' }) edges!: RosterBatchEdgeType[];
  @Field(() => [RosterBatchType], { description: 'The imports alone.' }) nodes!: RosterBatchType[];
  @Field(() => PageInfoType, { description: 'Where the page stands.' }) pageInfo!: PageInfoType;
  @Field(() => Int, { nullable: true, description: 'Imports in all; counted only when asked for.' })
  totalCount!: number | null;
}

@InputType('UndoRosterBatchInput', { description: 'Lần nhập danh sách cần hoàn tác. The import to take back.' })
export class UndoRosterBatchInput extends UndoOfImport {}

@ObjectType('UndoRosterBatchPayload', { description: 'Kết quả hoàn tác. The import taken back, or why not.' })
export class UndoRosterBatchPayload {
  @Field(() => RosterBatchType, { nullable: true, description: 'The import; null when it was refused.' })
  batch!: RosterBatchType | null;
  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}
