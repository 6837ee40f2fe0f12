import { defaultFieldResolver, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../platform/graphql/index.js';
import type { AuditService } from '../room/index.js';

/** What of a ticket is confidential, wherever it is asked for (C3.3.1): who is given it has opened the ticket. */
const CONFIDENTIAL: Readonly<Record<string, readonly string[]>> = {
  Ticket: ['description', 'lastActions', 'messages', 'firstAnalysis', 'timeline'],
};

type Resolver = GraphQLFieldResolver<{ readonly id: string }, RequestContext>;

/** Records who is given what is confidential: the page of a ticket, and any program that asks for the same by other ways. */
export function auditReadings(schema: GraphQLSchema, read: AuditService['read']): void {
  for (const [type, names] of Object.entries(CONFIDENTIAL)) {
    const owner = schema.getType(type);
    if (!isObjectType(owner)) throw new Error(`No type ${type}: nobody would know who reads it.`);
    const fields = owner.getFields();
    for (const name of names) {
      const field = fields[name];
      if (!field) throw new Error(`No field ${type}.${name}: nobody would know who reads it.`);
      const resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
      const object = type.toLowerCase();
      field.resolve = ((source, args, context, info) => {
        const { viewer } = context;
        const held =
          viewer && read(viewer, context, { operation: object, objects: [`${object}:${source.id}`] });
        return held
          ? held.then(() => resolve(source, args, context, info))
          : resolve(source, args, context, info);
      }) as Resolver;
    }
  }
}
