import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { UnitHit } from './communes.documents.ts';
import { validityWords } from './validity.words.ts';

/** A found unit: its name, and what tells it from its homonyms: place, validity, where it went. */
export const UnitHitLine = ({ unit }: { readonly unit: UnitHit }) => {
  const t = useText();
  const format = useFormat();
  const place = [unit.districtName, unit.province?.name]
    .filter((name) => name !== null && name !== undefined)
    .join(', ');
  const validity = validityWords(unit, t, format);
  const gone = unit.isCurrent ? [] : unit.successors.map((edge) => edge.unit.name);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography component="span" variant="body2" sx={{ fontWeight: 600 }}>
        {unit.name}
      </Typography>
      <Typography component="span" variant="caption" sx={{ color: 'text.secondary', ml: 1 }}>
        {unit.code}
      </Typography>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {place} · {validity}
        {gone.length === 0 ? '' : ` · ${t('communes.nowIn', { units: gone.join(', ') })}`}
      </Typography>
    </Box>
  );
};
