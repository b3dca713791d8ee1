import { officialDay, type Block, type Paper, type Signer } from './paper.ts';

/** Page of an official paper, millimetres: top, bottom 20–25, left 30–35, right 15–20. @source Nghị định 30/2020/NĐ-CP, Phụ lục I */
export const MARGINS_MM = { left: 30, top: 20, right: 20, bottom: 20 } as const;
export const POINTS_A_MM = 72 / 25.4;
/** A page's number stands centred in the upper margin, from the second page of a paper on. @source Nghị định 30/2020/NĐ-CP, Phụ lục I */
export const PAGE_NUMBER = { size: 13, fromTopMm: 10 } as const;
/** What lies between the margins of A4, standing or lying, points. */
export const textWidthOf = ({ isLandscape }: Pick<Paper, 'isLandscape'>): number =>
  ((isLandscape ? 297 : 210) - MARGINS_MM.left - MARGINS_MM.right) * POINTS_A_MM;
export const LINE_HEIGHT = 1.2;

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** A line or paragraph; lengths and sizes in points. */
export interface Line {
  readonly kind: 'LINE';
  readonly runs: readonly Run[];
  readonly size: number;
  readonly align: 'left' | 'center' | 'justify';
  /** Of its first line. */
  readonly indent: number;
  readonly before: number;
  readonly after: number;
  /** Length of a rule drawn below; 0 for none. */
  readonly rule: number;
}

interface Columns {
  readonly kind: 'COLUMNS';
  readonly before: number;
  /** Percents of the width. */
  readonly widths: readonly [left: number, right: number];
  readonly sides: readonly [left: readonly Line[], right: readonly Line[]];
}

interface Grid {
  readonly kind: 'GRID';
  readonly widths: readonly number[];
  /** The first is the head, repeated on every page. */
  readonly rows: readonly (readonly Line[])[];
}

export type Part = Line | Columns | Grid;

type Look = Partial<Omit<Line, 'kind' | 'runs'>> & Omit<Run, 'text'>;

const line = (text: string | readonly Run[], { bold, italics, ...look }: Look = {}): Line => ({
  kind: 'LINE',
  size: 13,
  align: 'left',
  indent: 0,
  before: 0,
  after: 0,
  rule: 0,
  ...look,
  runs: typeof text === 'string' ? [{ text, ...(bold ? { bold } : {}), ...(italics ? { italics } : {}) }] : text,
});

const CENTRED = { align: 'center', bold: true } as const;
const PARAGRAPH = { align: 'justify', indent: 28 } as const;

/** Head, body and foot of a paper as what is put on the page, in its order. */
export const layoutOf = (paper: Paper): Part[] => [headOf(paper), ...paper.body.flatMap(partsOf), footOf(paper)];

/** Issuing body and number on the left; the nation's name, motto, place and date on the right. */
const headOf = ({ issuer, number, place, day }: Paper): Columns => ({
  kind: 'COLUMNS',
  before: 0,
  widths: [42, 58],
  sides: [
    [line(issuer, { ...CENTRED, rule: 60, after: 6 }), line(`Số: ${number}`, { align: 'center' })],
    [
      line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...CENTRED, size: 12 }),
      line('Độc lập - Tự do - Hạnh phúc', { ...CENTRED, rule: 150, after: 6 }),
      line(`${place}, ${officialDay(day)}`, { align: 'center', italics: true }),
    ],
  ],
});

function partsOf(block: Block): Part[] {
  switch (block.kind) {
    case 'TITLE':
      return block.lines.map((text, index) =>
        line(text, {
          ...CENTRED,
          size: 14,
          before: index === 0 ? 18 : 2,
          after: index === block.lines.length - 1 ? 12 : 0,
        }),
      );
    case 'CENTRE':
      return [line(block.text, { ...CENTRED, before: 6, after: 8 })];
    case 'BASIS':
      return [line(block.text, { ...PARAGRAPH, italics: true, after: 4 })];
    case 'TEXT': {
      const head = block.head === undefined ? [] : [{ text: block.head, bold: true }];
      return [line([...head, { text: block.text }], { ...PARAGRAPH, after: 6 })];
    }
    case 'TABLE':
      return [
        {
          kind: 'GRID',
          widths: block.widths,
          rows: [
            block.heads.map((text) => line(text, { ...CENTRED, size: block.size ?? 12 })),
            ...block.rows.map((cells) => cells.map((text) => line(text, { size: block.size ?? 12 }))),
          ],
        },
      ];
  }
}

/** Recipients, or whoever signs beside, on the left; office and name of the signer on the right, with room for signature and seal. */
const footOf = ({ beside, signer }: Paper): Columns => ({
  kind: 'COLUMNS',
  before: 14,
  widths: [45, 55],
  sides: [
    'signer' in beside
      ? signature(beside.signer)
      : [
          line('Nơi nhận:', { bold: true, italics: true, size: 12 }),
          ...beside.recipients.map((text) => line(`- ${text}`, { size: 11 })),
        ],
    signature(signer),
  ],
});

const signature = ({ title, name }: Signer): Line[] => [
  line(title.toUpperCase(), CENTRED),
  line(name, { ...CENTRED, before: 76 }),
];
