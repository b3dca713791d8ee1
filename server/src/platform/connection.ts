import { Directive, Field, ObjectType } from 'type-graphql';
import { platformErrors, Problem } from './user-error.ts';

/** Most rows one page may hold. */
export const PAGE_LIMIT = 500;

@Directive('@shareable')
@ObjectType('PageInfo', { description: 'Vị trí của trang trong danh sách. Where a page stands in its list.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether rows follow after `endCursor`.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether the page was asked for by `after`.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row; give it as `after`.' })
  endCursor!: string | null;
}

/** One page: plain rows with their cursors. `totalCount` is asked for by its own field. */
export interface Page<Row> {
  readonly edges: readonly { node: Row; cursor: string }[];
  readonly nodes: readonly Row[];
  readonly pageInfo: PageInfoType;
}

/** Checks `first`. @throws Problem FIRST_OUT_OF_RANGE */
export function checkFirst(first: number): number {
  if (first < 0 || first > PAGE_LIMIT) {
    throw new Problem(platformErrors.FIRST_OUT_OF_RANGE, ['first'], { first, limit: PAGE_LIMIT });
  }
  return first;
}

/** Makes a page of rows fetched with `limit first + 1`: the surplus row only tells that more follow. */
export function pageOf<Row>(
  rows: readonly Row[],
  asked: { first: number; after: string | null | undefined },
  cursorOf: (row: Row) => string,
): Page<Row> {
  const nodes = rows.slice(0, asked.first);
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: rows.length > asked.first,
      hasPreviousPage: asked.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
