import { DONE, type AuditKind } from '@assistance/domain/audit';
import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { inCommand, type CommandScope } from '../platform/command/index.js';
import type { EntityManager } from '../platform/database/index.js';
import { audienceOf, RefusalError, type RequestContext } from '../platform/graphql/index.js';
import { givenValues, type Given } from './given-values.js';
import { NOT_AUDITED } from './not-audited.js';
import { kindOfObjects, whoAndWhere } from './who-and-where.js';
import { writeEntries, type NewEntry } from './write-entries.js';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;
type AnyField = GraphQLField<unknown, RequestContext>;

/** What commands need of the audit. */
export interface CommandAudit {
  /** Something was written, and waits to be sealed. */
  wake(): void;
  /** Whether a refusal that a stranger can provoke at will is to be recorded, or has been a moment ago. */
  isNews(what: string): boolean;
}

/**
 * Every mutation leaves an entry but those of {@link NOT_AUDITED}: in the first transaction that it commits, so that no change
 * stands without its entry; one without a transaction, before it is answered. What was refused changed nothing, and leaves
 * none, unless it is for anybody, or a password was wrong: then it is recorded with the code.
 */
export function auditCommands(schema: GraphQLSchema, audit: CommandAudit): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (Object.hasOwn(NOT_AUDITED, field.name)) continue;
    const resolve = (field.resolve ?? defaultFieldResolver) as Resolver;
    field.resolve = (source, args, context: RequestContext, info) => {
      const command = new AuditedCommand(audit, field as AnyField, args as Args, context);
      return inCommand(command, async () => {
        try {
          const result: unknown = await resolve(source, args, context, info);
          await command.succeeded(result);
          return result;
        } catch (error) {
          await command.failed(error);
          throw error;
        } finally {
          command.close();
        }
      });
    };
  }
}

type Args = Readonly<Record<string, unknown>>;

/** One mutation, from its first transaction to its answer. */
class AuditedCommand implements CommandScope {
  #state: 'nothing' | 'being written' | 'written' | 'closed' = 'nothing';
  readonly #given: Given;
  /** What its answer is: `closure` for `Closure` and `ClosureChange`. */
  readonly #own: string | null;
  readonly #isPublic: boolean;
  readonly #about: string[] = [];

  constructor(
    private readonly audit: CommandAudit,
    private readonly field: AnyField,
    private readonly args: Args,
    private readonly context: RequestContext,
  ) {
    this.#own = kindOfAnswer(field);
    this.#isPublic = audienceOf(field) === 'public';
    this.#given = givenValues(field.args, args, this.#own);
  }

  async beforeCommit(em: EntityManager, result: unknown): Promise<void> {
    if (this.#state !== 'nothing') return;
    this.#state = 'being written';
    try {
      await writeEntries(em, [this.#entry(DONE, result)]);
    } catch (error) {
      this.#state = 'nothing';
      throw error;
    }
  }

  committed(): void {
    if (this.#state !== 'being written') return;
    this.#state = 'written';
    this.audit.wake();
  }

  repeated(): void {
    this.#state = 'written';
  }

  about(object: string): void {
    this.#about.push(object);
  }

  async succeeded(result: unknown): Promise<void> {
    if (this.#state === 'written') return;
    await writeEntries(this.context.em.fork(), [this.#entry(DONE, result)]);
    this.#state = 'written';
    this.audit.wake();
  }

  async failed(error: unknown): Promise<void> {
    const { address, em, viewer } = this.context;
    if (!(error instanceof RefusalError)) return;
    const { code } = error.refusal;
    if (!this.#isPublic && !WRONG_PASSWORD.includes(code)) return;
    const login = typeof this.args['login'] === 'string' ? this.args['login'].trim().toLowerCase() : null;
    const personId = login === null ? (viewer?.personId ?? null) : await personOf(em, login);
    // Each wrong password counts, and is slowed down where they are counted; the rest could come by the thousand.
    if (code !== 'WRONG_LOGIN' && !this.audit.isNews(`${this.field.name} ${code} ${personId ?? address}`))
      return;
    const objects = personId === null ? [] : [`person:${personId}`];
    const entry = this.#entry(code, null);
    const kind = WRONG_PASSWORD.includes(code) ? 'sign-in' : entry.kind;
    await writeEntries(em.fork(), [{ ...entry, kind, objects, objectKind: kindOfObjects(objects) }]);
    this.audit.wake();
  }

  /** Whatever it has set going beside it is not the command any more. */
  close(): void {
    this.#state = 'closed';
  }

  #entry(outcome: string, result: unknown): NewEntry {
    const { viewer, clock } = this.context;
    const { name } = this.field;
    const made = outcome === DONE && this.#own !== null ? idOf(result, this.#own) : null;
    // Who signs in is nobody until then.
    const isSignIn = this.#isPublic && this.#own === 'viewer';
    const answered = made !== null && isAboutObjects(this.field) ? [`${this.#own}:${made}`] : [];
    const objects = [...new Set([...answered, ...this.#given.objects, ...this.#about])];
    return {
      at: clock.now(),
      kind: kindOf(name, isSignIn),
      operation: name,
      outcome,
      ...whoAndWhere(isSignIn ? null : viewer, this.context),
      ...(isSignIn ? { personId: made } : {}),
      objectKind: kindOfObjects(objects) ?? (isAboutObjects(this.field) ? this.#own : null),
      objects,
      details: isSignIn ? {} : this.#given.details,
    };
  }
}

/** Of whoever tries passwords, in an open session too. */
const WRONG_PASSWORD: readonly string[] = ['WRONG_LOGIN', 'TOO_MANY_ATTEMPTS'];

const kindOf = (name: string, isSignIn: boolean): AuditKind => {
  if (isSignIn) return 'sign-in';
  if (name === 'signOut') return 'sign-out';
  return /^export/.test(name) ? 'export' : 'change';
};

const lowerFirst = (name: string): string => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
const SCALARS: readonly string[] = ['Boolean', 'Int', 'String', 'ID', 'Float', 'DateTime'];

const isAboutObjects = ({ type }: AnyField): boolean => {
  const { name } = getNamedType(type);
  return !SCALARS.includes(name) && name !== 'Viewer';
};

function kindOfAnswer({ type, name }: AnyField): string | null {
  const answer = getNamedType(type).name;
  if (!SCALARS.includes(answer)) return lowerFirst(answer.replace(/(?:Change|Result|Payload)$/, ''));
  // `dropTemplate` answers true, and is about a template.
  const word = /[A-Z]\w*$/.exec(name)?.[0];
  return word === undefined ? null : lowerFirst(word);
}

/** The id of what a transaction or a command gave: itself, its own, the one that it names, or that of what it holds. */
function idOf(result: unknown, own: string): string | null {
  if (typeof result === 'string') return UUID.test(result) ? result : null;
  if (typeof result !== 'object' || result === null) return null;
  const { id, [`${own}Id`]: named } = result as Readonly<Record<string, unknown>>;
  const known = id ?? named;
  if (typeof known === 'string') return known;
  for (const held of Object.values(result) as unknown[]) {
    if (typeof held !== 'object' || held === null) continue;
    const { id: inner } = held as { readonly id?: unknown };
    if (typeof inner === 'string') return inner;
  }
  return null;
}
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The login where somebody has it: people type passwords in the wrong field. */
async function personOf(em: EntityManager, login: string): Promise<string | null> {
  const [person] = await em
    .fork()
    .execute<{ id: string }[]>(`select id from person where login = ?`, [login.slice(0, 200)]);
  return person?.id ?? null;
}
