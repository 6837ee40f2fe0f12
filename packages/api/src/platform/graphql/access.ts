import 'reflect-metadata';
import { ruleAgainst, type Role } from '@assistance/domain/access';
import { defaultFieldResolver, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import { boundsOf, type CheckArguments } from './bounds.js';
import { cleanArgs, TEXT_SHAPES, type TextShapes } from './clean-args.js';
import { requireReadable } from './readable.js';
import { forbidWith, refuseWith } from './refusal-error.js';

/**
 * Who may use a root field, or see a type or a field. `public`: anybody; `signed-in`: any person, even a provider who
 * has not accepted confidentiality yet; `people`: any person who may work; else the roles named.
 */
export type Audience = 'public' | 'signed-in' | 'people' | readonly Role[];

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
const RULE = 'rule';
type Decorator = MethodDecorator & ClassDecorator & PropertyDecorator;

/** Says that anybody, or anybody of the desk, may use a root field, or see an object type or one of its fields. */
export function Access(audience: 'public' | 'signed-in' | 'people'): Decorator;
/**
 * Says which roles may, and the rule of the charter that keeps the others from it: a refusal cites it. `null`: none of
 * the charter's. To a provider, of what the Amue's own people may do, it cites C3.3.3.
 */
export function Access(roles: readonly Role[], rule: string | null): Decorator;
export function Access(audience: Audience, rule: string | null = null): Decorator {
  return Extensions({ [KEY]: audience, [RULE]: rule }) as Decorator;
}

/** Refuses, or lets pass. */
function requireAudience(viewer: AccessViewer | null, audience: Audience, rule: string | null = null): void {
  if (audience === 'public') return;
  if (viewer === null) refuseWith('NOT_SIGNED_IN');
  if (audience === 'signed-in') return;
  if (!viewer.confidentialityAccepted) refuseWith('CONFIDENTIALITY_NOT_ACCEPTED');
  if (audience === 'people' || audience.includes(viewer.role)) return;
  forbidWith(ruleAgainst(viewer.role, audience, rule));
}

type Resolver = GraphQLFieldResolver<unknown, AccessContext>;

const guard =
  (declared: Said, check: CheckArguments | null, texts: TextShapes, resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    requireAudience(context.viewer, declared.audience, declared.rule);
    // Twice: no more is cleaned than may come in, and what counts is what is left of it.
    check?.(args, true);
    const clean = cleanArgs(args, texts);
    check?.(clean, false);
    requireReadable(clean);
    return resolve(source, clean, context, info);
  };

/** What was said of a field or a type with `Access`. */
interface Said {
  readonly audience: Audience;
  readonly rule: string | null;
}
const saidOf = ({
  extensions,
}: {
  readonly extensions: Readonly<Record<string, unknown>>;
}): Said | undefined =>
  extensions[KEY] === undefined
    ? undefined
    : {
        audience: extensions[KEY] as Audience,
        rule: (extensions[RULE] as string | null | undefined) ?? null,
      };

/** Who may use a root field, as it says itself. */
export const audienceOf = (field: {
  readonly extensions: Readonly<Record<string, unknown>>;
}): Audience | null => saidOf(field)?.audience ?? null;

/**
 * Deny by default, in one place: wraps every root field, every narrowed type or field and every field that is given texts
 * or lists with its check (who asks, whether what is given is too long, whether it can be read), and refuses to start when a root field or an object type does not say who it is for.
 *
 * @param texts what else its texts are, by their names
 */
export function enforceAccess(schema: GraphQLSchema, texts: TextShapes = {}): GraphQLSchema {
  const shapes = { ...TEXT_SHAPES, ...texts };
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const silent: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const isRoot = roots.has(type);
    const ofType = saidOf(type);
    if (!isRoot && ofType === undefined) silent.push(type.name);
    for (const field of Object.values(type.getFields())) {
      const declared = saidOf(field) ?? (isRoot ? undefined : ofType);
      const check = boundsOf(field);
      if (declared === undefined) {
        if (isRoot) silent.push(`${type.name}.${field.name}`);
        continue;
      }
      if (isRoot && field.subscribe)
        field.subscribe = guard(declared, check, shapes, field.subscribe as Resolver);
      if (isRoot || Array.isArray(declared.audience) || check) {
        field.resolve = guard(declared, check, shapes, (field.resolve ?? defaultFieldResolver) as Resolver);
      }
    }
  }
  if (silent.length > 0) {
    throw new Error(`Nobody said who may use ${silent.join(', ')}: add @Access(...).`);
  }
  return schema;
}
