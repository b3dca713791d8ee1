import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfoType } from '../../../platform/connection.ts';
import type { Stub } from '../../../platform/room.ts';
import { DateScalar, DateTimeScalar } from '../../../platform/scalars.ts';
import { AdministrativeUnitStub } from '../../grant/grant.type.ts';
import { AuditKind, AuditThing } from './trail.words.ts';

registerEnumType(AuditKind, {
  name: 'AuditKind',
  description: 'Việc đã làm. What was done.',
  valuesConfig: {
    ADDED: { description: 'Thêm. Something new.' },
    CHANGED: { description: 'Sửa. Values replaced by others.' },
    REMOVED: { description: 'Xoá. Something taken away.' },
    READ: { description: 'Xem thông tin cá nhân. Personal fields answered to somebody.' },
  },
});
registerEnumType(AuditThing, {
  name: 'AuditThing',
  description: 'Đối tượng của việc. What it was done to.',
  valuesConfig: {
    DOSSIER: { description: 'Hồ sơ. A dossier; added with its applicant.' },
    APPLICANT: { description: 'Người nộp. Whoever handed a dossier in, changed apart from it.' },
    DOSSIER_STEP: { description: 'Bước xử lý. A step written apart from its dossier.' },
    IMPORT: { description: 'Lần nhập sổ. The import of a register.' },
    CATALOGUE: { description: 'Thủ tục, lĩnh vực. Procedures and fields.' },
    CALENDAR: { description: 'Lịch làm việc. Days that depart from the working week.' },
    TERRITORY: { description: 'Địa giới. Units, provinces and what they were made of.' },
    ACCOUNT: { description: 'Tài khoản. A login.' },
    IDENTITY: { description: 'Định danh. An account as a provider knows it.' },
    GRANT: { description: 'Vai trò được giao. A role given.' },
    SESSION: { description: 'Phiên đăng nhập. A sign-in.' },
    API_TOKEN: { description: 'Mã truy cập. A token for programs.' },
    SAVED_VIEW: { description: 'Chế độ xem đã lưu. A page as somebody arranged it.' },
    CLAIM: { description: 'Con số báo cáo được ghi lại. A reported figure written down.' },
    PAR_INDEX: { description: 'Chỉ số cải cách hành chính. Methods and scores of the PAR index.' },
    RANKING_CLOSURE: { description: 'Bảng xếp hạng bị đóng. A leaderboard turned off.' },
    METRIC_TARGET: { description: 'Mức phấn đấu của một chỉ tiêu. What value of a metric is aimed at.' },
    REPORT: { description: 'Báo cáo đã ký. A signed report.' },
    PRACTICE: { description: 'Cách làm hay. Something a commune did to serve better.' },
    COMMUNE_STATEMENT: { description: 'Ý kiến của xã. A commune’s own words beside its figure.' },
    PEER_GROUP: { description: 'Nhóm so sánh riêng. Units that somebody put together to compare.' },
    OFFICIAL: { description: 'Cán bộ và hồ sơ cá nhân. An official with what is kept of him.' },
    OFFICIAL_PRIVATE: { description: 'Thông tin nhạy cảm của cán bộ. What is sensitive of an official.' },
    ASSIGNMENT: { description: 'Bố trí công tác. Who works where.' },
    RECOGNITION: { description: 'Khen thưởng, sáng kiến. Commendations and initiatives.' },
    REMINDER: { description: 'Nhắc nhở, kiểm điểm, kỷ luật. Reminders, reviews and discipline.' },
    POST: { description: 'Vị trí việc làm, định mức. Posts and norms of the establishment.' },
    ROSTER: { description: 'Lần nhập danh sách cán bộ. The import of a roster.' },
    PLACEMENT: { description: 'Phương án bố trí, ghim, quyết định. Placement scenarios, pins, decisions.' },
  },
});

@InputType('AuditFilter', { description: 'Lọc nhật ký. Which entries; all conditions hold together.' })
export class AuditFilter {
  @Field(() => ID, { nullable: true, description: 'Those of one unit.' })
  unitId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'From this day on (Asia/Ho_Chi_Minh).' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Until this day, included.' })
  to?: string | null;

  @Field(() => AuditKind, { nullable: true, description: 'What was done.' })
  kind?: AuditKind | null;

  @Field(() => AuditThing, { nullable: true, description: 'What it was done to.' })
  thing?: AuditThing | null;

  @Field(() => String, { nullable: true, description: 'User name of whoever did it.' })
  actor?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of one dossier or import, by its id: everything done to it and read of it.',
  })
  about?: string | null;
}

