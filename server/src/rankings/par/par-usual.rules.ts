import type { AskedFor } from '../../platform/export-view.ts';

interface Method {
  readonly key: string;
  readonly year: number;
  readonly provinceCode: string;
  readonly districtName: string | null;
  readonly closedOn: string | null;
}

interface Unit {
  readonly districtName: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly province: { readonly code: string } | null;
}

interface Answer {
  /** The latest year first. */
  readonly parMethods: readonly Method[] | null;
  /** The unit that the address names, where it names one. */
  readonly unit?: Unit | null;
  readonly viewer: {
    readonly activeGrant: { readonly provinceCode: string | null; readonly unit: Unit | null } | null;
  };
}

const UNIT = 'districtName validFrom validUntil province { code }';

const DOCUMENT = `query ExportParMethods($unit: ID, $isNamed: Boolean!) {
  parMethods { key year provinceCode districtName closedOn }
  unit(id: $unit) @include(if: $isNamed) { ${UNIT} }
  viewer { activeGrant { provinceCode unit { ${UNIT} } } }
}`;

/** Whether a unit is scored by a method: of its place, and there on the last day of its year. */
function scores({ year, provinceCode, districtName }: Method, unit: Unit): boolean {
  const day = `${String(year)}-12-31`;
  const isThere = unit.validFrom <= day && (unit.validUntil ?? day) >= day;
  return isThere && provinceCode === unit.province?.code && (districtName ?? unit.districtName) === unit.districtName;
}

/** The method that the page of the index opens with: the latest result of the unit, of the reader's province, of anybody. */
function methodOf({ parMethods, unit: named, viewer: { activeGrant } }: Answer): string | null {
  const methods = parMethods ?? [];
  const unit = named ?? activeGrant?.unit ?? null;
  const province = activeGrant?.provinceCode ?? activeGrant?.unit?.province?.code ?? null;
  const ofUnit = unit === null ? [] : methods.filter((method) => scores(method, unit));
  const ofProvince = methods.filter(
    ({ provinceCode, districtName }) => provinceCode === province && districtName === null,
  );
  const found = [ofUnit, ofProvince, methods].find((among) => among.length > 0) ?? [];
  return (found.find(({ closedOn }) => closedOn !== null) ?? found[0])?.key ?? null;
}

/** Which method a view of the page tells of, where its address names none. */
export const USUAL_METHOD: AskedFor = {
  document: DOCUMENT,
  variables: ({ unit }) => ({ unit: unit ?? null, isNamed: unit !== undefined }),
  pick: (answer) => methodOf(answer as Answer),
};
