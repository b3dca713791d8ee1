import { type ComponentType, lazy } from 'react';
import { loadRest } from './i18n.provider.ts';

/** A page that comes when it is opened, together with the words that the first pages do without. */
export const lazyPage = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const [page] = await Promise.all([load(), loadRest()]);
    return { default: page };
  });
