import type { Language } from '../i18n/language.ts';

/** Formats of a view as a file, in the order they are offered. */
export const FORMATS = ['xlsx', 'csv', 'json', 'ndjson', 'parquet', 'metadata.json', 'zip'] as const;
export type ExportFormat = (typeof FORMATS)[number];

export interface ExportAsked {
  /** Where the table is had, without the format: `/exports/ranking`, `/v/trends`. */
  readonly path: string;
  /** What it is asked with; what is null, absent or empty is left out. */
  readonly parameters: Readonly<Record<string, string | readonly string[] | null | undefined>>;
}

/** `/exports/ranking.csv?metric=on_time&…&lang=vi`. */
export const exportAddress = ({ path, parameters }: ExportAsked, format: ExportFormat, language: Language): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    const text = typeof value === 'string' ? value : (value ?? []).join(',');
    if (text !== '') search.set(name, text);
  }
  search.set('lang', language);
  return `${path}.${format}?${search.toString()}`;
};
