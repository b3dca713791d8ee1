import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';
import { PeerGroupKind } from './peer.words.ts';

registerEnumType(PeerGroupKind, {
  name: 'PeerGroupKind',
  description:
    'Nhóm so sánh lập theo gì. What the units of a group have in common. Miền núi, biên giới: danh mục chính thức không ghi; chỉ có nhóm khi đã nhập nguồn (`AdministrativeUnit.traits`). The official list does not tell mountain and border communes: such groups are there once a source was imported.',
  valuesConfig: {
    UNIT_TYPE: { description: 'Cùng loại đơn vị. Their type.' },
    POPULATION: { description: 'Cùng quy mô dân số. Their population band.' },
    TYPE_AND_POPULATION: { description: 'Cùng loại và quy mô dân số. Both: the default of a unit.' },
    MOUNTAIN: { description: 'Miền núi, không phải miền núi, hay chưa rõ. Mountain, not, or unknown.' },
    BORDER: { description: 'Biên giới, không phải biên giới, hay chưa rõ. On the border, not, or unknown.' },
    TYPE_POPULATION_MOUNTAIN: {
      description:
        'Cùng loại, quy mô dân số và miền núi hay không. All three: the default of a unit where all are known.',
    },
    PROVINCE: { description: 'Cùng tỉnh. Their province.' },
    OWN: { description: 'Nhóm do người dùng lập. Somebody put them together.' },
  },
});

@ObjectType('PeerGroup', { description: 'Nhóm so sánh. Units that are compared with each other.' })
export class PeerGroupType {
  @Field(() => String, { description: 'Names it for ever, e.g. `type=WARD,pop=P3`; for `RankingScope.peerGroup`.' })
  key!: string;

  @Field(() => PeerGroupKind, { description: 'What its units have in common.' })
  kind!: PeerGroupKind;

  @Field(() => String, { description: 'Name, in the language of the request; of an own group as it was given.' })
  name!: string;

  @Field(() => Int, { description: 'Số đơn vị. How many units it holds on that day, in the whole country.' })
  size!: number;

  @Field(() => [AdministrativeUnitStub], { description: 'Các đơn vị. Its units on that day, by name.' })
  units!: Stub[];

  @Field(() => String, { nullable: true, description: 'Where its limits come from; null where it has none.' })
  source!: string | null;

  @Field(() => String, { nullable: true, description: 'Who made it, by name; null where nobody did.' })
  ownerName!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer made it, and so may change and delete it.' })
  isOwn!: boolean;

  @Field(() => Boolean, { description: 'Whether everybody may look at it: so a copied link shows the same to all.' })
  shared!: boolean;
}

@InputType('SavePeerGroupInput', { description: 'Lập hoặc sửa nhóm so sánh riêng. An own group as it is to be.' })
export class SavePeerGroupInput {
  @Field(() => String, { nullable: true, description: 'Key of an own group to replace; null makes a new one.' })
  key?: string | null;

  @Field(() => String, { description: 'At most 100 characters.' })
  name!: string;

  @Field(() => [String], { description: 'Five-digit codes of units in force, 2 to 500.' })
  unitCodes!: string[];

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Whether everybody may look at it.' })
  shared?: boolean | null;
}

@InputType('DeletePeerGroupInput', { description: 'Xoá nhóm so sánh riêng. Which own group to delete.' })
export class DeletePeerGroupInput {
  @Field(() => String, { description: 'Key of an own group.' })
  key!: string;
}

@ObjectType('SavePeerGroupPayload', { description: 'Nhóm vừa lưu. The group, or why not.' })
export class SavePeerGroupPayload {
  @Field(() => PeerGroupType, { nullable: true, description: 'The group; null when it was refused.' })
  peerGroup!: PeerGroupType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}

@ObjectType('DeletePeerGroupPayload', { description: 'Nhóm vừa xoá. Whether the group is gone, or why not.' })
export class DeletePeerGroupPayload {
  @Field(() => String, { nullable: true, description: 'Key of the group that is gone; null when it was refused.' })
  key!: string | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}
