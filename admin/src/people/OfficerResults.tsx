import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNarrow } from '../print/useNarrow.ts';
import { useText } from '../i18n/useText.ts';
import { PaperPart } from '../print/PaperPart.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { noOfficerFilter, type OfficerFilter } from './officer.filter.ts';
import { OfficerCards } from './OfficerCards.tsx';
import { OfficerTable } from './OfficerTable.tsx';
import { useOfficers } from './useOfficers.ts';

interface OfficerResultsProps {
  readonly filter: OfficerFilter;
  readonly after: string | null;
  readonly today: string;
  readonly onReset: () => void;
  readonly onTurn: (after: string | null) => void;
}

/** One page of the list: a table, cards on a phone, or why it is empty. */
export const OfficerResults = ({ filter, after, today, onReset, onTurn }: OfficerResultsProps) => {
  const t = useText();
  const narrow = useNarrow(800);
  const officers = useOfficers(filter, after);
  const isFiltered = Object.keys(noOfficerFilter).some((key) => filter[key as keyof OfficerFilter] !== null);
  return (
    <AnswerPanel question={officers}>
      {({ officials: { nodes, pageInfo } }) =>
        nodes.length === 0 ? (
          isFiltered ? (
            <EmptyPanel
              text={t('officers.empty')}
              action={
                <Button variant="outlined" onClick={onReset}>
                  {t('filters.reset')}
                </Button>
              }
            />
          ) : (
            <EmptyPanel text={t('officers.emptyNew')} next={t('officers.emptyNewNext')} />
          )
        ) : (
          <>
            {narrow ? <OfficerCards officers={nodes} today={today} /> : <OfficerTable officers={nodes} today={today} />}
            {after === null && !pageInfo.hasNextPage ? null : <PaperPart shown={nodes.length} />}
            <Box className="no-print" sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
              {after === null ? null : (
                <Button variant="outlined" onClick={() => onTurn(null)}>
                  {t('officers.firstPage')}
                </Button>
              )}
              {pageInfo.hasNextPage ? (
                <Button variant="outlined" onClick={() => onTurn(pageInfo.endCursor)}>
                  {t('officers.nextPage')}
                </Button>
              ) : null}
            </Box>
          </>
        )
      }
    </AnswerPanel>
  );
};
