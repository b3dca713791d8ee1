import type { PracticeKind, StartPrecision } from '../practices/practices.documents.ts';

/** Nothing on record and fewer than five are told apart from 0. */
export type ContextState = 'KNOWN' | 'FEW' | 'UNKNOWN';

/** A figure beside the rank, of the unit now and before and of what it is held against. */
export interface ContextFigure {
  readonly own: number | null;
  readonly ownState: ContextState;
  readonly before: number | null;
  readonly beforeState: ContextState;
  readonly other: number | null;
  readonly otherState: ContextState;
  /** Of how many units of the reference it is known. */
  readonly otherUnits: number;
  readonly source: string;
  /** Null where it is of the one day `until`. */
  readonly from: string | null;
  readonly until: string;
}

export interface ContextPractice {
  readonly key: string;
  readonly kind: PracticeKind;
  readonly title: string;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly startedOn: string;
  readonly precision: StartPrecision;
  readonly source: string;
}

export interface RankContext {
  readonly note: string;
  readonly volume: { readonly received: ContextFigure; readonly resolved: ContextFigure };
  /** Left out, as `outages`, for those to whom figures of people are closed. */
  readonly staffing?: {
    readonly posts: ContextFigure;
    readonly people: ContextFigure;
    readonly resolvedPerPerson: ContextFigure;
  } | null;
  readonly outages?: ContextFigure | null;
  readonly practices: { readonly count: ContextFigure; readonly latest: readonly ContextPractice[] };
}

const figure = '{ own ownState before beforeState other otherState otherUnits source from until }';

/** Figures of people: a request that names them is refused whole to whoever they are closed to. */
export const peopleFields = `staffing { posts ${figure} people ${figure} resolvedPerPerson ${figure} }
      outages ${figure}`;

/** What an explanation asks for beside itself. */
export const contextFields = (more: string): string => `context {
      note
      volume { received ${figure} resolved ${figure} }
      ${more}
      practices { count ${figure} latest { key kind title unit { id name } startedOn precision source } }
    }`;
