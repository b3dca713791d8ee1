/** The text of one operation together with the shapes it promises; the phantom fields exist for the compiler only. */
export interface GraphDocument<Data, Variables> {
  readonly name: string;
  readonly text: string;
  readonly dataType?: Data;
  readonly variablesType?: Variables;
}

const operationName = /^\s*(?:query|mutation)\s+(\w+)/;

/** Names an operation by its own first line. @throws Error if it has no name: logs and traces need one. */
export const graphDocument = <Data, Variables = Record<string, never>>(
  text: string,
): GraphDocument<Data, Variables> => {
  const name = operationName.exec(text)?.[1];
  if (name === undefined)
    throw new Error('A GraphQL operation of the console must begin with "query Name" or "mutation Name".');
  return { name, text };
};
