import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '../database/index.js';

/** What accompanies a command that somebody gave, from its first transaction to its answer. */
export interface CommandScope {
  /** In each transaction of its own, once its work is done and before it commits; with what the work gave. */
  beforeCommit(em: EntityManager, result: unknown): Promise<void>;
  /** Once such a transaction has committed. */
  committed(): void;
  /** It was carried out before: nothing changes now. */
  repeated(): void;
  /** What else it is about, as `kind:id`, where neither its arguments nor its answer say so. */
  about(object: string): void;
}

const scopes = new AsyncLocalStorage<CommandScope | null>();

/** Runs a command within its scope. */
export const inCommand = <T>(scope: CommandScope, work: () => T): T => scopes.run(scope, work);

/** Runs what is not the command itself, whatever becomes of it: its transactions say nothing of the command. */
export const besideCommand = <T>(work: () => T): T => scopes.run(null, work);

/** The command that the code which asks is part of, if any. */
export const currentCommand = (): CommandScope | null => scopes.getStore() ?? null;
