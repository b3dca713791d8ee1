import Alert from '@mui/material/Alert';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useFormat, useText } from '../i18n/useText.ts';

const events = ['online', 'offline'];
const subscribe = (tell: () => void) => {
  for (const event of events) window.addEventListener(event, tell);
  return () => {
    for (const event of events) window.removeEventListener(event, tell);
  };
};

/** Says that the connection is gone, and of when the figures are that can still be read; nothing while there is one. */
export const OfflineBar = () => {
  const t = useText();
  const format = useFormat();
  const queryClient = useQueryClient();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (isOnline) return null;
  const asked = queryClient.getQueryCache().findAll({ queryKey: ['graph'] });
  const last = Math.max(0, ...asked.map(({ state }) => state.dataUpdatedAt));
  return (
    <Alert
      severity="warning"
      role="status"
      data-offline
      sx={{ position: 'sticky', bottom: 0, zIndex: 1100, borderRadius: 0, borderTop: 1, borderColor: 'divider' }}
    >
      {last === 0
        ? t('states.offlineNone')
        : t('states.offline', { at: format.dateTime(new Date(last).toISOString()) })}
    </Alert>
  );
};
