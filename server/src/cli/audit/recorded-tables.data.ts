/** Tables whose changes must be in the trail; the rooms say the same in their migrations, and this is who holds them to it. */
export const RECORDED_TABLES: readonly string[] = [
  'territory.dataset',
  'territory.province',
  'territory.province_name',
  'territory.unit',
  'territory.lineage',
  'territory.unit_part',
  'territory.attribution',
  'territory.neighbour',
  'dossiers.dossier',
  'dossiers.applicant',
  'dossiers.dossier_step',
  'dossiers.import_batch',
  'dossiers.field',
  'dossiers.procedure',
  'dossiers.calendar_day',
  'access.account',
  'access.identity',
  'access.grant_',
  'access.session',
  'access.api_token',
  'access.saved_view',
];

/** Tables that are only ever added to. */
export const PROTECTED_TABLES: readonly string[] = [
  'access.audit_entry',
  'access.audit_link',
  'access.audit_checkpoint',
];
