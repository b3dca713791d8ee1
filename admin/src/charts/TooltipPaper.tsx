import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';

interface TooltipPaperProps {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The hint beside a mark. */
export const TooltipPaper = ({ title, lines }: TooltipPaperProps) => (
  <Paper variant="outlined" sx={{ px: 1.25, py: 0.75, boxShadow: 2 }}>
    <Typography variant="caption" component="p" sx={{ m: 0, fontWeight: 650 }}>
      {title}
    </Typography>
    {lines.map((line) => (
      <Typography key={line} variant="caption" component="p" sx={{ m: 0 }}>
        {line}
      </Typography>
    ))}
  </Paper>
);
