import { Notification } from 'react-admin';
import { Keys } from './Keys.tsx';

/** What every page has but none needs at once: react-admin's messages at the foot of the window, and the keys. */
export const Afterwards = () => (
  <>
    <Notification />
    <Keys />
  </>
);
