import type { GraphContext } from '../platform/context.ts';
import type { PlainDate } from '../platform/plain-date.ts';
import { parameter } from '../platform/export-view.ts';
import { asKnown } from '../platform/remembered.ts';
import { dayKnown, reportDays } from '../platform/report-window.ts';

/** As what the territory is told. */
export interface Told {
  /** As known at this instant; null: all that is known. */
  readonly knownAt: Date | null;
  /** The day that is, or was at that instant, today. */
  readonly today: PlainDate;
}

/** Of an argument `knownAt`. */
export const KNOWN_AT =
  'Theo những gì đã biết tại thời điểm này. The territory as it was known at this instant, whatever was imported since; what is asked on from it is told so too. Default all that is known.';

/** The same of a table's address. */
export const KNOWN_AT_PARAMETER = parameter(
  'knownAt',
  ['Theo những gì đã biết tại thời điểm này, có múi giờ', 'As it was known at this instant, with its offset'],
  { word: 'known' },
);

/** What arguments, or the unit asked on from, say of it; an instant still to come is now. */
export function toldAs(
  { knownAt: asked }: { readonly knownAt?: Date | null | undefined },
  context: GraphContext,
): Told {
  const knownAt = asked == null ? null : (reportDays({ knownAt: asked }, context).knownAt ?? null);
  return { knownAt, today: dayKnown({ knownAt }, context) };
}

/** A statement's text and name of either kind: `at` is the place of the instant among its values, which comes last. */
export interface Telling {
  readonly mark: '' | '.known';
  /** A table as it is, or as it was known. */
  readonly table: (name: string) => string;
}

/** @param at place of the instant among the values, from 1 */
export const telling = ({ knownAt }: Pick<Told, 'knownAt'>, at: number): Telling => ({
  mark: knownAt === null ? '' : '.known',
  table: (name) => asKnown(name, knownAt === null ? null : `$${String(at)}`),
});

/** The instant as the last of a statement's values. */
export const atLast = ({ knownAt }: Pick<Told, 'knownAt'>): readonly Date[] => (knownAt === null ? [] : [knownAt]);

/** Tells loaders of one instant from those of another. */
export const instantOf = ({ knownAt }: Pick<Told, 'knownAt'>): string =>
  knownAt === null ? '' : `.${String(knownAt.getTime())}`;
