import type { ApolloServerPlugin } from '@apollo/server';
import { visit, type DocumentNode } from 'graphql';
import { Ctx, Query, Resolver } from 'type-graphql';
import { Access, type RequestContext } from '../platform/graphql/index.js';

interface CursorContext extends RequestContext {
  /** Taken before anything of the answer was read; absent where nobody asked. */
  liveCursor?: string;
}

const FIELD = 'liveCursor';

/** Apollo keeps the documents that it knows: each is looked through once. */
const known = new WeakMap<DocumentNode, boolean>();

function asksForIt(document: DocumentNode): boolean {
  let asks = known.get(document);
  if (asks !== undefined) return asks;
  asks = false;
  visit(document, { Field: ({ name }) => void (asks ||= name.value === FIELD) });
  known.set(document, asks);
  return asks;
}

/**
 * Takes the place in the logs before the operation reads anything: its fields are resolved side by side, and a place
 * later than what one of them saw would lose what happened between.
 */
export const takeCursorFirst = (horizon: () => Promise<string>): ApolloServerPlugin<CursorContext> => ({
  requestDidStart: async () => ({
    async didResolveOperation({ document, contextValue }) {
      if (asksForIt(document)) contextValue.liveCursor = await horizon();
    },
  }),
});

@Resolver()
export class LiveCursorResolver {
  /**
   * A place no later than anything else in this answer: subscriptions that go on from it (`after`) miss nothing of what
   * the answer does not show. What was being written meanwhile may be both shown and told: its version says so.
   */
  @Access('signed-in')
  @Query(() => String)
  liveCursor(@Ctx() { liveCursor }: CursorContext): string {
    if (liveCursor === undefined) throw new Error('takeCursorFirst is not among the plugins.');
    return liveCursor;
  }
}
