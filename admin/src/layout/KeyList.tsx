import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useId } from 'react';
import { mayOpen } from '../access/page.rules.ts';
import { useViewer } from '../access/useViewer.ts';
import { useText } from '../i18n/useText.ts';
import { goWords, keyWords } from './key.words.ts';
import { goKeys, singleKeys } from './keys.ts';
import { useSingleKeys } from './useSingleKeys.ts';

/** Every key and what it does; single keys are switched on and off here, too. */
export const KeyList = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText();
  const id = useId();
  const viewer = useViewer().data;
  const [isOn, setOn] = useSingleKeys();
  const going = viewer === undefined ? [] : goKeys.filter(({ page }) => mayOpen(viewer, page));
  const keys: readonly (readonly [keys: readonly string[], name: string])[] = [
    [['/'], t('header.search')],
    ...going.map(({ key }) => [['g', key], t(goWords[key])] as const),
    ...singleKeys.map(({ key }) => [[key], t(keyWords[key])] as const),
    [['Ctrl', 'K'], t('keys.palette')],
    [['Esc'], t('keys.escape')],
  ];
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} data-frame fullWidth maxWidth="xs">
      <DialogTitle id={id}>{t('keys.title')}</DialogTitle>
      <DialogContent>
        <Box
          component="dl"
          sx={{
            m: 0,
            display: 'grid',
            gridTemplateColumns: 'auto 1fr',
            columnGap: 2,
            rowGap: 0.75,
            alignItems: 'center',
          }}
        >
          {keys.map(([pressed, name]) => (
            <Box key={pressed.join(' ')} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ display: 'flex', gap: 0.5 }}>
                {pressed.map((key) => (
                  <Key key={key} name={key} />
                ))}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {name}
              </Box>
            </Box>
          ))}
        </Box>
        <FormControlLabel
          sx={{ mt: 2 }}
          control={<Switch checked={isOn} onChange={(_, next) => setOn(next)} />}
          label={t('header.singleKeys')}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('close')}</Button>
      </DialogActions>
    </Dialog>
  );
};

const Key = ({ name }: { readonly name: string }) => (
  <Box
    component="kbd"
    sx={{
      border: 1,
      borderColor: 'divider',
      borderRadius: 0.5,
      px: 0.75,
      minWidth: 26,
      textAlign: 'center',
      fontFamily: 'inherit',
      fontSize: '0.8125rem',
    }}
  >
    {name}
  </Box>
);
