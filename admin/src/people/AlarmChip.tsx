import AlarmOnOutlined from '@mui/icons-material/AlarmOnOutlined';
import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined';
import Chip from '@mui/material/Chip';
import { useFormat, useText } from '../i18n/useText.ts';
import type { Alarm } from './assignment.rules.ts';

/** When a placement ends, in words; what is near or past has a sign and a border of its own. */
export const AlarmChip = ({ alarm }: { readonly alarm: Alarm }) => {
  const t = useText();
  const format = useFormat();
  const { level, daysLeft, endsOn } = alarm;
  if (level === 'later') return <>{t('officers.endsOn', { day: format.date(endsOn) })}</>;
  const words =
    level === 'past'
      ? t('officers.past', { days: format.integer(-daysLeft) })
      : daysLeft === 0
        ? t('officers.today')
        : t('officers.soon', { days: format.integer(daysLeft) });
  return (
    <Chip
      size="small"
      variant="outlined"
      color={level === 'past' ? 'error' : 'warning'}
      icon={level === 'past' ? <EventBusyOutlined /> : <AlarmOnOutlined />}
      label={words}
      title={t('officers.endsOn', { day: format.date(endsOn) })}
    />
  );
};
