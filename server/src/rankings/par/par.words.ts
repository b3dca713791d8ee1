/** How a criterion of a method is scored. */
export const ParCriterionKind = {
  CRITERION: 'CRITERION',
  SURVEY: 'SURVEY',
  BONUS: 'BONUS',
  PENALTY: 'PENALTY',
} as const;
export type ParCriterionKind = keyof typeof ParCriterionKind;
