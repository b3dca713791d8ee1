import type { FrameWords } from './messages.ts';

/** Words of what stands on every page but comes when it is asked for, in English. */
export const englishFrame: FrameWords = {
  figure: {
    menu: 'What to do with the figure',
    records: 'See %{count} dossiers',
    numerator: 'See %{count} dossiers of the numerator',
    denominator: 'See %{count} dossiers of the denominator',
    why: 'Why?',
    copyLatest: 'Copy link, always the latest',
    copiedLatest: 'Link copied; whoever opens it sees the latest figures.',
    export: 'Export this figure (CSV)',
  },
  keys: {
    title: 'Keyboard shortcuts',
    export: 'Files of the page',
    menu: 'Open what to do with the figure at hand',
    palette: 'Command palette',
    escape: 'Close the topmost layer',
    type: 'Type a page, a unit or what to do',
    nothing: 'No page, unit or deed is called so',
    pages: 'Pages',
    units: 'Units',
    deeds: 'What to do',
  },
};
