import type { Translate } from '../i18n/useText.ts';
import type { Grant } from './access.documents.ts';

/** A grant in words: `Lãnh đạo xã, Xã Bản Lầu`. */
export const grantWords = (grant: Pick<Grant, 'role' | 'scopeKind' | 'scopeName'>, t: Translate): string => {
  const role = t(`roles.${grant.role}`);
  if (grant.scopeKind === 'SELF') return role;
  return `${role}, ${grant.scopeName ?? t(`scopes.${grant.scopeKind}`)}`;
};
