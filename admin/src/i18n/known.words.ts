import type { CountsWords, PageWords } from './messages.ts';
import type { Translate } from './useText.ts';

type Groups = Pick<PageWords, 'relation' | 'quality' | 'factSource'> & Pick<CountsWords, 'outcome'>;

/** The word for a code the server may extend; one we have no word for is shown as it came. */
export const wordOf = (t: Translate, group: keyof Groups, code: string): string => {
  const key = `${group}.${code}`;
  const text = t(key as 'relation.WHOLE');
  return text === `mc.${key}` ? code : text;
};
