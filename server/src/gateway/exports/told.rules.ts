import type { ExportView } from '../../platform/export-view.ts';
import { dayOf, toOffsetText } from '../../platform/plain-date.ts';
import { dayKnown, reportDays } from '../../platform/report-window.ts';
import type { Texts } from './asked.ts';

/** When a table tells of, for each of the two that it may be asked for. */
interface Told {
  /** At the end of which day, `YYYY-MM-DD`. */
  readonly asOf?: string;
  /** As it was known at which instant, RFC 3339 with offset; null: as it was known when it was sent. */
  readonly knownAt?: string | null;
}

interface Answered {
  /** The parameters by name. */
  readonly asked: Texts;
  /** What the answer itself says of the whole table: that goes before. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly now: Date;
}

/**
 * The as-of day and the instant of knowledge of a table, said even where the address says neither: by the rule that the rooms
 * go by (`reportDays`).
 */
export function toldOf({ parameters }: ExportView, { asked, about, now }: Answered): Told {
  const [asOf, knownAt] = ['asOf', 'knownAt'].map((name) => parameters.find((parameter) => parameter.name === name));
  const pinned = asked['knownAt'];
  const clock = { today: dayOf(now), now };
  const pin = { asOf: asked['asOf'] ?? null, knownAt: pinned === undefined ? null : new Date(pinned) };
  const days = reportDays(pin, clock);
  const day = asOf?.isInForce ? (pin.asOf ?? dayKnown(pin, clock)) : days.asOf;
  const known = days.knownAt ? toOffsetText(days.knownAt) : null;
  return {
    ...(asOf ? { asOf: textOr(about['asOf'], day) } : {}),
    ...(knownAt ? { knownAt: textOr(about['knownAt'], known) } : {}),
  };
}

const textOr = <Other>(told: unknown, other: Other): string | Other => (typeof told === 'string' ? told : other);
