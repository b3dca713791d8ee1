/** One part of what an official paper says, from top to bottom. */
export type Block =
  /** What kind of paper it is, and about what: centred, bold. */
  | { readonly kind: 'TITLE'; readonly lines: readonly string[] }
  /** Who decides, or a word that leads to the articles: centred, bold. */
  | { readonly kind: 'CENTRE'; readonly text: string }
  /** What it rests on: in italics. */
  | { readonly kind: 'BASIS'; readonly text: string }
  /** A paragraph; `head` (`Điều 1. `) stands before it in bold. */
  | { readonly kind: 'TEXT'; readonly head?: string; readonly text: string }
  /** @param widths percents of the page's width */
  | {
      readonly kind: 'TABLE';
      readonly heads: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
      /** Points; 12 unless given. */
      readonly size?: number;
    };

export interface Signer {
  /** `Chủ tịch`; printed in capitals. */
  readonly title: string;
  /** Empty where a pen fills it in. */
  readonly name: string;
}

/** An official paper as data: the same words whatever it is written as. @source Nghị định 30/2020/NĐ-CP, Phụ lục I */
export interface Paper {
  /** The issuing body: `ỦY BAN NHÂN DÂN XÃ BẢN LẦU`. */
  readonly issuer: string;
  /** Number and symbol: `12/QĐ-UBND`. */
  readonly number: string;
  readonly place: string;
  /** `YYYY-MM-DD`; null is left to whoever signs. */
  readonly day: string | null;
  /** Lying A4, for wide tables. */
  readonly isLandscape?: true;
  readonly body: readonly Block[];
  /** Who gets it, or who signs on the left beside the signer. */
  readonly beside: { readonly recipients: readonly string[] } | { readonly signer: Signer };
  readonly signer: Signer;
}

/** A question to the graph that is answered as official papers: what the reader may not ask is not printed either. */
export interface PaperView {
  /** In the address: `/papers/NAME.pdf`, `/papers/NAME.docx`. */
  readonly name: string;
  /** Of the file, without its ending. */
  readonly fileName: string;
  readonly title: string;
  /** Words of the address, each a text. Those a document needs are its variables of the same name. */
  readonly parameters: readonly PaperParameter[];
  /** A query; its variables are the parameters of its names. */
  readonly document: string;
  /** One paper each, on pages of its own; none where there is nothing to print. */
  readonly papersOf: (data: unknown, asked: Readonly<Record<string, string>>) => readonly Paper[];
}

interface PaperParameter {
  readonly name: string;
  readonly isRequired?: true;
  /** Not asked of the graph: `papersOf` chooses by it. */
  readonly isChoice?: true;
  /** A whole number. */
  readonly isWhole?: true;
}

/** Dots where a pen or a keyboard fills something in. */
export const BLANK = '……………';

/** `ngày 01 tháng 7 năm 2026`: days below 10 and January, February with a zero. @source Nghị định 30/2020/NĐ-CP, Phụ lục I */
export function officialDay(day: string | null): string {
  if (day === null) return 'ngày … tháng … năm …';
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
}
