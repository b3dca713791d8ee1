import type { Language } from '../../platform/context.ts';
import type { ExportView, Words } from '../../platform/export-view.ts';
import { VERSION } from '../../platform/version.ts';

/** Of the figures and tables that the demo or the import brought, and of the list of units. */
const SOURCE: Words = {
  vi: 'Hồ sơ một cửa và danh mục đơn vị hành chính của hệ thống Một Cửa',
  en: 'One-stop dossiers and the list of administrative units, as held by Một Cửa',
};
const LICENCE: Words = {
  vi: 'Số liệu thuộc cơ quan đã nhập; danh mục đơn vị theo giấy phép MIT; dữ liệu minh hoạ là tự tạo.',
  en: 'Figures belong to the office that imported them; the list of units is under the MIT licence; demo data are made up.',
};

export interface Described {
  readonly view: ExportView;
  readonly language: Language;
  /** What was asked for in the address. */
  readonly asked: Readonly<Record<string, string>>;
  /** What holds of the whole table, as the answer says, with the day and the instant it is told of. */
  readonly about: Readonly<Record<string, unknown>>;
  /** How many rows the table has; null for one that is too long to be counted before it is sent. */
  readonly rowCount: number | null;
}

/** What a table is: its question, its columns with kinds, and what the answer says of the whole of it. */
export function metadataOf({ view, language, asked, about, rowCount }: Described): string {
  const described = {
    name: view.name,
    title: view.title[language],
    titles: view.title,
    note: view.note[language],
    source: SOURCE[language],
    licence: LICENCE[language],
    version: VERSION,
    rowCount,
    language,
    ...(about['asOf'] === undefined ? {} : { asOf: about['asOf'] }),
    ...(about['knownAt'] === undefined ? {} : { knownAt: about['knownAt'] }),
    parameters: asked,
    about,
    columns: view.columns.map(({ name, kind, label, unit, personal }) => ({
      name,
      kind,
      label: label[language],
      ...(unit ? { unit: unit[language] } : {}),
      ...(personal === undefined ? {} : { personal }),
    })),
    accepts: view.parameters.map(({ name, meaning, isRequired, oneOf }) => ({
      name,
      meaning: meaning[language],
      required: isRequired === true,
      ...(oneOf ? { oneOf } : {}),
    })),
    query: view.document,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
