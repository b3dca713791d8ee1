import { AsyncLocalStorage } from 'node:async_hooks';
import { ApolloServer, HeaderMap, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Language } from '../platform/context.ts';
import type { Logger } from '../platform/log.ts';
import { maskError, type Masking } from './errors.ts';
import { limitRule, LIMITS } from './limits.ts';
import type { Execute, Operation } from './operation.ts';
import type { RequestContext } from './viewer.ts';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type Answer = Awaited<ReturnType<Executor>>;

/** A request as Apollo reads it. */
export interface HttpQuestion {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly search: string;
  readonly body: unknown;
}

/** Apollo's answer, and whether it is a refusal of a well-formed request. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly refused: boolean;
}

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly execute: Execute;
  readonly masking: Masking;
  /** Told of each operation that was parsed, found valid and is about to be executed. */
  readonly seen?: (text: string, operation: Operation) => void;
  /** Whether limits on the document hold; rooms trust the gateway, which has checked them. */
  readonly limited: boolean;
}

/** Apollo Server without its door: what it knows of HTTP, parsing, validation and its document store. */
export interface Apollo {
  answer(question: HttpQuestion, context: RequestContext): Promise<HttpAnswer>;
  stop(): Promise<void>;
}

/** Told apart by no header of HTTP's own: set by the plugin, taken off before anything is sent. */
const REFUSED = 'x-refused';
const REFUSALS = new Set([400, 500, undefined]);

/** Tells what a request cost and what is left, where there are budgets. */
const tellCost: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body }, contextValue: { purse } }) {
        if (purse && body.kind === 'single') {
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: purse.standing() };
        }
        return Promise.resolve();
      },
    }),
};

/** Parse, validation and variable errors carry no data: a refusal of a request that was itself well formed. */
const markRefusals: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { http, body } }) {
        const result = body.kind === 'single' ? body.singleResult : undefined;
        const code = result?.errors?.[0]?.extensions?.['code'];
        if (result?.errors && result.data === undefined && code !== 'BAD_REQUEST' && REFUSALS.has(http.status)) {
          http.status = 400;
          http.headers.set(REFUSED, '1');
        }
        return Promise.resolve();
      },
    }),
};

/** Starts an Apollo Server over a schema whose operations are carried out by `execute`. */
export async function startApollo(options: ApolloOptions): Promise<Apollo> {
  const { masking } = options;
  const language = new AsyncLocalStorage<Language>();
  const server = new ApolloServer<RequestContext>({
    gateway: executing(options),
    introspection: true,
    // No names of fields to those who guess.
    hideSchemaDetailsFromClientErrors: true,
    // The door asks for JSON bodies and refuses other sites; Apollo's own header rule would refuse plain GETs.
    csrfPrevention: false,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    parseOptions: options.limited ? { maxLexicalTokens: LIMITS.tokens } : {},
    validationRules: options.limited ? [limitRule] : [],
    stopOnTerminationSignals: false,
    logger: quiet(masking.log),
    formatError: (_formatted, error) => maskError(error, language.getStore() ?? 'vi', masking),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      markRefusals,
      tellCost,
    ],
  });
  await server.start();
  return {
    stop: () => server.stop(),
    answer: (question, context) => language.run(context.language, () => ask(server, question, context)),
  };
}

async function ask(
  server: ApolloServer<RequestContext>,
  { method, headers, search, body }: HttpQuestion,
  context: RequestContext,
): Promise<HttpAnswer> {
  const named = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) named.set(name, String(value));
  const response = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers: named, search, body },
    context: () => Promise.resolve(context),
  });
  const refused = response.headers.delete(REFUSED);
  const text = response.body.kind === 'complete' ? response.body.string : '';
  return { status: response.status ?? 200, headers: response.headers, text, refused };
}

/** Apollo's seam for schemas it does not execute itself. */
function executing({ schema, execute, seen }: ApolloOptions): Gateway {
  const loaded: { tell?: (found: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void } = {};
  return {
    onSchemaLoadOrUpdate(callback) {
      loaded.tell = callback;
      return () => delete loaded.tell;
    },
    load() {
      loaded.tell?.({ apiSchema: schema, coreSupergraphSdl: '' });
      return Promise.resolve({
        executor: async ({ document, operation, operationName, request, context }) => {
          if (!(operation as typeof operation | undefined))
            return answerOf({ errors: [noSuchOperation(operationName)] });
          const asked: Operation = {
            document,
            operation,
            operationName: operationName ?? undefined,
            variables: request.variables ?? {},
            context: context as RequestContext,
          };
          if (request.query !== undefined) seen?.(request.query, asked);
          return answerOf(await execute(asked));
        },
      });
    },
    stop: () => Promise.resolve(),
  };
}

const noSuchOperation = (name: string | null | undefined): GraphQLError =>
  new GraphQLError(
    name == null
      ? 'Must provide operation name if query contains multiple operations.'
      : `Unknown operation named "${name}".`,
  );

/** Apollo's type says `data` where graphql-js says `data | null`. */
const answerOf = (result: ExecutionResult): Answer => result as Answer;

const quiet = (log: Logger) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (message: string) => log.warn(message),
  error: (message: string) => log.error(message),
});
