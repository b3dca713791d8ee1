import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useText } from '../i18n/useText.ts';

interface RankingPagerProps {
  readonly page: number;
  readonly pages: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onChange: (page: number) => void;
}

/** Which stretch of the ranking is shown; nothing when all of it fits. */
export const RankingPager = ({ page, pages, pageSize, total, onChange }: RankingPagerProps) => {
  const t = useText();
  if (pages === 1) return null;
  return (
    <TextField
      select
      label={t('rankings.chartPages')}
      value={page}
      onChange={(event) => onChange(Number(event.target.value))}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ minWidth: 210 }}
    >
      {Array.from({ length: pages }, (_, index) => (
        <MenuItem key={index} value={index + 1}>
          {t('rankings.chartPage', { from: index * pageSize + 1, to: Math.min(total, (index + 1) * pageSize), total })}
        </MenuItem>
      ))}
    </TextField>
  );
};
