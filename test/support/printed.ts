import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text where it stands on its sheet, in points from the upper left corner. */
export interface PrintedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PrintedText[];
}

/** What a PDF tells, sheet by sheet, in the order in which it was drawn. */
export async function sheetsOf(pdf: Uint8Array): Promise<Sheet[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await task.promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [placed(item, height)] : []));
    sheets.push({ width, height, texts });
  }
  await task.destroy();
  return sheets;
}

interface DrawnText {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  /** A matrix as PDF has it: its first two figures say which way the text runs, the last two where it begins. */
  readonly transform: readonly number[];
}

function placed({ str, width, height, transform }: DrawnText, sheetHeight: number): PrintedText {
  const [a = 1, b = 0, , , x = 0, y = 0] = transform;
  const size = Math.hypot(a, b);
  const along = { x: (a / size) * width, y: (b / size) * width };
  const up = { x: (-b / size) * height, y: (a / size) * height };
  const xs = [x, x + along.x, x + up.x, x + along.x + up.x];
  const ys = [y, y + along.y, y + up.y, y + along.y + up.y].map((each) => sheetHeight - each);
  return { text: str, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Words without the room between them: lines are broken where paper ends. */
export const squashed = (text: string): string => text.normalize('NFC').replaceAll(/[\s­​]+/gu, '');
