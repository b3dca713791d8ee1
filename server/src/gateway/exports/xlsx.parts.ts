import type { Cell, CellKind } from '../../platform/export-view.ts';
import { isFormula, wallClock, type ShownColumn } from './cells.ts';
import type { ZipEntry } from './zip.ts';

// Cells are written as text here, since the library that reads workbooks holds every cell as objects when it writes one:
// five times as slow, and beyond the memory that a server may take for a table of a million rows.

/** Formats of cells by their place in `STYLES`. */
const STYLE = { HEAD: 1, SHARE: 2, DATE: 3, MOMENT: 4, QUOTED: 5 } as const;
const STYLE_OF: Readonly<Partial<Record<CellKind, number>>> = STYLE;
const WIDTHS: Readonly<Record<CellKind, number>> = {
  TEXT: 28,
  INTEGER: 12,
  NUMBER: 14,
  SHARE: 10,
  DATE: 12,
  MOMENT: 18,
  BOOLEAN: 10,
};
/** Letters that a cell of Excel holds. */
const MOST_LETTERS = 32_767;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const xf = (numFmt: number, more = ''): string =>
  `<xf numFmtId="${String(numFmt)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${more}/>`;

/** How cells look; a text that begins like a formula keeps Excel's own sign that it is none, also when it is edited. */
export const STYLES = `${HEAD}<styleSheet ${MAIN}><numFmts count="3"><numFmt numFmtId="164" formatCode="0.0%"/>\
<numFmt numFmtId="165" formatCode="dd/mm/yyyy"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy hh:mm"/></numFmts>\
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="6">${xf(0)}<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>${xf(164)}${xf(165)}${xf(166)}\
${xf(0, ' quotePrefix="1"')}</cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** `A` … `Z`, `AA` … */
export const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

interface Source {
  /** The next rows, none at the end. */
  take(most: number): Promise<readonly Cell[][]>;
}

/** A sheet of figures: a frozen head, filters over all rows; at most so many rows of the source. */
export async function* figuresXml(
  columns: readonly ShownColumn[],
  source: Source,
  most: number,
): AsyncGenerator<string> {
  const shown = columns.map(({ kind }, index) => ({ letter: letterOf(index), style: STYLE_OF[kind], kind }));
  const widths = columns.map(({ kind }, index) => {
    const at = String(index + 1);
    return `<col min="${at}" max="${at}" width="${String(WIDTHS[kind])}" customWidth="1"/>`;
  });
  const heads = columns.map(({ label }, index) => textCell(`${letterOf(index)}1`, label, STYLE.HEAD));
  yield `${HEAD}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" \
activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>\
<cols>${widths.join('')}</cols><sheetData><row r="1">${heads.join('')}</row>`;
  let number = 1;
  for (let left = most; left > 0;) {
    const rows = await source.take(left);
    if (rows.length === 0) break;
    left -= rows.length;
    yield rows.map((cells) => rowXml(cells, shown, String((number += 1)))).join('');
  }
  yield `</sheetData><autoFilter ref="A1:${letterOf(columns.length - 1)}${String(number)}"/></worksheet>`;
}

interface Shown {
  readonly letter: string;
  readonly style: number | undefined;
  readonly kind: CellKind;
}

function rowXml(cells: readonly Cell[], shown: readonly Shown[], number: string): string {
  let text = `<row r="${number}">`;
  for (const [index, { letter, style, kind }] of shown.entries()) {
    const cell = cells[index] ?? null;
    if (cell !== null) text += cellXml(cell, { at: letter + number, style, kind });
  }
  return `${text}</row>`;
}

interface Placed extends Omit<Shown, 'letter'> {
  readonly at: string;
}

function cellXml(cell: string | number | boolean, { at, style, kind }: Placed): string {
  const styled = style === undefined ? '' : ` s="${String(style)}"`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? '1' : '0'}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}"${styled}><v>${String(cell)}</v></c>`;
  if (kind === 'DATE') return `<c r="${at}"${styled}><v>${String(daysOf(new Date(`${cell}T00:00:00Z`)))}</v></c>`;
  if (kind === 'MOMENT') return `<c r="${at}"${styled}><v>${String(daysOf(wallClock(cell)))}</v></c>`;
  return textCell(at, cell, isFormula(cell) ? STYLE.QUOTED : undefined);
}

/** Days since the day before 1900 began, as Excel counts them. */
const daysOf = (clock: Date): number => clock.getTime() / 86_400_000 + 25_569;

function textCell(at: string, text: string, style?: number): string {
  const styled = style === undefined ? '' : ` s="${String(style)}"`;
  return `<c r="${at}" t="inlineStr"${styled}><is><t xml:space="preserve">${escaped(text.slice(0, MOST_LETTERS))}</t></is></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
const SPECIAL = /[&<>"\r]|[^\P{Cc}\t\n]|[\ufffe\uffff]/gu;
/** Control characters beyond ASCII, which XML holds. */
const HARMLESS = /[\u007f-\u009f]/u;

/** A text within XML; control characters that XML cannot hold are left out. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(SPECIAL, (character) => ENTITIES[character] ?? (HARMLESS.test(character) ? character : ''));

/** A sheet of words, two a line. */
export function wordsXml(lines: readonly (readonly [string, string])[]): string {
  const rows = lines.map(([name, value], index) => {
    const number = String(index + 1);
    return `<row r="${number}">${textCell(`A${number}`, name)}${textCell(`B${number}`, value, isFormula(value) ? STYLE.QUOTED : undefined)}</row>`;
  });
  return `${HEAD}<worksheet ${MAIN}><cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="2" width="90" \
customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** What holds the sheets together. @param names of the sheets, in their order */
export function workbookFiles(names: readonly string[]): ZipEntry[] {
  const numbered = names.map((name, index) => ({ name: escaped(name), number: String(index + 1) }));
  const sheets = numbered.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`);
  const parts = numbered.map(
    ({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const relations = numbered.map(
    ({ number }) =>
      `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  const xml = (name: string, text: string): ZipEntry => ({ name, content: [HEAD + text] });
  return [
    xml(
      'xl/workbook.xml',
      `<workbook ${MAIN} xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`,
    ),
    xml(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    xml(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    xml(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${parts.join('')}</Types>`,
    ),
  ];
}
