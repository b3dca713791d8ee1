import type { Board, BoardPerson, Seat } from './placement.documents.ts';

/** Where people come from and where they go. */
export interface PlacementFlow {
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly { readonly source: number; readonly target: number; readonly people: number }[];
}

export interface FlowNode {
  readonly side: 'before' | 'after';
  /** Null before: nobody knows where from; null after: without a post. */
  readonly name: string | null;
  readonly unit: string | null;
  readonly people: number;
}

/** Posts are told one by one as long as the plan fills no more units than this; else the units stand for them. */
const mostUnits = 2;

const beforeOf = ({ unit }: BoardPerson): FlowNode => ({
  side: 'before',
  name: unit?.name ?? null,
  unit: unit?.id ?? null,
  people: 0,
});

/** Old units on the left, new posts on the right, joined by how many people go. Posts alike are one. */
export const flowOf = ({ units, seats, unplaced }: Pick<Board, 'units' | 'seats' | 'unplaced'>): PlacementFlow => {
  const isFine = units.length <= mostUnits;
  const afterOf = ({ post }: Seat): FlowNode => ({
    side: 'after',
    name: isFine && units.length > 1 ? `${post.name}, ${post.unit.name}` : isFine ? post.name : post.unit.name,
    unit: post.unit.id,
    people: 0,
  });
  const moves = [
    ...seats.map((seat) => [beforeOf(seat.person), afterOf(seat)] as const),
    ...unplaced.map((person) => [beforeOf(person), { side: 'after', name: null, unit: null, people: 0 }] as const),
  ];
  const keyOf = ({ side, name, unit }: FlowNode): string => JSON.stringify([side, name, unit]);
  const nodes = new Map<string, { node: FlowNode; people: number }>();
  const flows = new Map<string, { source: string; target: string; people: number }>();
  for (const [from, to] of moves) {
    for (const node of [from, to]) {
      const known = nodes.get(keyOf(node));
      if (known) known.people += 1;
      else nodes.set(keyOf(node), { node, people: 1 });
    }
    const [source, target] = [keyOf(from), keyOf(to)];
    const known = flows.get(`${source} ${target}`);
    if (known) known.people += 1;
    else flows.set(`${source} ${target}`, { source, target, people: 1 });
  }
  const places = [...nodes.keys()];
  return {
    nodes: [...nodes.values()].map(({ node, people }) => ({ ...node, people })),
    flows: [...flows.values()].map(({ source, target, people }) => ({
      source: places.indexOf(source),
      target: places.indexOf(target),
      people,
    })),
  };
};
