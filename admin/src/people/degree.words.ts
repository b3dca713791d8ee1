import type { Translate } from '../i18n/useText.ts';

const levels = [1, 2, 3, 4, 5, 6] as const;

/** A degree in words; a level that we have no word for is shown as it came. */
export const degreeWord = (t: Translate, level: number): string => {
  const known = levels.find((each) => each === level);
  return known === undefined ? String(level) : t(`degree.${known}`);
};

const skillLevels = [1, 2, 3] as const;

/** How well somebody can do something. */
export const skillWord = (t: Translate, level: number): string => {
  const known = skillLevels.find((each) => each === level);
  return known === undefined ? String(level) : t(`skillLevel.${known}`);
};

const shiftParts = ['MORNING', 'AFTERNOON', 'EVENING', 'SATURDAY'] as const;

/** The part of a day a shift is in. */
export const shiftWord = (t: Translate, part: string): string => {
  const known = shiftParts.find((each) => each === part);
  return known === undefined ? part : t(`shiftPart.${known}`);
};
