import type { FastifyInstance } from 'fastify';
import type { Logger } from '../../platform/log.ts';
import type { Paper, PaperView } from '../../platform/paper/paper.ts';
import { docxOf } from '../../platform/paper/paper.docx.ts';
import { pdfOf } from '../../platform/paper/paper.pdf.ts';
import { answerOf } from '../exports/ask.ts';
import { askedOfGraph } from '../exports/asking.ts';
import { Refused } from '../exports/refused.ts';
import { gatewayErrors } from '../gateway-errors.ts';

const WRITERS: Readonly<
  Record<
    string,
    { readonly type: string; readonly write: (papers: readonly Paper[], title: string) => Promise<Buffer> }
  >
> = {
  pdf: { type: 'application/pdf', write: pdfOf },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: docxOf },
};

/**
 * `GET /papers/NAME.pdf?…`, `GET /papers/NAME.docx?…`: an official paper, asked of `/graphql` on this very server with the
 * reader's own headers: whoever may not ask may not print, and what a paper tells of a person is written down as ever.
 */
export function registerPapers(http: FastifyInstance, views: readonly PaperView[], log: Logger): void {
  http.get(
    '/papers/:name(^[^.]+).:format',
    // What offices write is Vietnamese, whoever reads it.
    askedOfGraph({ http, log, language: 'vi' }, async ({ params, query }, reply, ask) => {
      const view = views.find(({ name }) => name === params.name);
      const writer = Object.hasOwn(WRITERS, params.format) ? WRITERS[params.format] : undefined;
      if (!view || !writer) {
        throw new Refused(404, gatewayErrors.PAPER_UNKNOWN, { known: views.map(({ name }) => name).join(', ') });
      }
      const asked = wordsOf(view, query);
      const variables = view.parameters.flatMap(({ name, isChoice, isWhole }) =>
        isChoice ? [] : [[name, valueOf(asked[name], isWhole)]],
      );
      const papers = view.papersOf(
        await answerOf(ask, view.document, Object.fromEntries(variables) as Record<string, string | number | null>),
        asked,
      );
      if (papers.length === 0) {
        throw new Refused(404, gatewayErrors.EXPORT_NOTHING_THERE, { known: Object.keys(asked).join(', ') });
      }
      return reply
        .type(writer.type)
        .header(
          'content-disposition',
          `${params.format === 'pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(view.fileName)}.${params.format}`,
        )
        .header('cache-control', 'no-store')
        .send(await writer.write(papers, view.title));
    }),
  );
}

const valueOf = (said: string | undefined, isWhole: true | undefined): string | number | null =>
  said === undefined ? null : isWhole ? Number(said) : said;

/** What the address says, its words in the composed form of Unicode. @throws Refused where one is missing */
function wordsOf(view: PaperView, query: Readonly<Record<string, unknown>>): Record<string, string> {
  const asked: Record<string, string> = {};
  for (const { name, isRequired, isWhole } of view.parameters) {
    const said = query[name];
    if (typeof said === 'string' && (!isWhole || /^\d{1,9}$/u.test(said))) asked[name] = said.normalize('NFC');
    else if (isRequired || said !== undefined) throw new Refused(400, gatewayErrors.PAPER_PARAMETER_MISSING, { name });
  }
  return asked;
}
