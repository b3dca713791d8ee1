import { Notification } from 'react-admin';
import { Keys } from './Keys.tsx';
import { OfflineBar } from './OfflineBar.tsx';

/** What every page has but none needs at once: react-admin's messages at the foot of the window, the keys, and the bar of a lost connection. */
export const Afterwards = () => (
  <>
    <Notification />
    <Keys />
    <OfflineBar />
  </>
);
