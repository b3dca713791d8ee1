import type { AnyEntity, EntityClass, EntitySchema } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import type { ClassType, NonEmptyArray } from 'type-graphql';
import type { GraphContext } from './context.ts';
import type { ExportView } from './export-view.ts';
import type { PaperView } from './paper/paper.ts';
import type { PersonalField } from './read-recorder.ts';
import type { Selection } from './selection.ts';
import type { ErrorCatalogue } from './user-error.ts';

/** One forward-only migration: SQL text, one idea each. */
export interface MigrationFile {
  /** `20261122090000_create_unit`; sorts in the order of application. */
  readonly name: string;
  readonly sql: string;
}

/** Of the field by which a key says so; no client sees it. */
export const TOLD_AT = 'Theo những gì đã biết tại thời điểm này. As known at this instant; null: all that is known.';

/** How objects are asked for by their keys. */
export interface ReferenceAsked {
  /** Which fields are asked for, where that is known: others may be left out. */
  readonly selection?: Selection | undefined;
  /** As known at this instant, where the type has such a key; null: all that is known. */
  readonly knownAt: Date | null;
}

/** Answers keys of a keyed type this room owns: one object (or null) per global id, in order; a malformed id is null. */
export type ReferenceLoader = (
  ids: readonly string[],
  context: GraphContext,
  asked: ReferenceAsked,
) => Promise<readonly (object | null)[]>;

/** A bounded context: one subgraph, one PostgreSQL schema, one MikroORM instance. */
export interface Room {
  /** Also the name of its PostgreSQL schema. */
  readonly name: string;
  readonly entities: readonly (EntitySchema | EntityClass<AnyEntity>)[];
  readonly migrations: readonly MigrationFile[];
  readonly resolvers: NonEmptyArray<ClassType>;
  /** Types no root field reaches, stubs of other rooms' types above all: unlisted they vanish silently. */
  readonly orphanedTypes: readonly ClassType[];
  /** Keyed types this room owns. */
  readonly references: Readonly<Record<string, ReferenceLoader>>;
  readonly errors: ErrorCatalogue;
  /** Fields that tell of a person, by `Type.field`: who was told what of whom is written down. */
  readonly personal?: Readonly<Record<string, PersonalField>>;
  /** The role its statements run in whoever asks, for a room that decides by itself who may see what. */
  readonly databaseRole?: string;
  /** Tables that are had as files, each a question to the graph. */
  readonly exports?: readonly ExportView[];
  /** Official papers, each a question to the graph. */
  readonly papers?: readonly PaperView[];
  /** Plain HTTP beside GraphQL: uploads, downloads. */
  readonly routes?: (http: FastifyInstance, contextOf: (headers: Headers) => GraphContext) => void;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Another room's keyed type, as a room that knows only its key returns it, with what its field `@provides` where that
 * was asked for. The gateway exchanges it for the owner's object when more than that is asked for.
 */
export class Stub {
  readonly __typename: string;
  readonly id: string;
  /** The instant the owner tells it of, where the type has such a key. */
  readonly knownAt?: Date | null;

  constructor(typeName: string, id: string, provided?: Readonly<Record<string, unknown>>) {
    this.__typename = typeName;
    this.id = id;
    if (provided) Object.assign(this, provided);
  }
}
