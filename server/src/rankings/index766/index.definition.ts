/** Part of the name of every row of an index. */
interface OfIndex {
  index_key: string;
  version: string;
}

/** A group of indicators, with the points it is worth. */
export interface IndexGroup extends OfIndex {
  code: string;
  name_vi: string;
  name_en: string;
  max_points: number;
}

/**
 * How an indicator is worked out: SHARE by one metric; REMAINDER as what several shares leave of one; INFORMATION without
 * points; NOT_APPLICABLE where the house holds nothing to work it out by, or it does not exist at this level.
 */
export type IndicatorKind = 'SHARE' | 'REMAINDER' | 'INFORMATION' | 'NOT_APPLICABLE';

export interface IndexIndicator extends OfIndex {
  group_code: string;
  code: string;
  kind: IndicatorKind;
  name_vi: string;
  name_en: string;
  formula_vi: string;
  formula_en: string;
  metric_keys: string[];
  max_points: number;
  /** Share from which on all points are given; below, points in proportion. */
  full_marks_from: number;
  /** Whether the points stand in the sources; else they are our own division of the group's. */
  points_verified: boolean;
  note_vi: string;
  note_en: string;
  source: string;
}

/** What a result is called, from a share of the points that could be reached. */
export interface IndexBand extends OfIndex {
  from_share: number;
  name_vi: string;
  name_en: string;
  verified: boolean;
  source: string;
}

/** One version of an index. */
export interface IndexDefinition {
  readonly key: string;
  readonly version: string;
  readonly groups: readonly IndexGroup[];
  readonly indicators: readonly IndexIndicator[];
  /** The highest first. */
  readonly bands: readonly IndexBand[];
}
