import type { Cell } from '../../platform/export-view.ts';
import type { Manner, ShownColumn } from './cells.ts';
import type { Described } from './metadata.format.ts';
import { figuresXml, STYLES, wordsXml, workbookFiles } from './xlsx.parts.ts';
import { zip, type ZipEntry } from './zip.ts';

/** What the second sheet says: one line each. */
type Explanation = readonly (readonly [string, string])[];

/** The question, what the answer says of the whole table, and how its figures come about. */
export function explanationOf({ view, language, asked, about }: Omit<Described, 'rowCount'>): Explanation {
  const flat = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return [
    [language === 'vi' ? 'Bảng' : 'Table', view.title[language]],
    [language === 'vi' ? 'Cách tính' : 'Note', view.note[language]],
    ...view.parameters.flatMap(({ name, meaning }): Explanation => {
      const text = asked[name];
      return text === undefined ? [] : [[meaning[language], text]];
    }),
    ...Object.entries(about).map(([name, value]): readonly [string, string] => [name, flat(value)]),
  ];
}

/** Rows that a sheet of Excel holds, its head among them. */
const ROWS_OF_A_SHEET = 1_048_576;

interface Workbook extends Pick<Manner, 'language'> {
  readonly explanation: Explanation;
  /** Rows of a sheet with its head; what is more goes on in a further one. */
  readonly rowsOfASheet?: number;
}

/**
 * A workbook, written as it goes: sheets with the figures (frozen head, filters, real numbers and dates), as many as Excel
 * needs for them, and one that explains them. Texts are text: nothing is a formula. Moments are Vietnam's wall clock, since
 * a workbook knows no zone. Whoever stops reading ends the writing, too.
 */
export async function* xlsx(
  columns: readonly ShownColumn[],
  pages: AsyncIterable<readonly Cell[][]>,
  { language, explanation, rowsOfASheet = ROWS_OF_A_SHEET }: Workbook,
): AsyncGenerator<Uint8Array> {
  const rows = new Rows(pages[Symbol.asyncIterator]());
  try {
    yield* zip(filesOf(columns, rows, { language, explanation, rowsOfASheet }));
  } finally {
    await rows.end();
  }
}

async function* filesOf(
  columns: readonly ShownColumn[],
  rows: Rows,
  { language, explanation, rowsOfASheet }: Required<Workbook>,
): AsyncGenerator<ZipEntry> {
  const names: string[] = [];
  const named = (name: string, content: ZipEntry['content']): ZipEntry => {
    names.push(name);
    return { name: `xl/worksheets/sheet${String(names.length)}.xml`, content };
  };
  // Formats first: who reads a workbook as it comes knows then which numbers are days.
  yield { name: 'xl/styles.xml', content: [STYLES] };
  const title = language === 'vi' ? 'Số liệu' : 'Figures';
  yield named(title, figuresXml(columns, rows, rowsOfASheet - 1));
  while (!(await rows.isOver())) {
    yield named(`${title} ${String(names.length + 1)}`, figuresXml(columns, rows, rowsOfASheet - 1));
  }
  yield named(language === 'vi' ? 'Giải thích' : 'Explanation', [wordsXml(explanation)]);
  yield* workbookFiles(names);
}

/** Rows that come in pages, so many at a time as are wanted. */
class Rows {
  private readonly pages: AsyncIterator<readonly Cell[][]>;
  private held: readonly Cell[][] = [];

  constructor(pages: AsyncIterator<readonly Cell[][]>) {
    this.pages = pages;
  }

  async isOver(): Promise<boolean> {
    while (this.held.length === 0) {
      const next = await this.pages.next();
      if (next.done === true) return true;
      this.held = next.value;
    }
    return false;
  }

  /** The next rows, at most so many; none at the end. */
  async take(most: number): Promise<readonly Cell[][]> {
    if (await this.isOver()) return [];
    const rows = this.held.slice(0, most);
    this.held = this.held.slice(most);
    return rows;
  }

  async end(): Promise<void> {
    await this.pages.return?.();
  }
}
