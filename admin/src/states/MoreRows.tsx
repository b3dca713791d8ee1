import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { PageOf } from '../data/useGraphPages.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { PaperPart } from '../print/PaperPart.tsx';

interface MoreRowsProps {
  readonly list: PageOf<unknown> | null;
  readonly isFetching: boolean;
  readonly onMore: () => void;
}

/** Below a list that goes on: how much of it is shown, and the way to more; on paper where the whole is. Nothing where all is shown. */
export const MoreRows = ({ list, isFetching, onMore }: MoreRowsProps) => {
  const t = useText();
  const format = useFormat();
  if (list?.pageInfo.hasNextPage !== true) return null;
  const { nodes, totalCount } = list;
  const shown = format.integer(nodes.length);
  return (
    <>
      <PaperPart shown={nodes.length} total={totalCount} />
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mt: 1 }}>
        <Button disabled={isFetching} onClick={onMore}>
          {t('more')}
        </Button>
        {totalCount === null || totalCount === undefined ? null : (
          <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
            {t('shownOf', { shown, total: format.integer(totalCount) })}
          </Typography>
        )}
      </Box>
    </>
  );
};
