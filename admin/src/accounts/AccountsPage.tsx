import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { Link } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { useSettled } from '../states/useSettled.ts';
import { AccountLine } from './AccountLine.tsx';
import { AccountsDocument } from './accounts.documents.ts';
import { NewAccount } from './NewAccount.tsx';

const step = 50;

/** For administrators: who has an account, with which roles. */
export const AccountsPage = () => {
  const t = useText();
  const [text, setText] = useQueryState('q', parseAsString.withDefault(''));
  const [first, setFirst] = useState(step);
  const search = useSettled(text.trim(), 250);
  const accounts = useGraph(
    AccountsDocument,
    { first, search: search === '' ? null : search },
    { freshFor: 0, keepPrevious: true },
  );
  return (
    <>
      <PageHead
        title={t('accounts.title')}
        lead={t('accounts.lead')}
        actions={
          <Button component={Link} to="/accounts/identities" variant="outlined">
            {t('accounts.unlinkedTitle')}
          </Button>
        }
      />
      <NewAccount onMade={accounts.ask} />
      <Paper variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
        <TextField
          label={t('accounts.search')}
          value={text}
          onChange={(event) => void setText(event.target.value)}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ width: { xs: '100%', sm: 320 }, mb: 1 }}
        />
        <AnswerPanel question={accounts} skeletonRows={6}>
          {({ accounts: page }) =>
            page.nodes.length === 0 ? (
              <EmptyPanel text={t('accounts.empty')} />
            ) : (
              <>
                <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                  {page.nodes.map((account) => (
                    <AccountLine key={account.key} account={account} onChanged={accounts.ask} />
                  ))}
                </Box>
                {page.pageInfo.hasNextPage ? (
                  <Button onClick={() => setFirst(first + step)} sx={{ mt: 1 }}>
                    {t('more')}
                  </Button>
                ) : null}
              </>
            )
          }
        </AnswerPanel>
      </Paper>
    </>
  );
};
