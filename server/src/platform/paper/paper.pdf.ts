import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type pdfmake from 'pdfmake';
import type { Content } from 'pdfmake';
import type { Paper } from './paper.ts';
import { layoutOf, LINE_HEIGHT, MARGINS_MM, PAGE_NUMBER, POINTS_A_MM, type Line, type Part } from './paper.layout.ts';

type Printer = typeof pdfmake;

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

/** One PDF of all papers, each on pages of its own, numbered from the second on. */
export async function pdfOf(papers: readonly Paper[], title: string): Promise<Buffer> {
  const { left, top, right, bottom } = MARGINS_MM;
  const [first, above, last, below] = [left, top, right, bottom].map((mm) => mm * POINTS_A_MM);
  return (await loadPrinter())
    .createPdf({
      pageSize: 'A4',
      pageMargins: [first ?? 0, above ?? 0, last ?? 0, below ?? 0],
      defaultStyle: { font: 'Tinos', lineHeight: LINE_HEIGHT },
      info: { title },
      content: papers.map((paper) => ({
        section: layoutOf(paper).map(contentOf),
        header: pageNumbers(),
        pageOrientation: paper.isLandscape ? ('landscape' as const) : ('portrait' as const),
      })),
    })
    .getBuffer();
}

/** The number of a page within its own paper; none on the first. Pages are asked for in their order. */
function pageNumbers(): (page: number) => Content {
  let first: number | undefined;
  return (page) => {
    first ??= page;
    const number = page - first + 1;
    const margin: [number, number, number, number] = [0, PAGE_NUMBER.fromTopMm * POINTS_A_MM, 0, 0];
    return number === 1 ? '' : { text: String(number), fontSize: PAGE_NUMBER.size, alignment: 'center', margin };
  };
}

function contentOf(part: Part): Content {
  if (part.kind === 'LINE') return lineOf(part);
  if (part.kind === 'GRID') {
    return {
      margin: [0, 4, 0, 8],
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: part.widths.map((percent) => `${String(percent)}%`),
        body: part.rows.map((cells) => cells.map(lineOf)),
      },
    };
  }
  const [left, right] = part.sides;
  return {
    unbreakable: true,
    margin: [0, part.before, 0, 0],
    columnGap: 0,
    columns: [
      { width: `${String(part.widths[0])}%`, stack: left.map(lineOf) },
      { width: `${String(part.widths[1])}%`, stack: right.map(lineOf) },
    ],
  };
}

function lineOf({ runs, size, align, indent, before, after, rule }: Line): Content {
  const text: Content = {
    text: runs.map((run) => ({ ...run })),
    fontSize: size,
    alignment: align,
    leadingIndent: indent,
    margin: [0, before, 0, rule > 0 ? 1 : after],
  };
  if (rule === 0) return text;
  const drawn: Content = {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: rule, y2: 0, lineWidth: 0.7 }],
    alignment: 'center',
    margin: [0, 0, 0, after],
  };
  return { stack: [text, drawn] };
}
