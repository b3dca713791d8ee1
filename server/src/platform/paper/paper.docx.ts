import type * as Word from 'docx';
import type { Paper } from './paper.ts';
import {
  layoutOf,
  LINE_HEIGHT,
  MARGINS_MM,
  PAGE_NUMBER,
  POINTS_A_MM,
  textWidthOf,
  type Line,
  type Part,
} from './paper.layout.ts';

/** Word counts lengths in twentieths of a point, sizes of letters in halves, lines in 240ths. */
const twips = (points: number): number => Math.round(points * 20);
/** What offices write with; whoever lacks it gets a font of the same widths. */
const FONT = 'Times New Roman';

/** One Word file of all papers, each from a page of its own on: the same words as the PDF, to be edited before signing. */
export async function docxOf(papers: readonly Paper[], title: string): Promise<Buffer> {
  const word = await import('docx');
  const { left, top, right, bottom } = MARGINS_MM;
  const mm = (length: number): number => twips(length * POINTS_A_MM);
  const file = new word.Document({
    title,
    styles: { default: { document: { run: { font: FONT, size: 26, language: { value: 'vi-VN' } } } } },
    sections: papers.map((paper) => ({
      properties: {
        titlePage: true,
        page: {
          // The library turns both round for a lying page.
          size: { width: mm(210), height: mm(297), orientation: paper.isLandscape ? 'landscape' : 'portrait' },
          margin: {
            left: mm(left),
            top: mm(top),
            right: mm(right),
            bottom: mm(bottom),
            header: mm(PAGE_NUMBER.fromTopMm),
          },
          pageNumbers: { start: 1 },
        },
      },
      headers: { default: pageNumber(word), first: new word.Header({ children: [] }) },
      children: layoutOf(paper).flatMap((part) => blocksOf(word, part, textWidthOf(paper))),
    })),
  });
  return word.Packer.toBuffer(file);
}

/** The number of a page within its own paper; Word leaves it out on the first. */
const pageNumber = (word: typeof Word): Word.Header =>
  new word.Header({
    children: [
      new word.Paragraph({
        alignment: 'center',
        children: [new word.TextRun({ children: [word.PageNumber.CURRENT], font: FONT, size: PAGE_NUMBER.size * 2 })],
      }),
    ],
  });

/** @param width between the margins, points */
function blocksOf(word: typeof Word, part: Part, width: number): readonly (Word.Paragraph | Word.Table)[] {
  if (part.kind === 'LINE') return paragraphsOf(word, part, width);
  if (part.kind === 'GRID') {
    const rows = part.rows.map((cells) => cells.map((cell) => [cell]));
    return [tableOf(word, { width, widths: part.widths, rows, isRuled: true })];
  }
  const lower = (lines: readonly Line[]): Line[] =>
    lines.map((each, index) => (index === 0 ? { ...each, before: each.before + part.before } : each));
  return [tableOf(word, { width, widths: part.widths, rows: [part.sides.map(lower)], isRuled: false })];
}

interface Cells {
  /** Of the whole, points. */
  readonly width: number;
  /** Percents of the page's width. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (readonly Line[])[])[];
  /** With lines between the cells, and a head that comes again on every page. */
  readonly isRuled: boolean;
}

function tableOf(word: typeof Word, { width, widths, rows, isRuled }: Cells): Word.Table {
  const points = widths.map((percent) => (width * percent) / 100);
  const cellOf = (lines: readonly Line[], index: number): Word.TableCell =>
    new word.TableCell({
      width: { size: twips(points[index] ?? 0), type: word.WidthType.DXA },
      ...(isRuled ? {} : { margins: { left: 0, right: 0 } }),
      children: lines.flatMap((each) => paragraphsOf(word, each, points[index] ?? 0)),
    });
  return new word.Table({
    layout: word.TableLayoutType.FIXED,
    width: { size: twips(width), type: word.WidthType.DXA },
    columnWidths: points.map(twips),
    ...(isRuled ? {} : { borders: word.TableBorders.NONE }),
    rows: rows.map(
      (cells, row) =>
        new word.TableRow({ cantSplit: true, tableHeader: isRuled && row === 0, children: cells.map(cellOf) }),
    ),
  });
}

const ALIGNMENTS = { left: 'left', center: 'center', justify: 'both' } as const;

/** @param width of the page or cell it stands in, points: a rule lies in the middle of that */
function paragraphsOf(word: typeof Word, line: Line, width: number): Word.Paragraph[] {
  const { runs, size, align, indent, before, after, rule } = line;
  const text = new word.Paragraph({
    alignment: ALIGNMENTS[align],
    indent: { firstLine: twips(indent) },
    spacing: { before: twips(before), after: rule > 0 ? twips(1) : twips(after), line: Math.round(240 * LINE_HEIGHT) },
    children: runs.map((run) => new word.TextRun({ ...run, font: FONT, size: size * 2 })),
  });
  if (rule === 0) return [text];
  const beside = twips((width - rule) / 2);
  const drawn = new word.Paragraph({
    indent: { left: beside, right: beside },
    border: { top: { style: word.BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    spacing: { before: 0, after: twips(after), line: twips(2), lineRule: word.LineRuleType.EXACT },
  });
  return [text, drawn];
}