@ArgsType()
export class AuditArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Rows a page, at most 500.' })
  first!: number;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;
}

@ArgsType()
export class AuditEntriesArgs extends AuditArgs {
  @Field(() => AuditFilter, {
    nullable: true,
    description: 'Which entries; all that the viewer may read unless given.',
  })
  filter?: AuditFilter | null;
}

@ObjectType('AuditChange', { description: 'Một giá trị trước và sau. One value before and after.' })
export class AuditChangeType {
  /** Not a field: the record of a person that the value tells of; null where it tells of nobody. */
  personalOf!: string | null;

  @Field(() => String, { description: 'Column, as the database calls it; of parts with a dot.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Value before; null for none, and where it may not be shown.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'Value after; null for none, and where it may not be shown.' })
  after!: string | null;

  @Field(() => Boolean, { description: 'Whether values are kept from the viewer, or sealed for everybody.' })
  isHidden!: boolean;
}

@ObjectType('AuditEntry', { description: 'Một dòng nhật ký. Who did or read what, when, by which request.' })
export class AuditEntryType {
  @Field(() => String, { description: 'Names it among all entries; grows with time.' })
  key!: string;

  @Field(() => DateTimeScalar, { description: 'When the transaction began that wrote it.' })
  at!: string;

  @Field(() => AuditKind, { description: 'What was done.' })
  kind!: AuditKind;

  @Field(() => AuditThing, { description: 'What it was done to.' })
  thing!: AuditThing;

  @Field(() => ID, { nullable: true, description: 'Id of what it is about; null where it is about many things.' })
  about!: string | null;

  @Field(() => String, { nullable: true, description: 'Code or number of what it is about, for people.' })
  aboutCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'User name of whoever did it; null for nobody who has signed in.',
  })
  actor!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of whoever did it.' })
  actorName!: string | null;

  @Field(() => String, {
    description: 'Role in use; `STAFF` for the house itself, `DEMO` for made-up data, empty past the application.',
  })
  actorRole!: string;

  @Field(() => String, {
    description: 'Login to PostgreSQL; another than the application’s own tells of work past it.',
  })
  login!: string;

  @Field(() => String, { description: 'Request it was part of; empty for commands and jobs.' })
  request!: string;

  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'Unit whose matter it was; null for none.' })
  unit!: Stub | null;

  @Field(() => Int, { description: 'How many records at once.' })
  amount!: number;

  @Field(() => [String], { description: 'Fields that were read; empty for changes.' })
  fields!: string[];

  @Field(() => [String], { description: 'Codes of the records read, at most 500; empty where `about` tells the one.' })
  codes!: string[];

  @Field(() => [AuditChangeType], { description: 'What changed; of what was added or removed all that it held.' })
  changes!: AuditChangeType[];

  @Field(() => Boolean, { description: 'Whether it is chained and signed; entries wait some seconds for it.' })
  isSealed!: boolean;
}

@ObjectType('AuditEntryEdge', { description: 'An entry in a page.' })
export class AuditEntryEdgeType {
  @Field(() => AuditEntryType, { description: 'The entry.' })
  node!: AuditEntryType;

  @Field(() => String, { description: 'Where it stands; give it as `after`.' })
  cursor!: string;
}

@ObjectType('AuditEntryConnection', {
  description: 'Một trang nhật ký, mới nhất trước. A page of entries, the last first.',
})
export class AuditEntryConnectionType {
  @Field(() => [AuditEntryEdgeType], { description: 'Entries with their cursors.' })
  edges!: AuditEntryEdgeType[];

  @Field(() => [AuditEntryType], { description: 'The entries alone.' })
  nodes!: AuditEntryType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { nullable: true, description: 'Entries on all pages; counted only when asked for.' })
  totalCount?: number | null;

  /** Not a field: counts them. */
  count!: () => Promise<number>;
}

@ObjectType('AuditSeal', { description: 'Niêm phong của nhật ký. How far the trail is chained and signed.' })
export class AuditSealType {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Moment of the last signature; null before the first.' })
  signedAt!: string | null;

  @Field(() => Int, { description: 'Number of that signature.' })
  checkpoint!: number;

  @Field(() => String, { nullable: true, description: 'First half of the SHA-256 of the public key, 16 digits.' })
  keyId!: string | null;

  @Field(() => Int, { description: 'Entries the viewer may read that wait to be chained and signed.' })
  waiting!: number;
}
