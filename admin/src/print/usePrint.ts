import { useNotify } from 'react-admin';
import { useText } from '../i18n/useText.ts';
import { isInPart, printPage } from './whole-lists.ts';

/** Prints the page with its lists whole, and says so where they are still to be fetched. */
export const usePrint = (): (() => void) => {
  const t = useText();
  const notify = useNotify();
  return () => {
    if (isInPart()) notify(t('print.coming'), { type: 'info' });
    void printPage();
  };
};
