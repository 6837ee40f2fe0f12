import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { viewerOf, type RequestContext } from '../platform/graphql/index.js';
import type { AuditService } from '../room/index.js';
import { givenValues } from './given-values.js';

/** Queries that give a whole list away are called so. */
const EXPORTS = /^export[A-Z]|Export$/;

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/** Records who takes a whole list away by a query, before it is given: `exportSeats`, `directoryExport`. */
export function auditExports(schema: GraphQLSchema, record: AuditService['record']): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (!EXPORTS.test(field.name)) continue;
    const resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
    field.resolve = (async (source, args, context, info) => {
      const given: unknown = await resolve(source, args, context, info);
      const { details, objects } = givenValues(field.args, args as Readonly<Record<string, unknown>>, null);
      const viewer = viewerOf(context);
      const note = {
        kind: 'export',
        operation: field.name,
        viewer,
        origin: context,
        objects,
        details,
      } as const;
      await record(context.em.fork(), note);
      return given;
    }) as Resolver;
  }
}
