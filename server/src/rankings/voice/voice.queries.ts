import { statement, type Reads } from '../../platform/reads.ts';
import type { Period } from '../../platform/report-window.ts';
import type { CommuneStatementType } from './voice.type.ts';

export const VOICE_COLUMNS = 'unit_id as unit, text, author_name as "authorName", written_at as "writtenAt"';

/** A commune's words with the commune. */
export interface VoiceRow extends CommuneStatementType {
  readonly unit: number;
}

/** $1 metric, $2 and $3 the period. */
const voices = statement<VoiceRow>(
  'rankings.voices',
  `/* rankings.voices */
select ${VOICE_COLUMNS} from rankings.commune_statement where metric = $1 and period_from = $2 and period_to = $3`,
);

/** What communes said of their figures of one metric and period, by unit. */
export async function readVoices(
  reads: Reads,
  metric: string,
  { from, to }: Period,
): Promise<ReadonlyMap<number, VoiceRow>> {
  const rows = await reads.rows(voices, [metric, from, to]);
  return new Map(rows.map((row) => [row.unit, row]));
}
