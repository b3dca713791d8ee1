import type { MigrationFile } from '../../platform/room.ts';
import { sqlValues } from '../../platform/sql-values.ts';
import { CERTIFICATES } from '../recognition/recognition.data.ts';

/** Certificates of the Prime Minister, and those of collectives; unexpected ones may come more than once a year. */
export const addCertificates: MigrationFile = {
  name: '20261124110000_add_certificates',
  sql: `
insert into workforce.recognition_kind (code, name, is_title, multiple, valid_from, valid_until, source, of_collectives) values
${sqlValues(CERTIFICATES.map((each) => [each.code, each.name, each.isTitle, each.multiple, each.validFrom, each.validUntil, each.source, each.ofCollectives]))};

drop index workforce.collective_commendation_once;
create unique index collective_commendation_once on workforce.collective_commendation (unit_id, coalesce(body, ''), kind_code, year)
  where state <> 'REJECTED' and (occasion = 'REGULAR' or kind_code !~ '_KHEN');
comment on index workforce.collective_commendation_once is 'Titles and flags once a year; certificates for a deed as often as there are deeds.';
`,
};
