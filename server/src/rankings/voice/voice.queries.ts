import { statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { Period } from '../../platform/report-window.ts';
import type { CommuneStatementType } from './voice.type.ts';

export const VOICE_COLUMNS = 'unit_id as unit, text, author_name as "authorName", written_at as "writtenAt"';

/** A commune's words with the commune. */
export interface VoiceRow extends CommuneStatementType {
  readonly unit: number;
}

/** $1 metric, $2 and $3 the period; $4 instant where they are known at one. */
const voices = (isKnown: boolean) =>
  statement<VoiceRow>(
    `rankings.voices${isKnown ? '.known' : ''}`,
    `/* rankings.voices */
select ${VOICE_COLUMNS} from ${asKnown('rankings.commune_statement', isKnown ? '$4' : null)} where metric = $1 and period_from = $2 and period_to = $3`,
  );
const VOICES = { now: voices(false), known: voices(true) } as const;

/** What communes said of their figures of one metric and period, by unit; as it was known at an instant where one is given. */
export async function readVoices(
  reads: Reads,
  metric: string,
  { from, to, knownAt }: Period & { readonly knownAt: Date | undefined },
): Promise<ReadonlyMap<number, VoiceRow>> {
  const rows = await reads.rows(VOICES[knownAt ? 'known' : 'now'], [metric, from, to, ...(knownAt ? [knownAt] : [])]);
  return new Map(rows.map((row) => [row.unit, row]));
}
