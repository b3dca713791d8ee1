/** What is used of pdfjs-dist: its own types stand on the DOM's, which no test has. */
declare module 'pdfjs-dist/legacy/build/pdf.mjs' {
  interface TextItem {
    readonly str: string;
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  }
  interface Page {
    getViewport(options: { readonly scale: number }): { readonly width: number; readonly height: number };
    getTextContent(): Promise<{ readonly items: readonly (TextItem | { readonly type: string })[] }>;
  }
  interface Document {
    readonly numPages: number;
    getPage(number: number): Promise<Page>;
  }
  export function getDocument(source: { readonly data: Uint8Array; readonly verbosity: number }): {
    readonly promise: Promise<Document>;
    destroy(): Promise<void>;
  };
}
