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
  const [first] = nodes;
  const last = nodes.at(-1);
  return {
    nodes,
    // A cursor for every row is seldom asked for.
    get edges() {
      return nodes.map((node) => ({ node, cursor: cursorOf(node) }));
    },
    pageInfo: {
      hasNextPage: rows.length > asked.first,
      hasPreviousPage: asked.after != null,
      startCursor: first === undefined ? null : cursorOf(first),
      endCursor: last === undefined ? null : cursorOf(last),
    },
  };
}

/** A page whose rows are shown as the graph has them, by `nodes` or by `edges`, whichever is asked for. */
export const shownPage = <Row, Node>(page: Page<Row>, shown: (row: Row) => Node) => ({
  get nodes(): Node[] {
    return page.nodes.map(shown);
  },
  get edges(): { node: Node; cursor: string }[] {
    return page.edges.map(({ node, cursor }) => ({ node: shown(node), cursor }));
  },
  pageInfo: page.pageInfo,
});
