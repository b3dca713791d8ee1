import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { ReviewBand } from '../official/official.words.ts';

@ObjectType('FieldWorkload', {
  description: 'Khối lượng trong một lĩnh vực, cạnh đơn vị. Work in one field, beside the unit’s.',
})
export class FieldWorkloadType {
  @Field(() => String, { description: 'Mã lĩnh vực thủ tục: code of the dossiers’ field.' })
  fieldCode!: string;

  @Field(() => String, { description: 'Tên lĩnh vực thủ tục: its name.' })
  fieldName!: string;

  @Field(() => Int, { description: 'Số hồ sơ đã giải quyết: dossiers finished.' })
  handled!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Số hồ sơ trễ; null khi dưới 5 hồ sơ. Late ones; null of fewer than five.',
  })
  late!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Số trễ nếu như mức chung của đơn vị: late ones, were they as many as in the unit; null of fewer than five.',
  })
  expectedLate!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Trung vị thời gian, giờ làm việc; null khi dưới 5. Median working hours; null of fewer than five.',
  })
  medianHours!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Trung vị của đơn vị cùng lĩnh vực: the unit’s median in that field; null of fewer than five.',
  })
  unitMedianHours!: number | null;
}

@ObjectType('Workload', {
  description:
    'Khối lượng theo cơ cấu lĩnh vực, không xếp hạng cá nhân. Work by field mix; never a ranking of persons.',
})
export class WorkloadType {
  @Field(() => DateScalar, { description: 'Từ ngày: first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Đến ngày: last day.' })
  to!: string;

  @Field(() => Int, { description: 'Số hồ sơ đã giải quyết: dossiers finished.' })
  handled!: number;

  @Field(() => [FieldWorkloadType], { description: 'Theo lĩnh vực, nhiều nhất trước: by field, most first.' })
  fields!: FieldWorkloadType[];
}

@ObjectType('YearScore', {
  description:
    'Điểm theo Nghị định 335/2025/NĐ-CP, tính từ hồ sơ; người có thẩm quyền quyết định. A score put before people.',
})
export class YearScoreType {
  @Field(() => Int, { description: 'Năm: the year.' })
  year!: number;

  @Field(() => Int, { nullable: true, description: 'Quý, 1–4; null là cả năm: the quarter; null is the whole year.' })
  quarter!: number | null;

  @Field(() => Int, { description: 'Số hồ sơ tính: dossiers finished.' })
  products!: number;

  @Field(() => Int, { description: 'Số trễ: late ones.' })
  late!: number;

  @Field(() => Int, { description: 'Số trễ có lý do khách quan được chấp nhận: of those, excused.' })
  excused!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Điểm kết quả, tối đa 70; null khi không có hồ sơ. For results, 0–70.',
  })
  resultPoints!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Tổng điểm; null khi chưa có điểm chung. Total; null without general points.',
  })
  total!: number | null;

  @Field(() => ReviewBand, {
    nullable: true,
    description: 'Mức tương ứng; null khi chưa có tổng. Its band; null without a total.',
  })
  band!: ReviewBand | null;
}

@ArgsType()
export class WorkloadArgs {
  @Field(() => DateScalar, { description: 'Từ ngày: first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Đến ngày: last day.' })
  to!: string;
}

@ArgsType()
export class YearScoreArgs {
  @Field(() => Int, { description: 'Năm, từ 2026: the year, from 2026 on.' })
  year!: number;

  @Field(() => Int, { nullable: true, description: 'Quý, 1–4; bỏ trống là cả năm: a quarter; left out, the year.' })
  quarter?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Điểm tiêu chí chung, 0–30, do người đánh giá cho: given by people.',
  })
  generalPoints?: number | null;
}
