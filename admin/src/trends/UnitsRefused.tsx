import { useGraph } from '../data/useGraph.ts';
import { ErrorPanel } from '../states/ErrorPanel.tsx';
import { type HistoryVariables, UnitsCheckDocument } from './trends.documents.ts';

/** Why a unit put forward has no line where all units of the scope were asked for; nothing where it only lies outside. */
export const UnitsRefused = ({ asked }: { readonly asked: HistoryVariables }) => {
  const { error } = useGraph(UnitsCheckDocument, asked);
  return error === null ? null : <ErrorPanel {...{ error }} />;
};
