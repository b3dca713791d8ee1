import type { ErrorKind, ErrorParameters } from '../../platform/user-error.ts';
import { gatewayErrors } from '../gateway-errors.ts';
import type { Mistake } from './asked.ts';

/** An address that cannot be answered, and with what status. */
export class Refused extends Error {
  readonly status: number;
  readonly kind: ErrorKind;
  readonly parameters: ErrorParameters;

  constructor(status: number, kind: ErrorKind, parameters: ErrorParameters = {}) {
    super(kind.code);
    this.status = status;
    this.kind = kind;
    this.parameters = parameters;
  }
}

const KINDS: Readonly<Record<Mistake['code'], ErrorKind>> = {
  UNKNOWN: gatewayErrors.EXPORT_PARAMETER_UNKNOWN,
  MISSING: gatewayErrors.EXPORT_PARAMETER_MISSING,
  NOT_A_NUMBER: gatewayErrors.EXPORT_PARAMETER_INVALID,
  NOT_A_DAY: gatewayErrors.EXPORT_PARAMETER_DAY,
  NOT_A_PERIOD: gatewayErrors.EXPORT_PARAMETER_PERIOD,
  NOT_ONE_OF: gatewayErrors.EXPORT_PARAMETER_CHOICE,
  NO_SUCH_UNIT: gatewayErrors.EXPORT_UNIT_UNKNOWN,
};

/** What was found. @throws Refused where something is wrong with the address */
export function rightly<Found extends object>(found: Found | { readonly mistake: Mistake }): Found {
  if (!('mistake' in found)) return found;
  const { code, name, known = [] } = found.mistake;
  throw new Refused(400, KINDS[code], { name: name.slice(0, 40), known: known.join(', ') });
}
