import { Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { ParCriterionKind } from './par.words.ts';

registerEnumType(ParCriterionKind, {
  name: 'ParCriterionKind',
  description: 'Cách chấm một tiêu chí. How a criterion is scored.',
  valuesConfig: {
    CRITERION: { description: 'Tự chấm và thẩm định. Scored by the commune, then appraised.' },
    SURVEY: { description: 'Điều tra xã hội học. From a survey, entered by the appraiser.' },
    BONUS: { description: 'Điểm thưởng. Added beside the scale.' },
    PENALTY: { description: 'Điểm trừ. Taken away, by the appraiser.' },
  },
});

@InputType('ScoreParCriterionInput', {
  description: 'Xã tự chấm một tiêu chí. A commune’s own points for a criterion.',
})
export class ScoreParCriterionInput {
  @Field(() => String, { description: 'Key of the method.' })
  method!: string;

  @Field(() => ID, { description: 'The viewer’s own unit.' })
  unitId!: string;

  @Field(() => String, { description: 'Code of a criterion or bonus of that method.' })
  criterion!: string;

  @Field(() => Float, { description: 'Points, two decimals at most.' })
  points!: number;

  @Field(() => String, { description: 'Tài liệu kiểm chứng. Number and date of documents; at most 1,000 characters.' })
  evidence!: string;

  @Field(() => String, { nullable: true, description: 'Where it can be read, https only.' })
  evidenceUrl?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: '`ParScore.version` that was seen; left out, whatever stands is replaced.',
  })
  expectedVersion?: number | null;
}

@InputType('AppraiseParCriterionInput', {
  description: 'Thẩm định một tiêu chí. An appraiser’s points for a criterion.',
})
export class AppraiseParCriterionInput {
  @Field(() => String, { description: 'Key of a method of the viewer’s province.' })
  method!: string;

  @Field(() => ID, { description: 'The unit appraised.' })
  unitId!: string;

  @Field(() => String, { description: 'Code of the criterion, of any kind.' })
  criterion!: string;

  @Field(() => Float, { description: 'Points, two decimals at most; of a penalty those taken away.' })
  points!: number;

  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 characters.' })
  note?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: '`ParScore.version` that was seen; left out, whatever stands is replaced.',
  })
  expectedVersion?: number | null;
}

@InputType('ParCriterionInput', { description: 'Một tiêu chí. A criterion of a new method.' })
export class ParCriterionInput {
  @Field(() => String, { description: 'Code of its own within the method, e.g. `3.2`.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => ParCriterionKind, { description: 'How it is scored.' })
  kind!: ParCriterionKind;

  @Field(() => Float, { description: 'Most points it gives, or takes; two decimals at most.' })
  maxPoints!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Tài liệu kiểm chứng phải có. The evidence it asks for, at most 500 characters.',
  })
  evidenceWanted?: string | null;
}

@InputType('SaveParMethodInput', {
  description: 'Lập bộ tiêu chí của một năm. How a province scores its communes in a year.',
})
export class SaveParMethodInput {
  @Field(() => String, { description: 'The viewer’s own province.' })
  provinceCode!: string;

  @Field(() => Int, { description: 'Year it is of.' })
  year!: number;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, { description: 'Who appraises.' })
  body!: string;

  @Field(() => String, { description: 'Căn cứ. The decision that made it.' })
  source!: string;

  @Field(() => Float, { defaultValue: 100, description: 'What criteria and survey add up to.' })
  fullPoints!: number;

  @Field(() => DateScalar, { description: 'First day communes score themselves.' })
  selfFrom!: string;

  @Field(() => DateScalar, { description: 'Last such day.' })
  selfUntil!: string;

  @Field(() => [ParCriterionInput], {
    description: 'Criteria in their order, 200 at most; they stay once anything is scored by them.',
  })
  criteria!: ParCriterionInput[];

  @Field(() => Int, {
    nullable: true,
    description:
      '`ParMethod.version` of the method to change, that of the same province and year; left out for a new one.',
  })
  expectedVersion?: number | null;
}

@InputType('DeleteParMethodInput', { description: 'Xoá bản nháp. Which draft to remove.' })
export class DeleteParMethodInput {
  @Field(() => String, { description: 'Key of a method of the viewer’s province by which nothing has been scored.' })
  method!: string;
}

@InputType('PublishParIndexInput', { description: 'Công bố kết quả. Which ranking becomes final.' })
export class PublishParIndexInput {
  @Field(() => String, { description: 'Key of a method of the viewer’s province.' })
  method!: string;
}
