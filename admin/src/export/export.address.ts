import type { Language } from '../i18n/language.ts';

/** Formats of a view as a file, in the order they are offered. */
export const FORMATS = ['xlsx', 'csv', 'json', 'ndjson', 'parquet', 'metadata.json'] as const;
export type ExportFormat = (typeof FORMATS)[number];

export interface ExportAsked {
  /** Name of the view on the server. */
  readonly view: string;
  /** What it is asked with; what is null or empty is left out. */
  readonly parameters: Readonly<Record<string, string | readonly string[] | null>>;
}

/** `/exports/ranking.csv?metric=on_time&…&lang=vi`. */
export const exportAddress = ({ view, parameters }: ExportAsked, format: ExportFormat, language: Language): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    const text = typeof value === 'string' ? value : (value ?? []).join(',');
    if (text !== '') search.set(name, text);
  }
  search.set('lang', language);
  return `/exports/${view}.${format}?${search.toString()}`;
};
