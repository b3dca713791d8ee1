import { Notification } from 'react-admin';

/** React-admin's messages at the foot of the window; they come after the first page. */
export const Notices = () => <Notification />;
