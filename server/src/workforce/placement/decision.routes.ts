import type { FastifyInstance } from 'fastify';
import type { GraphContext } from '../../platform/context.ts';
import { describe } from '../../platform/user-error.ts';
import { decisionsPdf } from './decision.pdf.ts';
import { placementErrors } from './placement.errors.ts';
import { placementKey } from './placement.resolver.ts';
import { listDecisions } from './scenario.queries.ts';

type ContextOf = (headers: Readonly<Record<string, string | string[] | undefined>>) => GraphContext;

/** Decisions of an approved scenario, to print and sign: all of them, or one by its number (`12/QĐ-UBND`). */
export function decisionRoutes(http: FastifyInstance, contextOf: ContextOf): void {
  http.get<{ Params: { id: string }; Querystring: { number?: string } }>(
    '/placements/:id/decisions.pdf',
    async (request, reply) => {
      const context = contextOf(request.headers);
      const key = placementKey(request.params.id);
      const all = key === null ? [] : await listDecisions(context.reads('workforce'), [key]);
      const { number } = request.query;
      const wanted = number === undefined ? all : all.filter((each) => each.number === number.normalize('NFC'));
      if (wanted.length === 0) {
        const { PLACEMENT_UNKNOWN: unknown } = placementErrors;
        return reply.code(404).send({ error: { code: unknown.code, ...describe(unknown, context.language) } });
      }
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('quyet-dinh-bo-tri.pdf')}`)
        .header('cache-control', 'no-store')
        .send(await decisionsPdf(wanted));
    },
  );
}
