import type { Language } from '../../platform/context.ts';
import type { ExportView } from '../../platform/export-view.ts';

export interface Described {
  readonly view: ExportView;
  readonly language: Language;
  /** What was asked for in the address. */
  readonly asked: Readonly<Record<string, string>>;
  /** What the answer says of the whole table. */
  readonly about: Readonly<Record<string, unknown>>;
}

/** What a table is: its question, its columns with kinds, and what the answer says of the whole of it. */
export function metadataOf({ view, language, asked, about }: Described): string {
  const described = {
    name: view.name,
    title: view.title[language],
    note: view.note[language],
    language,
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
