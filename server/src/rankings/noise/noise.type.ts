import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Outside } from './noise.words.ts';

registerEnumType(Outside, {
  name: 'Outside',
  description: 'Nằm ngoài giới hạn nào của biểu đồ phễu. Beyond which limit of the funnel.',
  valuesConfig: {
    ABOVE: { description: 'Trên giới hạn 99,8 %. Above the 99.8 % limit.' },
    BELOW: { description: 'Dưới giới hạn 99,8 %. Below the 99.8 % limit.' },
  },
});

@ObjectType('RankStability', {
  description:
    'Nhóm đầu có vững không: thử cho một trên trăm hồ sơ tốt thành không tốt. How firm the top group is, were one good dossier in a hundred to go badly; by simulation with a fixed seed.',
})
export class RankStabilityType {
  @Field(() => Int, {
    description:
      'Số đơn vị trong nhóm đầu. Units in the top group: the first ten places, or the first quarter where fewer than forty are ranked; ties at its end count in.',
  })
  topSize!: number;

  @Field(() => Float, {
    description: 'Phần số lần thử mà nhóm đầu đổi, 0..1. In what part of the draws other units made it.',
  })
  changedShare!: number;

  @Field(() => Int, { description: 'Số lần thử. How often it was drawn.' })
  draws!: number;

  @Field(() => String, { description: 'The same as a sentence, in the language of the request.' })
  note!: string;
}
