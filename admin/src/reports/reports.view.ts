import { dossierListHref } from '../dossiers/dossier.filter.ts';
import type { OwnPlace } from '../overview/overview.documents.ts';
import type { Formatter } from '../i18n/format.ts';
import type { Report, ReportCell, ReportLine } from './reports.documents.ts';

export interface PlaceAsked {
  readonly province: string | null;
  readonly unit: string | null;
}

/** The place an address names; else the unit or province in which the reader's role holds, or none. */
export const placeAsked = (
  asked: { readonly in: string | null; readonly unit: string | null },
  own: Pick<OwnPlace, 'scopeKind' | 'provinceCode' | 'unit'> | null,
): PlaceAsked => {
  if (asked.unit !== null) return { province: null, unit: asked.unit };
  if (asked.in !== null) return { province: asked.in, unit: null };
  if (own?.scopeKind === 'UNIT' && own.unit !== null) return { province: null, unit: own.unit.id };
  return { province: own?.provinceCode ?? null, unit: null };
};

/** The dossiers behind a figure, as they were known when it was signed; null where there are none to be opened. */
export const casesOf = (
  { periodFrom: from, periodTo: to, signed }: Pick<Report, 'periodFrom' | 'periodTo' | 'signed'>,
  { unit, fieldCode }: Pick<ReportLine, 'unit' | 'fieldCode'>,
  { value, countsAny, countsNone }: Pick<ReportCell, 'value' | 'countsAny' | 'countsNone'>,
): string | null =>
  unit === null || countsAny.length === 0 || value === null || value === 0
    ? null
    : dossierListHref({
        unitId: unit.id,
        boundaries: 'CURRENT',
        from,
        to,
        countsAny,
        ...(signed === null ? {} : { knownAt: signed.knownAt }),
        ...(countsNone.length > 0 ? { countsNone } : {}),
        ...(fieldCode === null ? {} : { fieldCodes: [fieldCode] }),
      });

/** A figure as its kind is written. */
export const writtenAs = (kind: ReportCell['kind'], value: number | null, format: Formatter): string => {
  if (kind === 'SHARE') return format.share(value);
  if (kind === 'POINTS') return format.decimal(value, 2);
  return kind === 'NUMBER' && value !== null && !Number.isInteger(value)
    ? format.decimal(value, 2)
    : format.integer(value);
};
