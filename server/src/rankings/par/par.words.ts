/** How a criterion of a method is scored. */
export const ParCriterionKind = {
  CRITERION: 'CRITERION',
  SURVEY: 'SURVEY',
  BONUS: 'BONUS',
  PENALTY: 'PENALTY',
} as const;
export type ParCriterionKind = keyof typeof ParCriterionKind;

/** What of a method its body may still change. */
export const ParMethodChanges = {
  ALL: 'ALL',
  WORDS: 'WORDS',
  NOTHING: 'NOTHING',
} as const;
export type ParMethodChanges = keyof typeof ParMethodChanges;
