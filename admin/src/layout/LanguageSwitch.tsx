import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useLocaleState } from 'react-admin';
import { languages } from '../i18n/language.ts';
import { ForReaders } from './ForReaders.tsx';
import { useText } from '../i18n/useText.ts';

/** Vietnamese or English, without a reload; react-admin's store remembers it. */
export const LanguageSwitch = () => {
  const t = useText();
  const [locale, setLocale] = useLocaleState();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={locale}
      aria-label={t('header.language')}
      onChange={(_, next: string | null) => {
        if (next !== null) setLocale(next);
      }}
    >
      {languages.map((language) => (
        <ToggleButton
          key={language.locale}
          value={language.locale}
          lang={language.locale}
          sx={{ px: 1, py: 0.25, minWidth: 36, minHeight: 32 }}
        >
          {language.locale.toUpperCase()}
          <ForReaders> {language.name}</ForReaders>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
