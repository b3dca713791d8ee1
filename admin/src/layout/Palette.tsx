import Autocomplete from '@mui/material/Autocomplete';
import Dialog from '@mui/material/Dialog';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { mayOpen } from '../access/page.rules.ts';
import { useMayOpen, useViewer } from '../access/useViewer.ts';
import { useUnitHits } from '../communes/useUnitHits.tsx';
import { fold } from '../i18n/fold.ts';
import { useText } from '../i18n/useText.ts';
import { keyWords } from './key.words.ts';
import { type KeyDeed, singleKeys } from './keys.ts';
import { menuGroups } from './menu.items.tsx';

interface Choice {
  readonly key: string;
  readonly group: string;
  readonly name: string;
  /** Where it leads, or what it does. */
  readonly goal: string | KeyDeed;
}

interface PaletteProps {
  readonly onClose: () => void;
  readonly onDeed: (deed: KeyDeed) => void;
}

const mostUnits = 6;

/** Pages, units and deeds by typing a part of their name. */
export const Palette = ({ onClose, onDeed }: PaletteProps) => {
  const t = useText();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(true);
  const [deed, setDeed] = useState<KeyDeed | null>(null);
  const { choices, isLoading } = useChoices(text);
  const choose = ({ goal }: Choice): void => {
    setOpen(false);
    if (typeof goal === 'string') void navigate(goal);
    else setDeed(goal);
  };
  return (
    <Dialog
      open={isOpen}
      onClose={() => setOpen(false)}
      data-frame
      fullWidth
      maxWidth="sm"
      aria-label={t('keys.palette')}
      slotProps={{
        paper: { sx: { alignSelf: 'flex-start', p: 1.5 } },
        // A deed waits until the page has the cursor again.
        transition: {
          onExited: () => {
            onClose();
            if (deed !== null) onDeed(deed);
          },
        },
      }}
    >
      <Autocomplete<Choice>
        open
        autoHighlight
        forcePopupIcon={false}
        value={null}
        inputValue={text}
        options={choices}
        loading={isLoading}
        loadingText={t('loading')}
        noOptionsText={t('keys.nothing')}
        filterOptions={(all) => all}
        groupBy={({ group }) => group}
        getOptionKey={({ key }) => key}
        getOptionLabel={({ name }) => name}
        onClose={(_, reason) => {
          if (reason === 'escape') setOpen(false);
        }}
        onInputChange={(_, next, reason) => {
          if (reason === 'input') setText(next);
        }}
        onChange={(_, choice) => {
          if (choice !== null) choose(choice);
        }}
        renderInput={(params) => (
          <TextField {...params} autoFocus placeholder={t('keys.type')} aria-label={t('keys.type')} />
        )}
      />
    </Dialog>
  );
};

/** What the typed text finds: pages open to the reader, deeds, and units by the search of the header. */
const useChoices = (text: string): { readonly choices: readonly Choice[]; readonly isLoading: boolean } => {
  const t = useText();
  const viewer = useViewer().data;
  const searches = useMayOpen('communes');
  const hits = useUnitHits(searches ? text : '', mostUnits);
  const wanted = fold(text.trim());
  const named = ({ name }: Choice): boolean => fold(name).includes(wanted);
  const pages = menuGroups
    .flatMap(({ items }) => items)
    .filter(({ page }) => viewer !== undefined && mayOpen(viewer, page))
    .map(({ to, label }) => ({ key: to, group: t('keys.pages'), name: t(label), goal: to }));
  const units = hits.options.map(({ id, name, province, isCurrent }) => ({
    key: id,
    group: t('keys.units'),
    name: [name, province?.name, isCurrent ? undefined : t('communes.former')]
      .filter((part) => part !== undefined)
      .join(', '),
    goal: `/communes/${encodeURIComponent(id)}`,
  }));
  const deeds = singleKeys.map(({ key, deed }) => ({
    key,
    group: t('keys.deeds'),
    name: t(keyWords[key]),
    goal: deed,
  }));
  return { choices: [...pages.filter(named), ...units, ...deeds.filter(named)], isLoading: hits.loading };
};
