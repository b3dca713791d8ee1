import type { GraphContext } from '../../platform/context.ts';
import { numberKeyOf } from '../../platform/global-id.ts';
import { statement } from '../../platform/reads.ts';
import { platformErrors, Problem, refusal, type Refusal } from '../../platform/user-error.ts';
import { findMeasured } from '../ranking/scope.service.ts';
import { voiceErrors } from './voice.errors.ts';
import { VOICE_COLUMNS, type VoiceRow } from './voice.queries.ts';
import type { SaveCommuneStatementInput } from './voice.type.ts';

const LONGEST = 500;

const keepVoice = statement<VoiceRow>(
  'rankings.keepVoice',
  `/* rankings.keepVoice */
insert into rankings.commune_statement (unit_id, metric, period_from, period_to, text, author, author_name, written_at)
values ($1, $2, $3::date, $4::date, $5, $6, $7, $8)
on conflict on constraint commune_statement_once do update
  set text = excluded.text, author = excluded.author, author_name = excluded.author_name, written_at = excluded.written_at
returning ${VOICE_COLUMNS}`,
);

const dropVoice = statement<VoiceRow>(
  'rankings.dropVoice',
  `/* rankings.dropVoice */
delete from rankings.commune_statement where unit_id = $1 and metric = $2 and period_from = $3::date and period_to = $4::date
returning ${VOICE_COLUMNS}`,
);

/** The viewer's own unit; null where any is: accounts are off. */
const unitOfViewer = ({ viewer }: GraphContext): number | null =>
  viewer.classes === null ? null : viewer.classes['SPEAK'] === 'UNIT' ? Number(viewer.unit) : 0;

async function refusalOf(input: SaveCommuneStatementInput, context: GraphContext): Promise<Refusal | null> {
  const { period, metric } = input;
  const length = [...input.text.trim()].length;
  if (length > LONGEST) return refusal(voiceErrors.STATEMENT_TOO_LONG, ['input', 'text'], { length, longest: LONGEST });
  if (period.from > period.to) return refusal(platformErrors.PERIOD_REVERSED, ['input', 'period'], { ...period });
  try {
    await findMeasured(context.reads('rankings'), metric, { asOf: context.today });
  } catch (cause) {
    if (cause instanceof Problem) return { ...cause.refusal, field: ['input', 'metric'] };
    throw cause;
  }
  return null;
}

/** Keeps a commune's words beside a figure of its own, in place of earlier ones; empty words take them back. */
export async function saveVoice(
  input: SaveCommuneStatementInput,
  context: GraphContext,
): Promise<{ readonly voice: VoiceRow | null } | { readonly refused: Refusal }> {
  const unit = numberKeyOf('AdministrativeUnit', input.unitId);
  const own = unitOfViewer(context);
  if (unit === null || (own !== null && own !== unit)) {
    return { refused: refusal(voiceErrors.STATEMENT_UNIT, ['input', 'unitId']) };
  }
  const refused = await refusalOf(input, context);
  if (refused) return { refused };
  const { viewer, now } = context;
  const about = [unit, input.metric, input.period.from, input.period.to];
  const text = input.text.trim();
  const step =
    text === ''
      ? { statement: dropVoice, values: about }
      : { statement: keepVoice, values: [...about, text, viewer.user, viewer.account?.name ?? 'Một Cửa', now] };
  const [rows = []] = await context.writes('rankings').batch([step]);
  const [row = null] = rows as VoiceRow[];
  return { voice: text === '' ? null : row };
}
