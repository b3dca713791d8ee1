import type { DocumentNode, ExecutionResult, OperationDefinitionNode } from 'graphql';
import type { GraphContext } from '../platform/context.ts';

/** One operation of a document already parsed and validated. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GraphContext;
}

/** Carries an operation out: compiled in one process, or planned over the rooms in the split shape. */
export type Execute = (asked: Operation) => Promise<ExecutionResult>;
