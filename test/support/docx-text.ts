import { inflateRawSync } from 'node:zlib';

const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** The files within a Word file, by name, as its directory lists them. */
export function docxParts(docx: Buffer): ReadonlyMap<string, string> {
  const end = docx.lastIndexOf(Buffer.from(Uint32Array.of(END_OF_DIRECTORY).buffer));
  const parts = new Map<string, string>();
  let at = docx.readUInt32LE(end + 16);
  while (docx.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const [method, packed, own] = [docx.readUInt16LE(at + 10), docx.readUInt32LE(at + 20), docx.readUInt32LE(at + 42)];
    const [name, extra, comment] = [28, 30, 32].map((field) => docx.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const from = own + 30 + docx.readUInt16LE(own + 26) + docx.readUInt16LE(own + 28);
    const bytes = docx.subarray(from, from + packed);
    parts.set(
      docx.toString('utf8', at + 46, at + 46 + name),
      (method === 0 ? bytes : inflateRawSync(bytes)).toString(),
    );
    at += 46 + name + extra + comment;
  }
  return parts;
}

const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** What a Word file says, a line for each paragraph. */
export const docxText = (docx: Buffer): string =>
  (docxParts(docx).get('word/document.xml') ?? '')
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(''))
    .join('\n')
    .replace(/&(lt|gt|quot|apos|amp);/gu, (_, sign: string) => SIGNS[sign] ?? '');
