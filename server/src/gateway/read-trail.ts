import { defaultFieldResolver, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { GraphContext } from '../platform/context.ts';
import { ReadLedger, type PersonalField, type ReadRecorder } from '../platform/read-recorder.ts';
import type { Room } from '../platform/room.ts';
import type { Execute } from './operation.ts';

type Resolve = GraphQLFieldResolver<unknown, GraphContext>;

const ledgers = new WeakMap<object, ReadLedger>();

/** Notes each personal field that is answered with a value. Masked ones are not: they are wrapped before. */
export function watchReads(schema: GraphQLSchema, rooms: readonly Pick<Room, 'personal'>[]): GraphQLSchema {
  const personal = new Map(rooms.flatMap((room) => Object.entries(room.personal ?? {})));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const key = `${type.name}.${field.name}`;
      const known = personal.get(key);
      if (known) field.resolve = watched((field.resolve as Resolve | undefined) ?? defaultFieldResolver, key, known);
    }
  }
  return schema;
}

const watched =
  (resolve: Resolve, name: string, { thing, keyOf }: PersonalField): Resolve =>
  (...asked) => {
    const [parent, , context] = asked;
    const told = (value: unknown): unknown => {
      const key = value == null ? null : keyOf(parent as never);
      if (key !== null) ledgerOf(context).note(typeof thing === 'string' ? thing : thing(parent as never), name, key);
      return value;
    };
    const value: unknown = resolve(...asked);
    return value instanceof Promise ? value.then(told) : told(value);
  };

function ledgerOf(context: object): ReadLedger {
  let ledger = ledgers.get(context);
  if (!ledger) ledgers.set(context, (ledger = new ReadLedger()));
  return ledger;
}

/** Carries operations out, and lets no answer leave before what it tells of persons has been written down. */
export const recording =
  (execute: Execute, recorder: ReadRecorder): Execute =>
  async (asked) => {
    const result = await execute(asked);
    const reads = ledgers.get(asked.context)?.take(asked.context) ?? [];
    if (reads.length > 0 && result.data != null) await recorder.record(reads);
    return result;
  };
