import Button from '@mui/material/Button';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { SignInOptionsDocument } from './access.documents.ts';

/** The way in by a provider of identities, back to the page that asked; nothing where there is none. */
export const ProviderButton = ({ next }: { readonly next: string }) => {
  const t = useText();
  const name = useGraph(SignInOptionsDocument, {}).answer?.data.signInOptions.providerName ?? null;
  return name === null ? null : (
    <Button href={`/auth/oidc/start?${new URLSearchParams({ next }).toString()}`} variant="outlined">
      {t('access.signInBy', { name })}
    </Button>
  );
};
