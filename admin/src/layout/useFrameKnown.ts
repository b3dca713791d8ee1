import { useViewer } from '../access/useViewer.ts';
import { useMeta } from '../data/useMeta.ts';
import { useAfter } from '../states/useAfter.ts';

/** So long the frame waits unseen, in milliseconds. */
const patience = 400;

/**
 * Whether it is known what the frame holds: whose menu it is, and whether these are a demo's figures. Drawn sooner, the
 * page would be pushed aside by each; who waits longer sees it come.
 */
export const useFrameKnown = (): boolean => {
  const viewer = useViewer();
  const meta = useMeta();
  const isLate = useAfter(patience);
  return isLate || ((viewer.isSuccess || viewer.isError) && (meta.answer !== undefined || meta.error !== null));
};
