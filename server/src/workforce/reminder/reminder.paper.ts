import { BLANK, type Block, type Paper, type PaperView } from '../../platform/paper/paper.ts';
import { issuerOf, placeOf } from '../official/issuer.words.ts';
import type { ReminderStandingType, ReminderType } from './reminder.type.ts';
import type { ReminderExcuse, ReminderState } from './reminder.words.ts';

const FIELDS = 'key issuedOn reason dossierCode explainBy state answer answeredAt appeal excuse verdictNote judgedAt';

interface Person {
  readonly name: string;
  readonly code: string;
  readonly title: string | null;
  readonly unit: string | null;
}

interface OfOfficial {
  readonly official: {
    readonly code: string;
    readonly name: string;
    readonly currentAssignment: { readonly title: string; readonly unit: { readonly name: string } } | null;
    readonly reminders: readonly ReminderType[];
    readonly reminderStanding: ReminderStandingType;
  } | null;
}

interface OwnOnes {
  readonly viewer: {
    readonly account: { readonly displayName: string } | null;
    readonly activeGrant: { readonly scopeName: string | null } | null;
  };
  readonly ownReminders: readonly ReminderType[];
}

const CHOICE = { name: 'key', isRequired: true, isChoice: true } as const;
const SHARED = { fileName: 'nhac-nho-giai-trinh', title: 'Phiếu nhắc nhở và giải trình' } as const;

/** A reminder with what its person said and what became of it, for those who lead that person. */
export const reminderPaper: PaperView = {
  ...SHARED,
  name: 'reminder',
  parameters: [{ name: 'official', isRequired: true }, CHOICE],
  document: `query Paper($official: String!) {
  official(code: $official) {
    code name currentAssignment { title unit { name } } reminders { ${FIELDS} }
    reminderStanding { counted proposeAt windowFrom windowTo }
  }
}`,
  papersOf: (data, { key }) => {
    const { official } = data as OfOfficial;
    if (!official) return [];
    const { currentAssignment: work, reminders, reminderStanding: standing, ...person } = official;
    const whose = { ...person, title: work?.title ?? null, unit: work?.unit.name ?? null };
    return reminders.filter((each) => each.key === key).map((each) => paperOf(each, whose, standing));
  },
};

/** The same for the person who was reminded. */
export const ownReminderPaper: PaperView = {
  ...SHARED,
  name: 'own-reminder',
  parameters: [CHOICE],
  document: `query Paper { viewer { account { displayName } activeGrant { scopeName } } ownReminders { officialCode ${FIELDS} } }`,
  papersOf: (data, { key }) => {
    const { viewer, ownReminders } = data as OwnOnes;
    return ownReminders
      .filter((each) => each.key === key)
      .map((each) =>
        paperOf(
          each,
          {
            name: viewer.account?.displayName ?? BLANK,
            code: each.officialCode,
            title: null,
            unit: viewer.activeGrant?.scopeName ?? null,
          },
          null,
        ),
      );
  },
};

function paperOf(reminder: ReminderType, person: Person, standing: ReminderStandingType | null): Paper {
  return {
    issuer: issuerOf(person.unit),
    number: `${BLANK}/PNN`,
    place: placeOf(person.unit),
    day: null,
    body: [
      { kind: 'TITLE', lines: ['PHIẾU NHẮC NHỞ VÀ GIẢI TRÌNH', 'Nhắc nhở không phải là hình thức kỷ luật'] },
      told('Ông (bà)', `${person.name}, mã ${person.code}`),
      ...(person.title === null ? [] : [told('Chức danh', person.title)]),
      ...(person.unit === null ? [] : [told('Đơn vị', person.unit)]),
      told('Ngày nhắc nhở', plainDay(reminder.issuedOn)),
      told('Nội dung', reminder.reason),
      ...(reminder.dossierCode === null ? [] : [told('Hồ sơ liên quan', reminder.dossierCode)]),
      told('Hạn giải trình', plainDay(reminder.explainBy)),
      told('Ý kiến giải trình', reminder.answer ?? BLANK.repeat(6)),
      ...(reminder.appeal === null ? [] : [told('Khiếu nại', reminder.appeal)]),
      told('Tình trạng', STATES[reminder.state]),
      ...(reminder.excuse === null ? [] : [told('Lý do khách quan', EXCUSES[reminder.excuse])]),
      ...(reminder.verdictNote === null ? [] : [told('Căn cứ kết luận', reminder.verdictNote)]),
      ...(standing === null ? [] : [standingTold(standing)]),
    ],
    beside: { signer: { title: 'Người được nhắc nhở', name: '' } },
    signer: { title: 'Người nhắc nhở', name: '' },
  };
}

const told = (head: string, text: string): Block => ({ kind: 'TEXT', head: `${head}: `, text });

const plainDay = (day: string): string => day.split('-').reverse().join('/');

const standingTold = ({ counted, proposeAt, windowFrom, windowTo }: ReminderStandingType): Block =>
  told(
    'Số lần được tính',
    `${String(counted)} trên ${String(proposeAt)}, từ ${plainDay(windowFrom)} đến ${plainDay(windowTo)}; không có việc gì tự động xảy ra`,
  );

const STATES: Readonly<Record<ReminderState, string>> = {
  ISSUED: 'chờ giải trình, chưa tính',
  EXPLAINED: 'đã giải trình, chờ kết luận, chưa tính',
  UPHELD: 'giữ nguyên nhắc nhở, được tính',
  EXCUSED: 'có lý do khách quan, không tính',
  APPEALED: 'đang khiếu nại, chưa tính',
  CONFIRMED: 'giữ nguyên sau khiếu nại, được tính',
  WITHDRAWN: 'đã rút lại, không tính',
};

const EXCUSES: Readonly<Record<ReminderExcuse, string>> = {
  OUTAGE: 'sự cố phần mềm, đường truyền',
  OTHER_AGENCY: 'cơ quan phối hợp chậm',
  CITIZEN: 'chờ công dân bổ sung',
  FORCE_MAJEURE: 'thiên tai, dịch bệnh',
  ABSENCE: 'nghỉ có phép, không có người thay',
};
