import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { wordOf } from '../i18n/known.words.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { BeforeMerger } from './BeforeMerger.tsx';
import type { UnitFacts } from './communes.documents.ts';
import { lineageFinding, lineageGraph } from './lineage.view.ts';
import { UnitLink } from './UnitLink.tsx';

const LineageChart = lazy(async () => ({ default: (await import('./LineageChart.tsx')).LineageChart }));

/** Where a unit came from and where it went: drawn, and as a table with links. */
export const CommuneLineage = ({ unit }: { readonly unit: UnitFacts }) => {
  const t = useText();
  const graph = lineageGraph(unit.lineage);
  const sentence = useLineageSentence(unit);
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('communes.lineage')}
      </Typography>
      <BeforeMerger unit={unit} />
      {graph.links.length === 0 ? (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {sentence}
        </Typography>
      ) : (
        <Suspense fallback={<PageSkeleton rows={5} />}>
          <LineageChart {...{ unit, graph, sentence }} />
          <LineageTable unit={unit} />
        </Suspense>
      )}
    </>
  );
};

const useLineageSentence = (unit: UnitFacts): string => {
  const t = useText();
  const finding = lineageFinding(unit);
  if (finding.kind === 'none') return t('communes.lineageNone');
  const names = finding.names.join(', ');
  return finding.kind === 'from'
    ? t('communes.lineageLead', {
        unit: unit.name,
        count: finding.names.length,
        smart_count: finding.names.length,
        names,
      })
    : t('communes.lineageInto', { unit: unit.name, names });
};

const LineageTable = ({ unit }: { readonly unit: UnitFacts }) => {
  const t = useText();
  const format = useFormat();
  return (
    <TableContainer sx={{ mt: 2 }} tabIndex={0} role="region" aria-label={t('communes.lineageTable')}>
      <Table size="small" aria-label={t('communes.lineageTable')}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('communes.from')}</TableCell>
            <TableCell scope="col">{t('communes.into')}</TableCell>
            <TableCell scope="col">{t('communes.relation')}</TableCell>
            <TableCell scope="col" align="right">
              {t('communes.share')}
            </TableCell>
            <TableCell scope="col">{t('communes.effectiveOn')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {unit.lineage.map((link) => (
            <TableRow key={link.from.id + link.to.id}>
              <TableCell component="th" scope="row">
                <UnitLink unit={link.from} /> {link.from.code}
              </TableCell>
              <TableCell>
                <UnitLink unit={link.to} /> {link.to.code}
              </TableCell>
              <TableCell>{wordOf(t, 'relation', link.relation)}</TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {format.share(link.share)}
                {link.shareEstimated ? ` (${t('estimated')})` : ''}
              </TableCell>
              <TableCell>{format.date(link.effectiveOn)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
