import 'reflect-metadata';
import type { Role } from '@assistance/domain/ticket';
import { defaultFieldResolver, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import { requireReadable } from './readable.js';
import { refuseWith } from './refusal-error.js';

/**
 * Who may use a root field, or see a type or a field. `public`: anybody; `signed-in`: any person, even a provider who
 * has not accepted confidentiality yet; `people`: any person who may work; else the roles named.
 */
export type Audience = 'public' | 'signed-in' | 'people' | readonly Role[];

/** C3.3.1: what only the Amue's side may see. */
export const STAFF: readonly Role[] = ['agent', 'provider', 'admin'];
/** The Amue's own people: a provider sees but its tickets (C3.3.3). */
export const AMUE: readonly Role[] = ['agent', 'admin'];

/** What access looks at; the session room's viewer fits. */
export interface AccessViewer {
  readonly role: Role;
  /** C3.3.3: a provider accepts the rules before the first access. */
  readonly confidentialityAccepted: boolean;
}
interface AccessContext {
  readonly viewer: AccessViewer | null;
}

const KEY = 'audience';

/** Says who may use a root field, or who may see an object type or one of its fields. */
export const Access = (audience: Audience): MethodDecorator & ClassDecorator & PropertyDecorator =>
  Extensions({ [KEY]: audience }) as MethodDecorator & ClassDecorator & PropertyDecorator;

/** Refuses, or lets pass. */
export function requireAudience(viewer: AccessViewer | null, audience: Audience): void {
  if (audience === 'public') return;
  if (viewer === null) refuseWith('NOT_SIGNED_IN');
  if (audience === 'signed-in') return;
  if (viewer.role === 'provider' && !viewer.confidentialityAccepted)
    refuseWith('CONFIDENTIALITY_NOT_ACCEPTED');
  if (audience !== 'people' && !audience.includes(viewer.role)) refuseWith('FORBIDDEN');
}

type Resolver = GraphQLFieldResolver<unknown, AccessContext>;

const guard =
  (audience: Audience, resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    requireAudience(context.viewer, audience);
    requireReadable(args);
    return resolve(source, args, context, info);
  };

const audienceOf = (thing: {
  readonly extensions: Readonly<Record<string, unknown>>;
}): Audience | undefined => thing.extensions[KEY] as Audience | undefined;

/**
 * Deny by default, in one place: wraps every root field and every narrowed type or field with its check (who asks, and
 * whether the texts can be read), and refuses to start when a root field or an object type does not say who it is for.
 */
export function enforceAccess(schema: GraphQLSchema): GraphQLSchema {
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const silent: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const isRoot = roots.has(type);
    const typeAudience = audienceOf(type);
    if (!isRoot && typeAudience === undefined) silent.push(type.name);
    for (const field of Object.values(type.getFields())) {
      const audience = audienceOf(field) ?? (isRoot ? undefined : typeAudience);
      if (audience === undefined) {
        if (isRoot) silent.push(`${type.name}.${field.name}`);
        continue;
      }
      if (isRoot && field.subscribe) field.subscribe = guard(audience, field.subscribe as Resolver);
      if (isRoot || Array.isArray(audience)) {
        field.resolve = guard(audience, (field.resolve ?? defaultFieldResolver) as Resolver);
      }
    }
  }
  if (silent.length > 0) {
    throw new Error(`Nobody said who may use ${silent.join(', ')}: add @Access(...).`);
  }
  return schema;
}
