import type { ApolloServerPlugin } from '@apollo/server';
import { askerOf, type RequestContext } from '../platform/graphql/index.js';
import { estimateOf, OBJECT_PRICE } from '../platform/limits/index.js';
import { currentMeter, type WorkLimits } from '../platform/work/index.js';

/** Objects in an answer. */
function objectsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = Array.isArray(value) ? 0 : 1;
  for (const each of Object.values(value)) count += objectsIn(each);
  return count;
}

/**
 * Lets each operation begin once its estimated work is within what the person may ask for (TOO_MUCH_WORK), with the sizes
 * that its variables say; and counts the objects of its answer beside the statements that were measured.
 */
export const admitOperation = (work: WorkLimits): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    async didResolveOperation({ schema, document, operation, request, contextValue }) {
      if (!operation) return;
      await work.admit(askerOf(contextValue), estimateOf(schema, document, operation, request.variables));
    },
    async willSendResponse({ response }) {
      if (response.body.kind !== 'single') return;
      currentMeter()?.add(objectsIn(response.body.singleResult.data) * OBJECT_PRICE);
    },
  }),
});
