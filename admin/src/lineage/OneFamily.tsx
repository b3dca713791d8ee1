import ArrowBack from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import { UnitLink } from '../communes/UnitLink.tsx';
import { RequestFailure } from '../data/request-failure.ts';
import { useGraph } from '../data/useGraph.ts';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { type Family, FamilyDocument } from './lineage.documents.ts';
import type { useLineageAddress } from './useLineageAddress.ts';

const FamilySankey = lazy(async () => ({ default: (await import('./FamilySankey.tsx')).FamilySankey }));

interface OneFamilyProps {
  readonly id: string;
  readonly state: ReturnType<typeof useLineageAddress>;
}

/** One unit isolated: what it was made of and where it went, with the way back to the whole. */
export const OneFamily = ({ id, state }: OneFamilyProps) => {
  const t = useText();
  const question = useGraph(FamilyDocument, { id, knownAt: state.address.known });
  const { answer, error } = question;
  if (answer?.data.unit === null || (error instanceof RequestFailure && error.code === 'ID_INVALID'))
    return <EmptyPanel text={t('communes.notFound')} next={t('states.notFoundNext')} />;
  return (
    <AnswerPanel question={question}>
      {({ unit }) => (unit === null ? null : <FamilyPanel {...{ unit, state }} />)}
    </AnswerPanel>
  );
};

const FamilyPanel = ({ unit, state }: Pick<OneFamilyProps, 'state'> & { readonly unit: Family }) => {
  const t = useText();
  const navigate = useNavigate();
  const { address, change, hrefOf } = state;
  const nowIn = unit.successors.map((edge) => edge.unit);
  const sources = [...new Set(unit.lineage.filter(({ to }) => to.id === unit.id).map(({ from }) => from.name))];
  const finding =
    nowIn.length > 0
      ? t('communes.lineageInto', { unit: unit.name, names: nowIn.map(({ name }) => name).join(', ') })
      : sources.length > 0
        ? t('communes.lineageLead', {
            unit: unit.name,
            count: sources.length,
            smart_count: sources.length,
            names: sources.join(', '),
          })
        : t('communes.lineageNone');
  return (
    <>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1 }}>
        <Button
          startIcon={<ArrowBack />}
          onClick={() => change({ unit: null, in: address.in ?? unit.province?.code ?? null })}
        >
          {unit.province === null ? t('lineage.back') : t('lineage.backTo', { province: unit.province.name })}
        </Button>
      </Box>
      <Typography variant="h2" sx={{ mb: 1 }}>
        <UnitLink unit={unit} />
        {nowIn.length === 0 || unit.province === null
          ? ''
          : `: ${t('lineage.nowInProvince', { units: nowIn.map(({ name }) => name).join(', ') })}`}
      </Typography>
      {unit.lineage.length === 0 ? (
        <Typography variant="body2">{finding}</Typography>
      ) : (
        <Suspense fallback={<PageSkeleton rows={5} />}>
          <FamilySankey
            families={[unit]}
            subject={unit.id}
            summary={`${finding} ${t('lineage.width')}`}
            scope={`${unit.name}, ${t('communes.lineageSource')}`}
            hrefOf={hrefOf}
            onOpen={(href) => void navigate(href)}
          />
        </Suspense>
      )}
    </>
  );
};
