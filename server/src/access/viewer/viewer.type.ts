import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Scope } from '../../platform/context.ts';
import { GrantType } from '../grant/grant.type.ts';
import { FieldClass } from '../policy/policy.words.ts';

registerEnumType(FieldClass, {
  name: 'FieldClass',
  description:
    'Loại thông tin hoặc việc làm, đơn vị của phân quyền. What a field tells or does: the unit of permission.',
  valuesConfig: {
    PUBLIC: { description: 'Open to everybody: territory, rankings, totals, catalogue.' },
    STAFF: { description: 'Dossiers, without persons.' },
    PERSONAL: { description: 'Citizens and officials by name.' },
    HANDLE: { description: 'Receiving dossiers and taking them on.' },
    IMPORT: { description: 'Importing registers.' },
    COMPARE: { description: 'Making peer groups, writing down what reports claim.' },
    SPEAK: { description: 'The commune’s own words beside its figures, and its own PAR scores.' },
    SIGN: {
      description: 'Ký, gửi, rút báo cáo của nơi mình lãnh đạo. To sign, send and withdraw reports of one’s own place.',
    },
    APPRAISE: { description: 'Methods of the PAR index, appraising scores, publishing places.' },
    CLOSE: {
      description: 'Đóng, mở bảng xếp hạng. Turning leaderboards off and on, for some viewers.',
    },
    TARGET: { description: 'Đặt, kết thúc mức phấn đấu. Setting and ending targets of metrics.' },
    ACCESS: { description: 'Accounts and what they may do.' },
    AUDIT: { description: 'Who did and read what.' },
    OWN: { description: 'The own account, sessions, tokens and saved views.' },
    PEOPLE: { description: 'Officials by name, their posts and assignments.' },
    PEOPLE_PERSONAL: { description: 'Officials’ birth, home, assessments, absences.' },
    PEOPLE_SENSITIVE: { description: 'Officials’ ethnicity and what forbids to transfer them.' },
    PEOPLE_FIGURES: { description: 'Seats and people by unit and field, nobody named.' },
    PEOPLE_WRITE: { description: 'Changing people’s records: rosters, recognition, placement.' },
    PEOPLE_IMPORT: { description: 'Importing rosters of officials.' },
  },
});

export const PermissionScope = {
  OWN: 'OWN',
  UNIT: 'UNIT',
  DISTRICT: 'DISTRICT',
  PROVINCE: 'PROVINCE',
  ALL: 'ALL',
  MASKED: 'MASKED',
} as const satisfies { [Key in Exclude<Scope, 'NONE'>]: Key };
export type PermissionScope = keyof typeof PermissionScope;
registerEnumType(PermissionScope, {
  name: 'PermissionScope',
  description: 'Quyền tới đâu. How far a permission reaches.',
  valuesConfig: {
    OWN: { description: 'What is the viewer’s own.' },
    UNIT: { description: 'One unit.' },
    DISTRICT: { description: 'The units of a former district.' },
    PROVINCE: { description: 'One province.' },
    ALL: { description: 'Everything.' },
    MASKED: { description: 'The field answers, but null in place of the value.' },
  },
});

@ObjectType('Permission', { description: 'Một quyền. One thing open to the viewer.' })
export class PermissionType {
  @Field(() => FieldClass, { description: 'What is open.' })
  class!: FieldClass;

  @Field(() => PermissionScope, { description: 'How far.' })
  scope!: PermissionScope;
}

@ObjectType('OwnAccount', { description: 'Tài khoản của chính mình. The viewer’s own account.' })
export class OwnAccountType {
  @Field(() => String, { description: 'Names it among all accounts.' })
  key!: string;

  @Field(() => String, { description: 'What is typed to sign in.' })
  userName!: string;

  @Field(() => String, { description: 'The person’s name.' })
  displayName!: string;

  @Field(() => Boolean, { description: 'Whether it was made with the demo.' })
  isDemo!: boolean;

  @Field(() => Boolean, { description: 'False for accounts that sign in elsewhere only.' })
  hasPassword!: boolean;

  @Field(() => Boolean, { description: 'Whether the identity number is known: without it no dossier is one’s own.' })
  hasIdNumber!: boolean;

  @Field(() => Boolean, { description: 'True after a one-time password: nothing else is open until it is changed.' })
  mustChangePassword!: boolean;
}

@ObjectType('Viewer', { description: 'Người đang dùng. Who asks: the public, or a person signed in.' })
export class ViewerType {
  @Field(() => OwnAccountType, { nullable: true, description: 'Null for the public.' })
  account!: OwnAccountType | null;

  @Field(() => [GrantType], { description: 'All that the person was ever given, oldest first.' })
  grants!: GrantType[];

  @Field(() => GrantType, { nullable: true, description: 'The one in use; `switchGrant` takes another.' })
  activeGrant!: GrantType | null;

  @Field(() => [PermissionType], { description: 'What is open now; what is not named is closed.' })
  permissions!: PermissionType[];
}
