import { BLANK, type Block, type Paper, type PaperView } from '../../platform/paper/paper.ts';
import type { ReportCellKind } from './report.type.ts';
import type { ReportState } from './report.words.ts';

interface Told {
  readonly report: {
    readonly form: {
      readonly key: string;
      readonly name: string;
      readonly level: 'UNIT' | 'PROVINCE';
      readonly legalBasis: string;
      readonly isVerified: boolean;
      readonly note: string;
      readonly recipient: string;
    };
    readonly placeName: string;
    readonly periodName: string;
    readonly periodFrom: string;
    readonly periodTo: string;
    readonly state: ReportState;
    readonly digest: string;
    readonly signed: {
      readonly version: number;
      readonly knownAt: string;
      readonly signedAt: string;
      readonly signedByName: string;
      readonly sentTo: string | null;
      readonly isDemo: boolean;
    } | null;
    readonly columns: readonly { readonly key: string; readonly name: string }[];
    readonly lines: readonly {
      readonly label: string;
      readonly isTotal: boolean;
      readonly cells: readonly {
        readonly kind: ReportCellKind;
        readonly value: number | null;
        readonly text: string | null;
      }[];
    }[];
    readonly checks: readonly {
      readonly name: string;
      readonly left: number;
      readonly right: number;
      readonly holds: boolean;
    }[];
  } | null;
}

/** A report as an official paper, signed or to be signed. Papers are in Vietnamese, whoever asks. */
export const reportPaper: PaperView = {
  name: 'report',
  fileName: 'bao-cao',
  title: 'Báo cáo',
  parameters: [
    { name: 'key', isRequired: true },
    { name: 'version', isWhole: true },
  ],
  document: `query Paper($key: String!, $version: Int) {
  report(key: $key, version: $version) {
    form { key name level legalBasis isVerified note recipient } placeName periodName periodFrom periodTo state digest
    signed { version knownAt signedAt signedByName sentTo isDemo }
    columns { key name } lines { label isTotal cells { kind value text } } checks { name left right holds }
  }
}`,
  papersOf: (data) => {
    const { report } = data as Told;
    return report ? [paperOf(report)] : [];
  },
};

type Report = NonNullable<Told['report']>;

function paperOf(report: Report): Paper {
  const { form, placeName, signed } = report;
  const isWide = report.columns.length > 5;
  return {
    issuer: `ỦY BAN NHÂN DÂN ${placeName.toUpperCase()}`,
    number: `${BLANK}/BC-UBND`,
    place: placeName.replace(/^(?:Thành phố|Tỉnh|Đặc khu|Phường|Xã|Thị trấn) /iu, ''),
    day: signed === null ? null : dayOfInstant(signed.signedAt),
    ...(isWide ? { isLandscape: true } : {}),
    body: [
      {
        kind: 'TITLE',
        lines: [
          form.level === 'PROVINCE' && form.key === 'ranking-notice' ? 'THÔNG BÁO' : 'BÁO CÁO',
          form.name,
          daysOf(report),
        ],
      },
      { kind: 'BASIS', text: `Căn cứ ${form.legalBasis}.` },
      ...standing(report),
      tableOf(report, isWide),
      ...report.checks.map(({ name, left, right, holds }): Block => ({
        kind: 'TEXT',
        head: `${name}: `,
        text: holds
          ? `khớp (${whole.format(left)}).`
          : `lệch ${whole.format(left - right)} (${whole.format(left)} và ${whole.format(right)}).`,
      })),
      ...(form.isVerified ? [] : [{ kind: 'BASIS', text: form.note } as const]),
    ],
    beside: { recipients: [`${signed?.sentTo ?? form.recipient};`, 'Lưu: VT.'] },
    signer: { title: 'Chủ tịch', name: signed?.signedByName ?? '' },
  };
}

const plainDay = (day: string): string => day.split('-').reverse().join('/');
const daysOf = ({ periodName, periodFrom, periodTo }: Report): string =>
  `${periodName} (từ ${plainDay(periodFrom)} đến ${plainDay(periodTo)})`;

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
const MOMENT = new Intl.DateTimeFormat('vi', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'medium' });
const dayOfInstant = (instant: string): string => DAY.format(new Date(instant));

/** Whether it was signed, and what its figures rest on. */
function standing({ signed, state, digest }: Report): Block[] {
  if (signed === null) return [{ kind: 'CENTRE', text: 'DỰ THẢO, CHƯA KÝ' }];
  const demo = signed.isDemo ? ' Bản minh hoạ, không có giá trị.' : '';
  const withdrawn = state === 'WITHDRAWN' ? ' Bản này đã được rút.' : '';
  return [
    {
      kind: 'TEXT',
      text: `Bản số ${String(signed.version)}. Số liệu tính từ hồ sơ, theo những gì đã biết lúc ${MOMENT.format(new Date(signed.knownAt))}. Dấu vân số liệu SHA-256: ${digest}.${withdrawn}${demo}`,
    },
  ];
}

function tableOf({ columns, lines }: Report, isWide: boolean): Block {
  const [number, name] = isWide ? [4, 22] : [7, 41];
  const rest = (100 - number - name) / columns.length;
  return {
    kind: 'TABLE',
    size: isWide ? 10 : 12,
    heads: ['STT', 'Nội dung', ...columns.map((column) => column.name)],
    widths: [number, name, ...columns.map(() => rest)],
    rows: lines.map(({ label, isTotal, cells }, index) => [
      isTotal ? '' : String(index + 1),
      label,
      ...cells.map(written),
    ]),
  };
}

const whole = new Intl.NumberFormat('vi', { maximumFractionDigits: 0 });
const number = new Intl.NumberFormat('vi', { maximumFractionDigits: 2 });
const share = new Intl.NumberFormat('vi', { style: 'percent', maximumFractionDigits: 1 });

function written({ kind, value, text }: Report['lines'][number]['cells'][number]): string {
  if (kind === 'TEXT') return text ?? '';
  if (value === null) return '';
  if (kind === 'SHARE') return share.format(value);
  return (kind === 'COUNT' ? whole : number).format(value);
}
