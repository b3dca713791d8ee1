import { useMutation } from '@tanstack/react-query';
import { useGraphClient } from '../data/GraphClientContext.tsx';
import type { GraphDocument } from '../data/graphql.document.ts';
import type { Outcome, UserError } from './access.documents.ts';

/** A change the reader can ask for: what stands in its way, and whether it is under way. */
export interface Deed<Input> {
  go(input: Input): void;
  reset(): void;
  readonly isPending: boolean;
  readonly refusals: readonly UserError[];
  readonly error: Error | null;
}

/** Asks for a change; `onDone` gets what came of it unless it was refused. */
export const useDeed = <Result extends Outcome, Input>(
  document: GraphDocument<{ result: Result }, { input: Input }>,
  onDone: (result: Result) => void,
): Deed<Input> => {
  const client = useGraphClient();
  const { mutate, reset, isPending, data, error } = useMutation({
    mutationFn: async (input: Input) => (await client.ask(document, { input })).data.result,
    onSuccess: (result) => {
      if (result.userErrors.length === 0) onDone(result);
    },
  });
  return { go: mutate, reset, isPending, refusals: data?.userErrors ?? [], error };
};
