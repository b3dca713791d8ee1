import { BLANK } from '../../platform/paper/paper.ts';

/** The issuing body of a paper from where somebody acts: `Xã Bản Lầu`, `Tỉnh Lào Cai`; left to a pen where that is not known. */
export const issuerOf = (place: string | null): string => `ỦY BAN NHÂN DÂN ${place?.toUpperCase() ?? BLANK}`;

/** The name without its kind, as papers are signed: `Bản Lầu, ngày …`. */
export const placeOf = (place: string | null): string =>
  place?.replace(/^(?:Thành phố|Tỉnh|Đặc khu|Phường|Xã|Thị trấn) /iu, '') ?? BLANK;
