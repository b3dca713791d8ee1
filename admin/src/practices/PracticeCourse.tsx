import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useId, useState } from 'react';
import { useGraph } from '../data/useGraph.ts';
import { addMonths } from '../filters/period.grammar.ts';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { CourseDocument } from './course.documents.ts';
import type { Practice } from './practices.documents.ts';

const CourseChart = lazy(async () => ({ default: (await import('./CourseChart.tsx')).CourseChart }));

/** Months drawn before the one it began in, and after. */
const MONTHS = 6;

interface PracticeCourseProps {
  readonly practice: Practice;
  readonly knownAt: string | null;
}

/** The figure month by month around the beginning, asked for when somebody wants to see it. */
export const PracticeCourse = ({ practice, knownAt }: PracticeCourseProps) => {
  const t = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { unit, metric, title } = practice;
  if (unit?.province == null || metric === null) return null;
  return (
    <Box sx={{ my: 1 }}>
      <Button
        className="no-print"
        color="inherit"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t(isOpen ? 'practices.courseHideOf' : 'practices.courseShowOf', { title })}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'practices.courseHide' : 'practices.courseShow')}
      </Button>
      <Box id={id}>{isOpen ? <AskedCourse {...{ practice, unit, metric, knownAt }} /> : null}</Box>
    </Box>
  );
};

interface AskedCourseProps extends PracticeCourseProps {
  readonly unit: NonNullable<Practice['unit']>;
  readonly metric: NonNullable<Practice['metric']>;
}

const AskedCourse = ({ practice, unit, metric, knownAt }: AskedCourseProps) => {
  const { startedOn, precision } = practice;
  const first = precision === 'YEAR' ? `${startedOn.slice(0, 4)}-01-01` : startedOn;
  const last = precision === 'YEAR' ? `${startedOn.slice(0, 4)}-12-01` : startedOn;
  const course = useGraph(CourseDocument, {
    metric: metric.key,
    period: { from: addMonths(first, -MONTHS), to: addMonths(last, MONTHS) },
    province: unit.province?.code ?? null,
    units: [unit.code],
    knownAt,
    boundaries: unit.isCurrent ? 'CURRENT' : 'AS_THEN',
  });
  return (
    <AnswerPanel question={course} skeletonRows={7}>
      {({ rankHistory }) =>
        rankHistory === null ? null : (
          <Suspense fallback={<PageSkeleton rows={7} />}>
            <CourseChart {...{ practice, metric, first }} unit={unit.id} course={rankHistory} />
          </Suspense>
        )
      }
    </AnswerPanel>
  );
};
