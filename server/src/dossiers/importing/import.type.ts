import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';
import { BatchOfImport, FindingOfImport, UndoOfImport } from '../../platform/importing/import.type.ts';
import { UserErrorType } from '../../platform/user-error.ts';

@ObjectType('ImportFinding', { description: 'Điều cần nói về một dòng. What an import says of a row.' })
export class ImportFindingType extends FindingOfImport {}

@ObjectType('ImportFindingEdge', { description: 'A finding in the list of its import.' })
export class ImportFindingEdgeType {
  @Field(() => ImportFindingType, { description: 'The finding.' }) node!: ImportFindingType;
  @Field(() => String, { description: 'Where it stands; give it as `after`.' }) cursor!: string;
}

@ObjectType('ImportFindingConnection', {
  description: 'Một trang các điều cần nói về từng dòng. A page of what an import says of its rows.',
})
export class ImportFindingConnectionType {
  @Field(() => [ImportFindingEdgeType], { description: 'Findings with their cursors.' })
  edges!: ImportFindingEdgeType[];
  @Field(() => [ImportFindingType], { description: 'The findings alone.' }) nodes!: ImportFindingType[];
  @Field(() => PageInfoType, { description: 'Where the page stands.' }) pageInfo!: PageInfoType;
  @Field(() => Int, { nullable: true, description: 'Findings in all; counted only when asked for.' })
  totalCount!: number | null;
}

@Directive('@key(fields: "id")')
@ObjectType('ImportBatch', { description: 'Một lần nhập sổ theo dõi hồ sơ. One import of a register of dossiers.' })
export class ImportBatchType extends BatchOfImport {}

@ObjectType('ImportBatchEdge', { description: 'An import in its list.' })
export class ImportBatchEdgeType {
  @Field(() => ImportBatchType, { description: 'The import.' }) node!: ImportBatchType;
  @Field(() => String, { description: 'Where it stands; give it as `after`.' }) cursor!: string;
}

@ObjectType('ImportBatchConnection', { description: 'Một trang các lần nhập. A page of imports.' })
export class ImportBatchConnectionType {
  @Field(() => [ImportBatchEdgeType], { description: 'Imports with their cursors.' }) edges!: ImportBatchEdgeType[];
  @Field(() => [ImportBatchType], { description: 'The imports alone.' }) nodes!: ImportBatchType[];
  @Field(() => PageInfoType, { description: 'Where the page stands.' }) pageInfo!: PageInfoType;
  @Field(() => Int, { nullable: true, description: 'Imports in all; counted only when asked for.' })
  totalCount!: number | null;
}

@InputType('UndoImportBatchInput', { description: 'Lần nhập cần hoàn tác. The import to take back.' })
export class UndoImportBatchInput extends UndoOfImport {}

@ObjectType('UndoImportBatchPayload', { description: 'Kết quả hoàn tác. The import taken back, or why not.' })
export class UndoImportBatchPayload {
  @Field(() => ImportBatchType, { nullable: true, description: 'The import; null when it was refused.' })
  batch!: ImportBatchType | null;
  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}
