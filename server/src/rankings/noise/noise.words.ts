/** Beyond which limit of the funnel a share lies. */
export const Outside = {
  ABOVE: 'ABOVE',
  BELOW: 'BELOW',
} as const;
export type Outside = keyof typeof Outside;
