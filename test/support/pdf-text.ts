import { inflateSync } from 'node:zlib';

/** The text of a PDF whose fonts tell what their glyphs mean, in the order it was drawn; pieces are put together as they come. */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const bodies = [...objects.values()];
  const names = new Map(
    bodies.flatMap(({ head }) =>
      [...head.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name, id]) => [name ?? '', id ?? '']),
    ),
  );
  const meanings = new Map([...names].map(([name, id]) => [name, meaningOf(objects, id)]));
  return bodies.map(({ stream }) => drawn(stream, meanings)).join('\n');
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  const found = [...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)];
  return new Map(found.map(([, id = '', body = '']) => [id, objectOf(body)]));
}

function objectOf(body: string): PdfObject {
  const at = body.indexOf('stream\n');
  if (at < 0) return { head: body, stream: '' };
  const head = body.slice(0, at);
  const raw = Buffer.from(body.slice(at + 'stream\n'.length, body.lastIndexOf('\nendstream')), 'latin1');
  const isText = !head.includes('/Length1') && !head.includes('/Subtype');
  return { head, stream: isText && head.includes('/FlateDecode') ? inflateSync(raw).toString('latin1') : '' };
}

/** What the glyphs of a font mean: the map that its `ToUnicode` says. */
function meaningOf(objects: ReadonlyMap<string, PdfObject>, font: string): readonly string[] {
  const id = /\/ToUnicode (\d+) 0 R/u.exec(objects.get(font)?.head ?? '')?.[1] ?? '';
  const ranges = objects.get(id)?.stream.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/giu) ?? [];
  const glyphs: string[] = [];
  for (const [, first = '0', list = ''] of ranges) {
    const letters = [...list.matchAll(/<([0-9a-f]*)>/giu)].map(([, hex = '']) => lettersOf(hex));
    letters.forEach((letter, index) => (glyphs[Number.parseInt(first, 16) + index] = letter));
  }
  return glyphs;
}

const lettersOf = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Hexadecimal glyphs of a page's drawing as letters of the font that was chosen last. */
function drawn(stream: string, meanings: ReadonlyMap<string, readonly string[]>): string {
  let glyphs: readonly string[] = [];
  let text = '';
  for (const [, font, hex] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/giu)) {
    if (font !== undefined) glyphs = meanings.get(font) ?? [];
    else text += (hex ?? '').replace(/.{4}/gu, (glyph) => glyphs[Number.parseInt(glyph, 16)] ?? '');
  }
  return text;
}
