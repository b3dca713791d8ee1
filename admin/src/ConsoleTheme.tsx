import CssBaseline from '@mui/material/CssBaseline';
import { enUS, viVN } from '@mui/material/locale';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useLocale, useStore } from 'react-admin';
import { languageOf } from './i18n/language.ts';
import { consoleTheme } from './theme.ts';
import { usePrinting } from './print/usePrinting.ts';

/** What the reader chose; `system` follows the device. */
export type ThemeChoice = 'light' | 'dark' | 'system';

/** The stored choice of theme and its setter. */
export const useThemeChoice = () => useStore<ThemeChoice>('theme', 'system');

/** Dresses everything below in the chosen theme and language, also the document itself. */
export const ConsoleTheme = ({ children }: { readonly children: ReactNode }) => {
  const [choice] = useThemeChoice();
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', { noSsr: true });
  const printing = usePrinting();
  const language = languageOf(useLocale());
  const dark = !printing && (choice === 'dark' || (choice === 'system' && systemIsDark));
  const theme = useMemo(() => consoleTheme(dark ? 'dark' : 'light', language === 'vi' ? viVN : enUS), [dark, language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      {children}
    </ThemeProvider>
  );
};
