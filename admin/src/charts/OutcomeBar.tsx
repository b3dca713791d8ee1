import Box from '@mui/material/Box';
import { markBackground, outcomeMark, type OutcomeName } from './outcome.marks.ts';
import { useChartPalette } from './useChartPalette.ts';

interface OutcomeBarProps {
  readonly totals: {
    readonly early: number;
    readonly onTime: number;
    readonly late: number;
    readonly returned: number;
    readonly pendingInTime: number;
    readonly pendingOverdue: number;
  };
}

/** The six classes of a period as one bar; the list below it says the same in numbers, so it is hidden from readers. */
export const OutcomeBar = ({ totals }: OutcomeBarProps) => {
  const palette = useChartPalette();
  const parts: readonly (readonly [OutcomeName, number])[] = [
    ['EARLY', totals.early],
    ['ON_TIME', totals.onTime],
    ['LATE', totals.late],
    ['RETURNED', totals.returned],
    ['PENDING_IN_TIME', totals.pendingInTime],
    ['PENDING_OVERDUE', totals.pendingOverdue],
  ];
  return (
    <Box
      aria-hidden
      sx={{ display: 'flex', height: 14, gap: '2px', borderRadius: 1, overflow: 'hidden', bgcolor: 'divider' }}
    >
      {parts
        .filter(([, count]) => count > 0)
        .map(([outcome, count]) => (
          <Box
            key={outcome}
            sx={{
              flexGrow: count,
              flexBasis: 0,
              minWidth: 3,
              background: markBackground(outcomeMark(outcome, palette), palette.paper),
            }}
          />
        ))}
    </Box>
  );
};
