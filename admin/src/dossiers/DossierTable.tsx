import Box from '@mui/material/Box';
import { DataTable } from 'react-admin';
import { useFormat, useText } from '../i18n/useText.ts';
import { DossierLink } from './DossierLink.tsx';
import type { DossierRecord } from './dossiers.provider.ts';
import { OutcomeWord } from './OutcomeWord.tsx';

/** The page of dossiers as react-admin's table; the code is the link. */
export const DossierTable = () => {
  const t = useText();
  const format = useFormat();
  const Column = DataTable.Col<DossierRecord>;
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <DataTable
        bulkActionButtons={false}
        rowClick={false}
        size="small"
        sx={{ '& .RaDataTable-headerCell': { bgcolor: 'background.paper' } }}
      >
        <Column
          source="code"
          label={t('dossiers.code')}
          disableSort
          render={(record) => <DossierLink record={record} />}
        />
        <Column
          source="procedure"
          label={t('dossiers.procedure')}
          disableSort
          render={(record) => (
            <>
              {record.procedure.name}
              <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.8125rem' }}>
                {record.procedure.field.name}
              </Box>
            </>
          )}
        />
        <Column
          source="handlingUnit"
          label={t('dossiers.unit')}
          disableSort
          render={(record) => record.handlingUnit?.name ?? t('unknown')}
        />
        <Column
          source="channel"
          label={t('dossiers.channel')}
          disableSort
          render={(record) => t(`channel.${record.channel}`)}
        />
        <Column
          source="state"
          label={t('dossiers.state')}
          disableSort
          render={(record) => t(`state.${record.state}`)}
        />
        <Column
          source="receivedAt"
          label={t('dossiers.receivedAt')}
          render={(record) => <time dateTime={record.receivedAt}>{format.dateTime(record.receivedAt)}</time>}
        />
        <Column
          source="dueAt"
          label={t('dossiers.dueAt')}
          render={(record) =>
            record.dueAt === null ? (
              t('dossiers.noDue')
            ) : (
              <time dateTime={record.dueAt}>{format.dateTime(record.dueAt)}</time>
            )
          }
        />
        <Column
          source="outcome"
          label={t('dossiers.outcome')}
          disableSort
          render={(record) => <OutcomeWord outcome={record.outcome} />}
        />
      </DataTable>
    </Box>
  );
};
