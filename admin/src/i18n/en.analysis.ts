import type { AnalysisWords } from './messages.ts';

/** Words of the leaders' and analysts' pages in English. */
export const englishAnalysis: AnalysisWords = {
  lineage: {
    title: 'Mergers',
    lead: 'Which former unit went into which present one. Old names are found too: “Lùng Vai” is now part of Bản Lầu.',
    search: 'New name, old name or code',
    allDistricts: 'All former districts',
    oneUnit: 'One unit only',
    sentence: 'Units in force in %{place} and those that went into them.',
    sentenceOne: 'One unit: those that went into it, and where it went.',
    sentenceCountry: 'Whole country: choose a province, or find a unit by its new or old name.',
    chooseProvince: 'Choose a province or city',
    units: '%{count} commune-level units',
    finding:
      '%{place}: %{units} units were made of %{former} former ones; %{unmerged} were not put together. Most went into %{largest}: %{parts} units.',
    width:
      'Former units are equally wide, as the source has no population from before the merger; a band is the part that went along, a broken band an estimated part.',
    click: 'Follow a name to see that unit alone.',
    empty: 'There is no such unit.',
    back: 'Back to the whole',
    backTo: 'Back to the whole of %{province}',
    nowInProvince: 'now part of %{units}',
    alone: 'See alone',
    aloneOf: 'See %{unit} alone',
    homonyms: 'Names borne twice',
    homonymsLead:
      '%{count} names are borne by more than one unit, former or present; code, district and validity tell them apart.',
    homonymsNone: 'No two units here bear the same name.',
    nowIn: 'Now part of',
    stretch: 'Choose a stretch to draw',
    stretchOf: 'Units %{from}–%{to} of %{total}',
    fromCode: 'Old code',
    toCode: 'New code',
    estimated: 'Part estimated',
  },
};
