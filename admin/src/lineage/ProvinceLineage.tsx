import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useNarrow } from '../print/useNarrow.ts';
import { lazy, Suspense, useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { FilterChip } from '../filters/FilterBar.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { usePrinting } from '../print/usePrinting.ts';
import { countFamilies, familiesOf, homonymsOf } from './families.view.ts';
import { FamilyList } from './FamilyList.tsx';
import { FamilyTable } from './FamilyTable.tsx';
import { HomonymTable } from './HomonymTable.tsx';
import type { Family } from './lineage.documents.ts';
import type { useLineageAddress } from './useLineageAddress.ts';

const FamilySankey = lazy(async () => ({ default: (await import('./FamilySankey.tsx')).FamilySankey }));

interface ProvinceLineageProps {
  readonly families: readonly Family[];
  readonly state: ReturnType<typeof useLineageAddress>;
  readonly chips: readonly FilterChip[];
  readonly place: string;
}

/** More families than this are drawn in pages: names stay legible. On paper a table tells all of them. */
const pageSize = 8;

/** A province's mergers: the finding, one page of families drawn, and the homonyms. */
export const ProvinceLineage = ({ families, state, chips, place }: ProvinceLineageProps) => {
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const narrow = useNarrow(900);
  const isPrinting = usePrinting();
  const { address, change, hrefOf } = state;
  const chosen = useMemo(() => familiesOf(families, address.d), [families, address.d]);
  const homonyms = useMemo(() => homonymsOf(chosen), [chosen]);
  if (chosen.length === 0) return <EmptyPanel text={t('lineage.empty')} chips={chips} />;
  const counts = countFamilies(chosen);
  const pages = Math.ceil(chosen.length / pageSize);
  const page = Math.min(Math.max(1, address.page), pages);
  const shown = isPrinting ? chosen : chosen.slice((page - 1) * pageSize, page * pageSize);
  const finding = t('lineage.finding', {
    place,
    units: format.integer(counts.units),
    former: format.integer(counts.formerUnits),
    unmerged: format.integer(counts.unmerged),
    largest: counts.largest?.family.name ?? '',
    parts: counts.largest?.parts ?? 0,
  });
  const words = {
    families: shown,
    summary: t('lineage.width'),
    scope: `${place}, ${t('communes.lineageSource')}`,
  } as const;
  const controls = pages === 1 ? null : <FamilyPager {...{ page, pages }} total={chosen.length} change={change} />;
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {finding}
      </Typography>
      {narrow ? (
        <>
          <Box sx={{ mt: 1.5 }}>{controls}</Box>
          <FamilyList families={shown} hrefOf={hrefOf} />
        </>
      ) : (
        // A phone asks for the drawing only when it is printed, and paper does not wait for it.
        <Suspense fallback={isPrinting ? <FamilyTable {...words} /> : <PageSkeleton rows={12} />}>
          <FamilySankey
            {...words}
            subject={null}
            hint={t('lineage.click')}
            onOpen={(href) => void navigate(href)}
            {...{ controls, hrefOf }}
          />
        </Suspense>
      )}
      <Box sx={{ mt: 3 }}>
        <HomonymTable homonyms={homonyms} known={address.known} />
      </Box>
    </>
  );
};

interface FamilyPagerProps {
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  readonly change: ProvinceLineageProps['state']['change'];
}

const FamilyPager = ({ page, pages, total, change }: FamilyPagerProps) => {
  const t = useText();
  return (
    <TextField
      select
      label={t('lineage.stretch')}
      value={page}
      onChange={(event) => change({ page: Number(event.target.value) })}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ minWidth: 190 }}
    >
      {Array.from({ length: pages }, (_, index) => (
        <MenuItem key={index} value={index + 1}>
          {t('lineage.stretchOf', { from: index * pageSize + 1, to: Math.min(total, (index + 1) * pageSize), total })}
        </MenuItem>
      ))}
    </TextField>
  );
};
