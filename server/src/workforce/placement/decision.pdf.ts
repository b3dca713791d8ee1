import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type pdfmake from 'pdfmake';
import type { Content } from 'pdfmake';
import type { DecisionRow } from './scenario.queries.ts';

type Printer = typeof pdfmake;
type Paper = Parameters<Printer['createPdf']>[0];
type Column = Content & { readonly width: string };

/** Page of an official paper, millimetres: top, bottom 20–25, left 30–35, right 15–20. @source Nghị định 30/2020/NĐ-CP, Phụ lục I */
const MARGINS_MM = { left: 30, top: 20, right: 20, bottom: 20 };
const POINTS_A_MM = 72 / 25.4;

/** Tinos has every Vietnamese letter, and the widths of Times, which the decree asks for. */
const fontFolder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));
const font = (style: string): string => join(fontFolder, style, `Tinos_${style}.ttf`);
const FONTS = {
  Tinos: {
    normal: font('400Regular'),
    bold: font('700Bold'),
    italics: font('400Regular_Italic'),
    bolditalics: font('700Bold_Italic'),
  },
};

/** Loaded when the first paper is made: it takes 30 MB. */
async function loadPrinter(): Promise<Printer> {
  const { default: printer } = await import('pdfmake');
  printer.setFonts(FONTS);
  // A paper is made of its own fonts and of nothing else.
  printer.setUrlAccessPolicy(() => false);
  printer.setLocalAccessPolicy((path: string) => path.startsWith(fontFolder));
  return printer;
}

/** `ngày 01 tháng 7 năm 2026`: days below 10 and January, February with a zero. @source Nghị định 30/2020/NĐ-CP, Phụ lục I */
export function officialDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
}

/** One PDF of all decisions, each on pages of its own. */
export async function decisionsPdf(decisions: readonly DecisionRow[]): Promise<Buffer> {
  const [left, top, right, bottom] = Object.values(MARGINS_MM).map((mm) => mm * POINTS_A_MM) as [
    number,
    number,
    number,
    number,
  ];
  const paper: Paper = {
    pageSize: 'A4',
    pageMargins: [left, top, right, bottom],
    defaultStyle: { font: 'Tinos', fontSize: 13, lineHeight: 1.2 },
    info: { title: 'Quyết định bố trí công tác' },
    content: decisions.flatMap((decision, index) => pagesOf(decision, index > 0)),
  };
  return (await loadPrinter()).createPdf(paper).getBuffer();
}

function pagesOf({ content, ...decision }: DecisionRow, isNext: boolean): Content[] {
  const { toTitle, toUnit, officialName: name } = content;
  const what = content.isTransfer ? 'điều động và bố trí' : 'bố trí';
  const from = [content.fromTitle, content.fromUnit].filter((part) => part !== null).join(', ');
  return [
    { ...headOf({ content, ...decision }), ...(isNext ? { pageBreak: 'before' as const } : {}) },
    { text: 'QUYẾT ĐỊNH', bold: true, fontSize: 14, alignment: 'center', margin: [0, 18, 0, 2] },
    { text: `Về việc ${what} công chức`, bold: true, fontSize: 14, alignment: 'center', margin: [0, 0, 0, 12] },
    {
      text: `${decision.signer_title.toUpperCase()} ${content.issuer}`,
      bold: true,
      alignment: 'center',
      margin: [0, 0, 0, 10],
    },
    basis('Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;'),
    basis('Căn cứ Nghị định số 170/2025/NĐ-CP của Chính phủ quy định về tuyển dụng, sử dụng và quản lý công chức;'),
    basis('Căn cứ phương án bố trí cán bộ đã được phê duyệt.'),
    { text: 'QUYẾT ĐỊNH:', bold: true, alignment: 'center', margin: [0, 10, 0, 8] },
    article(
      1,
      `${what[0]?.toUpperCase() ?? ''}${what.slice(1)} ông (bà) ${name}${from === '' ? '' : `, ${from},`} giữ vị trí ${toTitle}, ${toUnit}, kể từ ${officialDay(decision.effective_on)}.`,
    ),
    ...(content.isException
      ? [article(1, `Bố trí này là ngoại lệ so với quy tắc của phương án. Lý do: ${content.reason ?? ''}.`, true)]
      : []),
    article(2, 'Chế độ, chính sách của ông (bà) có tên tại Điều 1 thực hiện theo quy định hiện hành.'),
    article(3, `Các cơ quan, đơn vị có liên quan và ông (bà) ${name} chịu trách nhiệm thi hành Quyết định này./.`),
    footOf({ content, ...decision }),
  ];
}

/** Issuing body and number on the left; the nation's name, motto, place and date on the right. */
function headOf({ content, number, decided_on: day }: DecisionRow): { columns: Column[]; columnGap: number } {
  const line = (length: number): Content => ({
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.7 }],
    alignment: 'center',
    margin: [0, 1, 0, 6],
  });
  return {
    columnGap: 6,
    columns: [
      {
        width: '42%',
        stack: [
          { text: content.issuer, bold: true, alignment: 'center', fontSize: 13 },
          line(60),
          { text: `Số: ${number}`, alignment: 'center' },
        ],
      },
      {
        width: '58%',
        stack: [
          { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true, alignment: 'center', fontSize: 12 },
          { text: 'Độc lập - Tự do - Hạnh phúc', bold: true, alignment: 'center' },
          line(150),
          { text: `${content.place}, ${officialDay(day)}`, italics: true, alignment: 'center' },
        ],
      },
    ],
  };
}

const basis = (text: string): Content => ({
  text,
  italics: true,
  alignment: 'justify',
  leadingIndent: 28,
  margin: [0, 0, 0, 4],
});

const article = (number: number, text: string, isMore = false): Content => ({
  text: isMore ? text : [{ text: `Điều ${String(number)}. `, bold: true }, text],
  alignment: 'justify',
  leadingIndent: 28,
  margin: [0, 0, 0, 6],
});

/** Recipients on the left, office and name of whoever signs on the right, with room for signature and seal. */
const footOf = ({ content, signer_title: title, signer_name: signer }: DecisionRow): Content => ({
  unbreakable: true,
  margin: [0, 14, 0, 0],
  columns: [
    {
      width: '45%',
      stack: [
        { text: 'Nơi nhận:', bold: true, italics: true, fontSize: 12 },
        { text: `- Như Điều 3;\n- ${content.toUnit};\n- Lưu: VT.`, fontSize: 11 },
      ],
    },
    {
      width: '55%',
      stack: [
        { text: title.toUpperCase(), bold: true, alignment: 'center' },
        { text: signer, bold: true, alignment: 'center', margin: [0, 76, 0, 0] },
      ],
    },
  ],
});
