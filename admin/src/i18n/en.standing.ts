import type { StandingWords } from './messages.ts';

/** Words of how a commune stands, on its page, in English. */
export const englishStanding: StandingWords = {
  standing: {
    title: 'Places, and the commune’s own words',
    among: 'among the units of %{place}',
    index: 'Index of Decision 766',
    indexNone: 'There are no dossiers in the period to work points out from.',
    indexFinding: '%{points} of %{reachable} points that can be worked out (%{most} in all).',
    band: 'Band: %{band}.',
    bandUnverified: 'The limits of bands stand in no document yet: for information only.',
    groupPoints: '%{points} / %{most} points; %{lost} lost; %{unknown} cannot be worked out',
    indicator: 'Indicator',
    points: 'Points',
    lost: 'Points lost',
    status: {
      INFORMATION: 'For information, without points',
      NOT_APPLICABLE: 'Not worked out from these data',
      SCORED: 'Has points',
      ZERO_DENOMINATOR: 'No dossier to work it out from',
    },
    words: '%{unit} on %{period}, in its own words',
    wordsNone: 'The commune has said nothing of this figure.',
    write: 'Own words, 500 characters at most',
    left: '%{count} characters left; saved empty, the words are taken back.',
    save: 'Save the words',
    saved: 'Saved; they stand beside the figure in the ranking.',
    by: '%{name} on %{at}',
  },
};
