import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useText } from '../i18n/useText.ts';
import { ForReaders } from '../layout/ForReaders.tsx';
import { useAfter } from './useAfter.ts';

const skeletonAfter = 150;

interface PageSkeletonProps {
  readonly rows?: number;
}

/** Grey shapes of the page to come; nothing for the first 150 ms, so that quick answers do not flash. */
export const PageSkeleton = ({ rows = 8 }: PageSkeletonProps) => {
  const t = useText();
  const visible = useAfter(skeletonAfter);
  return (
    <Box aria-busy="true" role="status" sx={{ minHeight: 320 }}>
      <ForReaders>{t('loading')}</ForReaders>
      {visible ? (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <Skeleton variant="rounded" height={44} />
          {Array.from({ length: rows }, (_, row) => (
            <Skeleton key={row} variant="rounded" height={28} sx={{ opacity: 1 - row / (rows + 4) }} />
          ))}
        </Box>
      ) : null}
    </Box>
  );
};
