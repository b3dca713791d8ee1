import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useText } from '../i18n/useText.ts';
import { keptAs } from './saved.input.ts';
import { type SavedView, SaveViewDocument } from './views.documents.ts';

interface RenameViewProps {
  readonly view: SavedView;
  readonly onRenamed: () => void;
}

/** Another name for an own view. */
export const RenameView = ({ view, onRenamed }: RenameViewProps) => {
  const t = useText();
  const [name, setName] = useState(view.name);
  const save = useDeed(SaveViewDocument, onRenamed);
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.go({ ...keptAs(view), name });
      }}
      sx={{ display: 'grid', gap: 1, pt: 1 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <TextField
          required
          autoFocus
          label={t('savedViews.newName')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 100, autoComplete: 'off' } }}
          sx={{ flex: '1 1 200px' }}
        />
        <Button type="submit" variant="outlined" loading={save.isPending}>
          {t('savedViews.saveNow')}
        </Button>
      </Box>
      <Refusals deed={save} />
    </Box>
  );
};
