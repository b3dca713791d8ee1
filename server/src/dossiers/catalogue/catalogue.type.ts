import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';

@Directive('@key(fields: "id")')
@ObjectType('Field', { description: 'Lĩnh vực thủ tục hành chính. A field that procedures are grouped by.' })
export class FieldType {
  @Field(() => ID, { description: 'Opaque, stable and unique for ever.' })
  id!: string;

  @Field(() => String, { description: 'Short code, e.g. `ho-tich`.' })
  code!: string;

  @Field(() => String, { description: 'Tên lĩnh vực, e.g. `Hộ tịch`.' })
  name!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Procedure', { description: 'Thủ tục hành chính. An administrative procedure of the national catalogue.' })
export class ProcedureType {
  @Field(() => ID, { description: 'Opaque, stable and unique for ever.' })
  id!: string;

  @Field(() => String, { description: 'Code of the national catalogue, e.g. `2.000815`.' })
  code!: string;

  @Field(() => String, { description: 'Tên thủ tục.' })
  name!: string;

  @Field(() => FieldType, { description: 'The field it belongs to.' })
  field!: FieldType;

  @Field(() => Float, { nullable: true, description: 'Time limit, working days; null where the law sets none.' })
  limitWorkingDays!: number | null;
}

@ObjectType('ProcedureEdge', { description: 'A procedure in a page.' })
export class ProcedureEdgeType {
  @Field(() => ProcedureType, { description: 'The procedure.' })
  node!: ProcedureType;

  @Field(() => String, { description: 'Where it stands; give it as `after`.' })
  cursor!: string;
}

@ObjectType('ProcedureConnection', { description: 'Một trang thủ tục. A page of procedures, by code.' })
export class ProcedureConnectionType {
  @Field(() => [ProcedureEdgeType], { description: 'Procedures with their cursors.' })
  edges!: ProcedureEdgeType[];

  @Field(() => [ProcedureType], { description: 'The procedures alone.' })
  nodes!: ProcedureType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { nullable: true, description: 'Procedures on all pages; counted only when asked for.' })
  totalCount?: number | null;
}
