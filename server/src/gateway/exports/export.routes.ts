import type { FastifyInstance, FastifyReply } from 'fastify';
import { valueAt, type ExportView } from '../../platform/export-view.ts';
import type { Logger } from '../../platform/log.ts';
import { gatewayErrors } from '../gateway-errors.ts';
import { answerOf, type Ask } from './ask.ts';
import { parametersOf, parametersOfPage, variablesOf, type Texts } from './asked.ts';
import { askedOfGraph, languageIn, type Request } from './asking.ts';
import { withUnits, withUsual } from './fill.ts';
import { pagesOf } from './question.ts';
import { readAhead } from './read-ahead.ts';
import { Refused, rightly } from './refused.ts';
import { savedPageOf, tableOf } from './saved-view.ts';
import { formatOf, sendTable, TYPES } from './sending.ts';
import { toldOf } from './told.rules.ts';

interface House {
  readonly log: Logger;
  readonly clock: () => Date;
}

/** Which table, with which parameters. */
interface Wanted {
  readonly view: ExportView;
  readonly asked: Texts;
}

/**
 * `GET /exports/NAME.FORMAT?…`: a table as a file, with an `ETag` that changes when the table does. `GET /v/KEY.FORMAT`: the main table of a page as somebody saved it;
 * `GET /v/PAGE.FORMAT?…`: the same as the page's own address has it.
 * Each page of rows is asked of `/graphql` on this very server with the reader's own headers, so that whoever may not ask
 * may not export, and an export costs what asking costs.
 */
export function registerExports(http: FastifyInstance, views: readonly ExportView[], { log, clock }: House): void {
  const answering = (find: (request: Request, ask: Ask) => Wanted | Promise<Wanted>) =>
    askedOfGraph({ http, log }, async (request, reply, ask) =>
      answer(reply, { ...(await find(request, ask)), request, ask, now: clock() }),
    );
  http.get(
    '/exports/:name(^[^.]+).:format',
    answering(({ params, query }) => tableNamed(views, params.name, query)),
  );
  http.get(
    '/v/:name(^[^.]+).:format',
    answering((request, ask) => tableSaved(views, request, ask)),
  );
}

/** @throws Refused */
function tableNamed(views: readonly ExportView[], name: string, query: Texts): Wanted {
  const view = views.find((one) => one.name === name);
  if (!view) throw new Refused(404, gatewayErrors.EXPORT_UNKNOWN, { known: views.map((one) => one.name).join(', ') });
  return { view, asked: rightly(parametersOf(view, query)).asked };
}

/** @throws Refused, NotAnswered */
async function tableSaved(
  views: readonly ExportView[],
  { params, query }: Pick<Request, 'params' | 'query'>,
  ask: Ask,
): Promise<Wanted> {
  const isPage = views.some(({ page }) => page?.name === params.name);
  const saved = isPage ? { page: params.name, search: query } : await savedPageOf(params.name, ask);
  if (!saved) throw new Refused(404, gatewayErrors.EXPORT_VIEW_UNKNOWN);
  const view = tableOf(views, saved);
  const known = [...new Set(views.flatMap(({ page }) => page?.name ?? []))].join(', ');
  const none = new Refused(400, gatewayErrors.EXPORT_VIEW_WITHOUT_TABLE, { page: saved.page.slice(0, 100), known });
  if (!view) throw none;
  if (!isPage) rightly(parametersOf({ ...view, parameters: [] }, query));
  const { search } = saved;
  const asked = await withUsual(view, { ...rightly(parametersOfPage(view, search)), search }, ask);
  const lacksUnit = view.parameters.some(
    ({ kind, isRequired, name }) => kind === 'UNIT' && isRequired && asked[name] === undefined,
  );
  if (lacksUnit) throw none;
  return { view, asked };
}

interface Answering extends Wanted {
  readonly request: Request;
  readonly ask: Ask;
  readonly now: Date;
}

/** @throws Refused, NotAnswered before the first byte has gone out */
async function answer(
  reply: FastifyReply,
  { view, asked: given, request, ask, now }: Answering,
): Promise<FastifyReply> {
  const { params, query } = request;
  const format = formatOf(params.format);
  if (!format) throw new Refused(404, gatewayErrors.EXPORT_FORMAT_UNKNOWN, { known: Object.keys(TYPES).join(', ') });
  rightly(variablesOf(view, given));
  const { asked } = rightly(await withUnits(view, given, ask));
  const { variables } = rightly(variablesOf(view, asked));
  const pages = pagesOf({ view, variables, asked, ask, open: await openTo(view, ask) });
  const first = await pages.next();
  if (first.done === true || !first.value.isThere) {
    throw new Refused(404, gatewayErrors.EXPORT_NOTHING_THERE, { known: Object.keys(asked).join(', ') });
  }
  const { rows, rowCount, tagOf } = await readAhead(first.value, pages);
  const manner = { language: languageIn(request), isForMachines: query['machine'] === '1' };
  const { about } = first.value;
  const told = toldOf(view, { asked, about, now });
  const sending = { view, format, ...manner, about: { ...about, ...told }, asked };
  return sendTable(reply, { ...sending, rows, rowCount, tag: tagOf?.(sending) ?? null });
}

const POWERS = 'query ExportPowers { viewer { permissions { class scope } } }';

/** What is open to the reader, where the table names persons; a class that is only shown masked is not. */
async function openTo({ columns }: ExportView, ask: Ask): Promise<ReadonlySet<string> | null> {
  if (columns.every(({ personal }) => personal === undefined)) return null;
  const permissions = valueAt(await answerOf(ask, POWERS), ['viewer', 'permissions']);
  const held = permissions as readonly { readonly class: string; readonly scope: string }[];
  return new Set(held.flatMap((one) => (one.scope === 'MASKED' || one.scope === 'NONE' ? [] : [one.class])));
}
