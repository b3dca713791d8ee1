import type { AnalysisWords } from './messages.ts';

/** Words of the leaders' and analysts' pages in English. */
export const englishAnalysis: AnalysisWords = {
  known: {
    chip: 'As known at %{at}',
    notice:
      'Figures as they were known at %{at}, as at the end of %{day}: what was imported or corrected later does not count.',
    latest: 'Show the latest figures',
    copied: 'Link copied: figures as known at %{at}, as at the end of %{day}.',
    copiedDay:
      'Link copied, as of %{day}. What was known when is not kept of this: later imports may change the figures.',
  },
  files: {
    open: 'Files',
    xlsx: 'Excel (.xlsx)',
    csv: 'CSV for a spreadsheet',
    json: 'JSON',
    ndjson: 'NDJSON, a record a line',
    parquet: 'Parquet',
    zip: 'ZIP: CSV and description',
    metadata: 'What the table is (.metadata.json)',
    copy: 'Copy the file’s address',
    copied: 'Address copied: paste it into Excel (Power Query), R or Python.',
    sameScope: 'Other tables of the same scope and period:',
    totals: 'Cases of each unit',
    months: 'The metric by month',
    patterns: 'Patterns to look at',
    copyFailed: 'The browser does not allow copying.',
  },
  funnel: {
    view: 'Funnel',
    title: 'Funnel plot',
    none: 'This metric is no share, so there is no funnel to draw.',
    finding:
      'Well above the common level: %{above}. Well below: %{below}. Within the funnel chance alone explains the difference.',
    above: 'Above the 99.8% limit',
    below: 'Below the 99.8% limit',
    within: 'Within the limits',
    where: 'Place',
    mean: 'Common level %{value}',
    limit: '99.8% limit',
    warning: '95% limit',
    low998: 'Lower, 99.8%',
    high998: 'Upper, 99.8%',
    low95: 'Lower, 95%',
    high95: 'Upper, 95%',
  },
};
