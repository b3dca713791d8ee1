import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';
import type { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';
import { PatternKind } from './pattern.words.ts';

registerEnumType(PatternKind, {
  name: 'PatternKind',
  description: 'Dấu hiệu bất thường nào. Which unusual pattern; a reason to look, never proof.',
  valuesConfig: {
    BURST: { description: 'Kết thúc dồn. Eight or more finished by one person within ten minutes.' },
    DAY_END: { description: 'Kết thúc cuối ngày. Finished from 16:30 on.' },
    LAST_DAY: { description: 'Dồn vào ngày hẹn. Of those in time, finished on the very day due.' },
    REDATED: { description: 'Đổi ngày tiếp nhận. Day of receipt more than four days off the day in the code.' },
    STOPPED_CLOCK: { description: 'Dừng đồng hồ. Of those asked for papers, asked with a day or less left.' },
    RETURN_AGAIN: {
      description: 'Trả rồi nhận lại. Of those given back, handed in again by the same applicant within three days.',
    },
  },
});

@ObjectType('PatternFinding', { description: 'Một dấu hiệu bất thường. A pattern that chance does not explain.' })
export class PatternFindingType {
  @Field(() => PatternKind, { description: 'Which pattern.' })
  kind!: PatternKind;

  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'The unit.' })
  unit!: Stub | null;

  @Field(() => Int, { description: 'Dossiers that show it; `patternDossiers` names them.' })
  numerator!: number;

  @Field(() => Int, { description: 'Dossiers looked at.' })
  denominator!: number;

  @Field(() => Float, { description: 'Their share, 0..1.' })
  value!: number;

  @Field(() => Float, { description: 'Share among all other units of the scope, 0..1.' })
  expected!: number;

  @Field(() => Float, { description: 'Chance of so many or more, were the unit like the others, 0..1.' })
  chance!: number;

  @Field(() => String, { description: 'The evidence as a sentence, in the language of the request.' })
  text!: string;
}

@ObjectType('GamingPatterns', {
  description:
    'Dấu hiệu bất thường trong phạm vi. Unusual patterns among the units of a scope, the least likely first.',
})
export class GamingPatternsType {
  @Field(() => DateScalar, { description: 'First day looked at.' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'Last day looked at.' })
  periodTo!: string;

  @Field(() => Int, { description: 'Units with any dossier.' })
  units!: number;

  @Field(() => Int, { description: 'Tests made: unit by unit, pattern by pattern.' })
  tests!: number;

  @Field(() => Float, { description: 'Share of the findings that are false in the mean: 0.05.' })
  falseDiscoveryRate!: number;

  @Field(() => String, { description: 'Cách làm, bằng lời. How it is made, in the language of the request.' })
  method!: string;

  @Field(() => [PatternFindingType], { description: 'What stands out.' })
  findings!: readonly PatternFindingType[];
}

@ObjectType('PatternDossier', { description: 'Một hồ sơ phía sau một dấu hiệu. A dossier behind a pattern.' })
export class PatternDossierType {
  @Field(() => String, { description: 'Mã hồ sơ: its code, for `dossier(code)`.' })
  code!: string;
}

@ObjectType('PatternDossierEdge', { description: 'Một dòng của danh sách. A dossier with its cursor.' })
export class PatternDossierEdgeType {
  @Field(() => PatternDossierType, { description: 'The dossier.' })
  node!: PatternDossierType;

  @Field(() => String, { description: 'Give it as `after` to go on behind.' })
  cursor!: string;
}

@ObjectType('PatternDossierConnection', { description: 'Một trang hồ sơ. A page of dossiers behind a pattern.' })
export class PatternDossierConnectionType {
  @Field(() => [PatternDossierEdgeType], { description: 'Dossiers with their cursors.' })
  edges!: PatternDossierEdgeType[];

  @Field(() => [PatternDossierType], { description: 'The dossiers alone, by code.' })
  nodes!: PatternDossierType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { nullable: true, description: 'Dossiers on all pages; counted only when asked for.' })
  totalCount!: number | null;
}
