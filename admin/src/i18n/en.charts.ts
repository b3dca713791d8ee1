import type { ChartWords } from './messages.ts';

/** Words around a chart, a figure and the cases behind it, in English. */
export const englishCharts: ChartWords = {
  chart: {
    showTable: 'Show as table',
    showChart: 'Show chart',
    download: 'Download',
    csv: 'Figures (CSV)',
    svg: 'Drawing (SVG)',
    png: 'Picture (PNG)',
    source: 'Source: one-stop dossiers, %{scope}.',
    staffSource: 'Source: staff records, %{scope}.',
    pointsSource: 'Source: %{scope}. Points are given by people, not computed from dossiers.',
    edition: 'Một Cửa, version %{version}.',
    pngFailed: 'The browser could not draw the picture; download the SVG instead.',
    notDrawn: 'The chart is not drawn yet; try again in a moment.',
  },
  stat: {
    menuOf: 'What to do with %{figure}',
    interval: '95% interval: %{interval}',
    knownUntil: 'Figures up to %{day}',
  },
  cases: {
    open: 'Dossiers of %{unit}: %{count} (%{about})',
    index: 'Each indicator',
    indexOf: 'Each indicator of %{unit}',
  },
  comparing: {
    add: 'Add %{unit} to the comparison',
    drop: 'Take %{unit} out of the comparison',
    chosen: 'Put aside to compare: %{units}.',
    oneMore: 'At least two units are needed.',
    open: 'Compare',
    clear: 'Clear',
  },
};
