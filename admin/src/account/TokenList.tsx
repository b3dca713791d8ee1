import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNotify } from 'react-admin';
import type { Viewer } from '../access/access.documents.ts';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { type ApiToken, RevokeTokenDocument, TokensDocument } from './account.documents.ts';
import { Entry } from './Entry.tsx';
import { TokenForm } from './TokenForm.tsx';

/** The reader's tokens for programs: made here, their secret shown once, stopped here. */
export const TokenList = ({ viewer }: { readonly viewer: Viewer }) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const tokens = useGraph(TokensDocument, {}, { freshFor: 0 });
  const revoke = useDeed(RevokeTokenDocument, () => {
    notify(t('account.tokenRevoked'), { type: 'success' });
    tokens.ask();
  });
  const factsOf = (token: ApiToken): string[] => [
    `${token.hint}…`,
    token.classes.length === 0
      ? t('fieldClass.PUBLIC')
      : token.classes.map((name) => t(`fieldClass.${name}`)).join(', '),
    t(token.isExpired ? 'account.expiredAt' : 'account.expiresAt', { at: format.dateTime(token.expiresAt) }),
    token.lastUsedAt === null
      ? t('account.neverUsed')
      : t('account.lastUsedAt', { at: format.dateTime(token.lastUsedAt) }),
  ];
  return (
    <>
      <TokenForm viewer={viewer} onMade={tokens.ask} />
      <AnswerPanel question={tokens} skeletonRows={3}>
        {({ apiTokens }) =>
          apiTokens.length === 0 ? (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t('account.noTokens')}
            </Typography>
          ) : (
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {apiTokens.map((token) => (
                <Entry
                  key={token.key}
                  title={token.name}
                  facts={factsOf(token)}
                  action={
                    <Button
                      color="error"
                      disabled={revoke.isPending}
                      aria-label={t('account.revokeToken', { name: token.name })}
                      onClick={() => revoke.go({ key: token.key })}
                    >
                      {t('account.revoke')}
                    </Button>
                  }
                />
              ))}
            </Box>
          )
        }
      </AnswerPanel>
      <Refusals deed={revoke} />
    </>
  );
};
