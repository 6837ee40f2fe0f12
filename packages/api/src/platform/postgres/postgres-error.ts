import type { Sentence } from '@assistance/domain/shared';

/** What kept PostgreSQL from serving: stable, for tests and for exit codes. */
export type PostgresErrorCode =
  // The embedded server
  | 'NO_BINARIES'
  | 'NO_ACCOUNT'
  | 'FOLDER_UNREACHABLE'
  | 'FOLDER_IN_USE'
  | 'FOLDER_DAMAGED'
  | 'VERSION_MISMATCH'
  | 'ORPHAN_REMAINS'
  | 'START_FAILED'
  | 'SERVER_LOST'
  // Any server
  | 'UNREACHABLE'
  | 'WRONG_PASSWORD'
  | 'DATABASE_MISSING'
  | 'NOT_READY'
  | 'TOO_OLD'
  | 'NOT_UTF8';

/**
 * No database to work with. The message is to be shown as it is: a French line then an English one, each saying
 * what to do. It holds no password.
 */
export class PostgresStartError extends Error {
  override readonly name = 'PostgresStartError';
  readonly code: PostgresErrorCode;
  readonly messages: Sentence;

  constructor(code: PostgresErrorCode, messages: Sentence, cause?: unknown) {
    super(`${messages.fr}\n${messages.en}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.messages = messages;
  }
}

/** The last lines of what a program said, for the end of a sentence. */
export const lastWords = (output: string, lines = 6): string =>
  output.trim().split('\n').slice(-lines).join('\n') || '(…)';
