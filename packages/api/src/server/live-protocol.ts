import { refuse } from '@assistance/domain/shared';
import { GraphQLError, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { makeServer, type Server } from 'graphql-ws';
import type { SubscribePayload } from 'graphql-ws';
import { RefusalError, type Viewer } from '../platform/graphql/index.js';
import { CLOSE, type Fanout, type SessionWatch } from '../platform/live/index.js';
import { rightsOf } from '../session/index.js';
import type { CheckedOperation } from './check-operation.js';
import { startFlow, tooManyOfPerson, type Extra, type FlowOptions, type Started } from './live-flows.js';

/** Who may open a socket, and what may be asked over it. */
export interface ProtocolOptions extends FlowOptions {
  readonly schema: GraphQLSchema;
  /** Who opens a socket, by the cookie's token. */
  readonly viewerOf: (token: string | null) => Promise<Viewer | null>;
  /** Whether they still are there, by their session. */
  readonly viewerOfSession: (session: string) => Promise<Viewer | null>;
  readonly watch: SessionWatch;
  /** The place in the logs below which everything can be read now. */
  readonly horizon: () => Promise<string>;
  /** What an operation is, or what is wrong with it before it runs. */
  readonly check: (query: string, operationName?: string) => CheckedOperation | readonly GraphQLError[];
}

/** Subscriptions at once on one socket. */
const MOST_SUBSCRIPTIONS = 50;

/** Neither a refusal nor a request that could not be read: something failed. */
const isBroken = (error: GraphQLError): boolean =>
  !(error instanceof RefusalError) && typeof error.extensions['code'] !== 'string';

/** The protocol graphql-transport-ws, with our checks of each connection and each subscription. */
export function liveProtocol(options: ProtocolOptions, fanout: Fanout): Server<Extra> {
  const { format } = options;
  return makeServer<Record<string, unknown>, Extra>({
    onConnect: ({ extra }) => greet(extra, options),
    onSubscribe: ({ extra, subscriptions }, id, payload) => {
      if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS) {
        extra.socket.close(...CLOSE.tooManySubscriptions);
        return [new GraphQLError('Too many subscriptions.', { extensions: { code: 'BAD_REQUEST' } })];
      }
      return admit(extra, id, payload, fanout, options);
    },
    subscribe: (args) => startFlow(args as Started, fanout, options),
    onError: ({ extra }, _id, _payload, errors) => {
      // A flow that breaks on its way ends its socket: pages open another by themselves, and resume.
      if (errors.some(isBroken)) extra.socket.close(...CLOSE.beginAgain);
      return errors.map(format);
    },
    onNext: (_context, _id, _payload, _args, result) =>
      result.errors ? ({ ...result, errors: result.errors.map(format) } as never) : undefined,
  });
}

/** Lets those in who are signed in, and tells them where to resume; false for everybody else. */
async function greet(
  extra: Extra,
  { viewerOf, watch, horizon }: ProtocolOptions,
): Promise<{ cursor: string } | false> {
  const viewer = await viewerOf(extra.token);
  if (!viewer || extra.socket.readyState !== extra.socket.OPEN) return false;
  const { session, personId } = viewer;
  const refused = watch.add({ session, personId, rights: rightsOf(viewer) }, extra.socket);
  if (refused) {
    extra.socket.close(...refused);
    return false;
  }
  extra.viewer = viewer;
  // Who has seen no event yet resumes from here.
  return { cursor: await horizon() };
}

/** What one subscription starts with, or what it is refused for. */
async function admit(
  extra: Extra,
  id: string,
  { query, operationName, variables }: SubscribePayload,
  fanout: Fanout,
  { schema, viewerOfSession, contextFor, check, work }: ProtocolOptions,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const tooMany = extra.viewer && tooManyOfPerson(fanout, extra.viewer);
  if (tooMany) return [tooMany];
  // A socket outlives its session: it is looked up for each subscription, as for each request over HTTP.
  const viewer = extra.viewer && (await viewerOfSession(extra.viewer.session));
  if (!viewer) {
    extra.socket.close(...CLOSE.forbidden);
    return [new RefusalError(refuse('NOT_SIGNED_IN'))];
  }
  const operation = check(query, operationName ?? undefined);
  if (!('document' in operation)) return operation;
  try {
    work.subscribe(viewer, operation.work);
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
  const started: Started = {
    operation,
    id,
    extra,
    viewer,
    schema,
    document: operation.document,
    operationName: operationName ?? null,
    variableValues: variables ?? {},
    contextValue: contextFor(viewer, extra.address),
  };
  return started;
}
