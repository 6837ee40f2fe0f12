import { refuse } from '@assistance/domain/shared';
import {
  createSourceEventStream,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
} from 'graphql';
import type { WebSocket } from 'ws';
import { RefusalError, type RequestContext, type Viewer } from '../platform/graphql/index.js';
import { CLOSE, Flow, type Fanout } from '../platform/live/index.js';
import type { WorkLimits } from '../platform/work/index.js';
import type { CheckedOperation } from './check-operation.js';

/** What answers to live events are made with. */
export interface FlowOptions {
  readonly contextFor: (viewer: Viewer | null, address: string) => RequestContext;
  readonly format: (error: GraphQLError) => GraphQLFormattedError;
  readonly work: WorkLimits;
}

/** What is kept of a socket; not its request, which is large. */
export interface Extra {
  readonly socket: WebSocket;
  readonly token: string | null;
  readonly address: string;
  viewer: Viewer | null;
}

/** What travels from the checks of one subscription to its start. */
export interface Started extends ExecutionArgs {
  contextValue: unknown;
  readonly operation: CheckedOperation;
  readonly id: string;
  readonly extra: Extra;
  readonly viewer: Viewer;
}

/** Subscriptions at once of one person on this server, over all sockets and sessions: forty pages have fewer. */
const MOST_SUBSCRIPTIONS_OF_PERSON = 200;

/**
 * The refusal of one more subscription of a person who has as many as anybody may have, null for everybody else. What one
 * page asks for is refused, and its socket stays: the person's other pages go on.
 */
export const tooManyOfPerson = (fanout: Fanout, { personId }: Viewer): RefusalError | null =>
  fanout.sizeOf(personId) >= MOST_SUBSCRIPTIONS_OF_PERSON
    ? new RefusalError(refuse('TOO_MANY_SUBSCRIPTIONS', null, { max: MOST_SUBSCRIPTIONS_OF_PERSON }))
    : null;

/** Starts a subscription. It is executed once for all who ask the same and may see the same. */
export async function startFlow(
  args: Started,
  fanout: Fanout,
  options: FlowOptions,
): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
  const { operation, id, extra, viewer } = args;
  const source = await createSourceEventStream(args);
  // Kept by the protocol for as long as the subscription lives, and heavy.
  args.contextValue = null;
  if (!(source instanceof Flow)) return source as ExecutionResult;
  // Many may have begun at once: here they are counted one by one.
  const refused = tooManyOfPerson(fanout, viewer);
  if (refused) return { errors: [refused] };
  return fanout.join({
    id,
    socket: extra.socket,
    personId: viewer.personId,
    flow: source,
    writing: operation.isPlain ? operation.name : null,
    key: keyOf(args, source.parts.share),
    execute: (value) => answerTo(value, args, options),
  });
}

/** Whoever has the same key gets the same answers. */
function keyOf({ operation, viewer, variableValues }: Started, share: string): string {
  const variables = Object.entries(variableValues ?? {}).filter(([name]) => name !== operation.afterVariable);
  return JSON.stringify([
    operation.name,
    share,
    operation.isPlain ? null : viewer.personId,
    variables.toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

/** The message, in JSON, that one event makes. */
function answerTo(
  value: unknown,
  args: Started,
  { contextFor, format, work }: FlowOptions,
): string | Promise<string> {
  const { operation, extra, viewer } = args;
  const written = ({ data, errors }: ExecutionResult): string =>
    JSON.stringify(errors ? { data, errors: errors.map(format) } : { data });
  // Loaders and times of its own: a flow may last for days.
  const contextValue = contextFor(viewer, extra.address);
  const answer = () => execute({ ...args, rootValue: value, contextValue });
  if (operation.isPlain) {
    const result = answer();
    return result instanceof Promise ? result.then(written) : written(result);
  }
  return work.event(viewer, answer, () => extra.socket.close(...CLOSE.beginAgain)).then(written);
}
