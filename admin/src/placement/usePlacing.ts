import { useMutation } from '@tanstack/react-query';
import { useDeed } from '../access/useDeed.ts';
import { useGraphClient } from '../data/GraphClientContext.tsx';
import { PlaceDocument, UnpinDocument } from './change.documents.ts';
import type { Board, BoardPerson } from './placement.documents.ts';

interface Drop {
  readonly person: BoardPerson;
  readonly postCode: string | null;
}

const reasonMissing = 'PLACEMENT_REASON_MISSING';

/** A drop is tried as it is; where a rule stands in its way, `onReason` asks for the reason. */
export const usePlacing = (board: Board, onChanged: () => void) => {
  const client = useGraphClient();
  const { mutate, data, error } = useMutation({
    mutationFn: async ({ person, postCode }: Drop & { readonly onReason: () => void }) =>
      (
        await client.ask(PlaceDocument, {
          input: { id: board.id, officialCode: person.code, postCode, reason: null },
        })
      ).data.result,
    onSuccess: ({ userErrors }, { onReason }) => {
      if (userErrors.some(({ code }) => code === reasonMissing)) onReason();
      else if (userErrors.length === 0) onChanged();
    },
  });
  const unpinning = useDeed(UnpinDocument, onChanged);
  return {
    drop: (drop: Drop, onReason: () => void) => mutate({ ...drop, onReason }),
    dropping: { refusals: (data?.userErrors ?? []).filter(({ code }) => code !== reasonMissing), error },
    unpin: ({ code }: BoardPerson) => unpinning.go({ id: board.id, officialCode: code }),
    unpinning,
  };
};
