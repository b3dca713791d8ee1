import type { OverviewWords } from './messages.ts';

/** Words of the leaders' first page in English. */
export const englishOverview: OverviewWords = {
  overview: {
    title: 'Overview',
    lead: 'Four main figures, what needs attention, and every commune, ward and special zone as one square.',
    figures: 'Main figures',
    openRanking: '%{metric} %{value}: open the ranking',
    noInterval: 'the whole country together',
    course: 'Last %{months} months: from %{from} to %{to}. The dashed line is this period’s median.',
    medianUnits: 'Median of the units: %{value}',
    medianPeers: 'Median of its peer group (%{count} units): %{value}',
    noMedian: 'No median to compare with yet',
    closedMedian: 'Comparison by this metric is closed',
    attention: 'Needs attention',
    attentionKnown: 'What was known when is not kept of clocks stopped late, so a pinned link leaves those out.',
    attentionLead: 'At most 7 lines, only what chance does not explain; a reason to look, not a verdict.',
    attentionAsOf: 'As at the end of %{day}.',
    attentionClosed: 'A leaderboard is closed: what would show who stands last by it is not listed here.',
    attentionSliced:
      'Signs are looked for among all dossiers, not by field or channel: remove those two filters to see them.',
    attentionNone: 'There is no sign beyond chance.',
    whyOf: 'Why? %{unit}',
    dossiers: '%{count} dossiers',
    map: 'Tile map: %{metric}',
    mapFinding: '%{beyond} of %{units} units differ from the common level beyond chance.',
    mapHint: 'Arrows move, Enter opens.',
    group: 'Province, former district',
    standing: 'Beside the common level',
    find: 'Find on the map',
    found: '%{count} units found',
    mark: {
      better: 'Clearly better than the common level',
      worse: 'Clearly worse than the common level',
      above: 'Clearly above the common level',
      below: 'Clearly below the common level',
      within: 'No clear difference',
      unknown: 'Too few figures',
    },
  },
};
