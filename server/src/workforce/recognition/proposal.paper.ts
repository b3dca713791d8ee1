import { BLANK, type Block, type Paper, type PaperView } from '../../platform/paper/paper.ts';
import type { CollectiveCommendationType } from '../collective/collective.type.ts';
import type { OrganisationBody } from '../establishment/establishment.type.ts';
import { issuerOf, placeOf } from '../official/issuer.words.ts';
import type { RecognitionKindType, RecognitionProposalType } from './recognition.type.ts';
import type { RecognitionOccasion } from './recognition.words.ts';

interface Asked {
  readonly viewer: { readonly activeGrant: { readonly scopeName: string | null } | null };
  readonly recognitionKinds: readonly Pick<RecognitionKindType, 'code' | 'name' | 'amount'>[];
}

type AskedOfPeople = Asked & { readonly recognitionProposals: { readonly nodes: readonly RecognitionProposalType[] } };

type CollectiveTold = Omit<CollectiveCommendationType, 'unit'> & { readonly unit: { readonly name: string } };
type AskedOfCollectives = Asked & { readonly collectiveCommendations: { readonly nodes: readonly CollectiveTold[] } };

const OCCASIONS: Readonly<Record<RecognitionOccasion, string>> = { REGULAR: 'thường xuyên', UNEXPECTED: 'đột xuất' };

const ORGANISATIONS: Readonly<Record<OrganisationBody, string>> = {
  LEADERSHIP: 'Lãnh đạo UBND',
  OFFICE: 'Văn phòng HĐND và UBND',
  ECONOMY: 'Phòng Kinh tế',
  CULTURE_SOCIETY: 'Phòng Văn hoá – Xã hội',
  SERVICE_CENTER: 'Trung tâm Phục vụ hành chính công',
  COMMUNE: 'Cả xã',
};

const SHARED = 'viewer { activeGrant { scopeName } } recognitionKinds { code name amount }';

/** One proposal to commend people, with the list of them. */
export const proposalPaper: PaperView = {
  name: 'recognition-proposal',
  fileName: 'de-nghi-khen-thuong',
  title: 'Tờ trình đề nghị khen thưởng',
  parameters: [{ name: 'key', isRequired: true }],
  document: `query Paper($key: String!) {
  ${SHARED}
  recognitionProposals(first: 1, key: $key) { nodes { kindCode occasion year reason nominees { name title unitName } } }
}`,
  papersOf: (data) => {
    const asked = data as AskedOfPeople;
    return asked.recognitionProposals.nodes.map((proposal) =>
      proposalOf(asked, proposal, {
        whom: 'cá nhân',
        heads: ['STT', 'Họ và tên', 'Chức danh', 'Đơn vị'],
        widths: [8, 32, 34, 26],
        rows: proposal.nominees.map(({ name, title, unitName }) => [name, title ?? '', unitName ?? '']),
      }),
    );
  },
};

/** The proposal to commend one collective of a unit. */
export const collectivePaper: PaperView = {
  name: 'collective-proposal',
  fileName: 'de-nghi-khen-thuong-tap-the',
  title: 'Tờ trình đề nghị khen thưởng tập thể',
  parameters: [
    { name: 'unit', isRequired: true },
    { name: 'key', isRequired: true, isChoice: true },
  ],
  document: `query Paper($unit: ID!) {
  ${SHARED}
  collectiveCommendations(scope: { unitIds: [$unit] }, first: 500) {
    nodes { key unit { name } body kindCode kindName occasion year reason }
  }
}`,
  papersOf: (data, { key }) => {
    const asked = data as AskedOfCollectives;
    return asked.collectiveCommendations.nodes
      .filter((each) => each.key === key)
      .map((each) =>
        proposalOf(asked, each, {
          whom: 'tập thể',
          heads: ['STT', 'Tập thể', 'Đơn vị'],
          widths: [8, 52, 40],
          rows: [[each.body === null ? each.unit.name : ORGANISATIONS[each.body], each.unit.name]],
        }),
      );
  },
};

interface Listed {
  /** `cá nhân`, `tập thể` */
  readonly whom: string;
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  /** Without their numbers. */
  readonly rows: readonly (readonly string[])[];
}

type Proposed = Pick<RecognitionProposalType, 'kindCode' | 'occasion' | 'year' | 'reason'> & {
  readonly kindName?: string;
};

function proposalOf(asked: Asked, { kindCode, kindName, occasion, year, reason }: Proposed, listed: Listed): Paper {
  const scope = asked.viewer.activeGrant?.scopeName ?? null;
  const kind = asked.recognitionKinds.find(({ code }) => code === kindCode);
  const count = listed.rows.length;
  return {
    issuer: issuerOf(scope),
    number: `${BLANK}/TTr`,
    place: placeOf(scope),
    day: null,
    body: [
      { kind: 'TITLE', lines: ['TỜ TRÌNH', `Về việc đề nghị khen thưởng ${listed.whom} năm ${String(year)}`] },
      { kind: 'CENTRE', text: `Kính gửi: ${BLANK}${BLANK}` },
      { kind: 'BASIS', text: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;' },
      { kind: 'BASIS', text: 'Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ về thi đua, khen thưởng.' },
      {
        kind: 'TEXT',
        head: 'Hình thức đề nghị: ',
        text: `${kindName ?? kind?.name ?? kindCode} (${OCCASIONS[occasion]}).`,
      },
      { kind: 'TEXT', head: 'Thành tích: ', text: reason },
      { kind: 'TEXT', head: 'Danh sách đề nghị: ', text: `${String(count)} ${listed.whom}.` },
      {
        kind: 'TABLE',
        heads: listed.heads,
        widths: listed.widths,
        rows: listed.rows.map((row, index) => [String(index + 1), ...row]),
      },
      ...(kind ? [moneyOf(kind.amount, count)] : []),
      { kind: 'TEXT', text: 'Kính đề nghị xem xét, quyết định./.' },
    ],
    beside: { recipients: ['Như trên;', 'Lưu: VT.'] },
    signer: { title: 'Người đứng đầu', name: '' },
  };
}

const dong = (amount: number): string => `${String(amount).replace(/\B(?=(?:\d{3})+$)/gu, '.')} đồng`;

const moneyOf = (each: number, count: number): Block => ({
  kind: 'TEXT',
  head: 'Tiền thưởng ',
  text: `theo mức lương cơ sở hôm nay: ${dong(each)} mỗi trường hợp, tất cả ${dong(each * count)}; mức chính thức theo ngày ký quyết định.`,
});
