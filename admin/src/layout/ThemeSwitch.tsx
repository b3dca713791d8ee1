import BrightnessAutoOutlined from '@mui/icons-material/BrightnessAutoOutlined';
import CheckBoxOutlineBlankOutlined from '@mui/icons-material/CheckBoxOutlineBlankOutlined';
import CheckBoxOutlined from '@mui/icons-material/CheckBoxOutlined';
import DarkModeOutlined from '@mui/icons-material/DarkModeOutlined';
import LightModeOutlined from '@mui/icons-material/LightModeOutlined';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { type ThemeChoice, useThemeChoice } from '../ConsoleTheme.tsx';
import type { TextKey } from '../i18n/messages.ts';
import { useText } from '../i18n/useText.ts';
import { useSingleKeys } from './useSingleKeys.ts';

const choices: readonly {
  readonly value: ThemeChoice;
  readonly label: TextKey;
  readonly icon: typeof LightModeOutlined;
}[] = [
  { value: 'light', label: 'header.themeLight', icon: LightModeOutlined },
  { value: 'dark', label: 'header.themeDark', icon: DarkModeOutlined },
  { value: 'system', label: 'header.themeSystem', icon: BrightnessAutoOutlined },
];

/** Light, dark, or as the device has it; and whether single keys do something. */
export const ThemeSwitch = () => {
  const t = useText();
  const [choice, setChoice] = useThemeChoice();
  const [hasKeys, setKeys] = useSingleKeys();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const Current = choices.find((entry) => entry.value === choice)?.icon ?? BrightnessAutoOutlined;
  return (
    <>
      <IconButton
        aria-label={t('header.theme')}
        title={t('header.theme')}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Current fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {choices.map(({ value, label, icon: Icon }) => (
          <MenuItem
            key={value}
            selected={value === choice}
            onClick={() => {
              setChoice(value);
              setAnchor(null);
            }}
          >
            <ListItemIcon>
              <Icon fontSize="small" />
            </ListItemIcon>
            {t(label)}
          </MenuItem>
        ))}
        <Divider component="li" role="presentation" />
        <MenuItem role="menuitemcheckbox" aria-checked={hasKeys} onClick={() => setKeys(!hasKeys)}>
          <ListItemIcon>
            {hasKeys ? <CheckBoxOutlined fontSize="small" /> : <CheckBoxOutlineBlankOutlined fontSize="small" />}
          </ListItemIcon>
          {t('header.singleKeys')}
        </MenuItem>
      </Menu>
    </>
  );
};
