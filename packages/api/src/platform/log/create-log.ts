import { pino, stdSerializers, type DestinationStream, type Logger as PinoLogger } from 'pino';
import type { Config } from '../config/index.js';
import { prettyStream } from './pretty.js';
import { CENSOR, REDACTED_PATHS, withoutPasswords } from './redaction.js';

/** The desk's log: `log.info({ details }, 'what happened')`. Fits Fastify. */
export type Logger = PinoLogger;

/** An error as it is logged: without the passwords that an address in its message may hold. */
function errorFields(error: unknown): object {
  const fields = stdSerializers.err(error as Error) as { message?: string; stack?: string };
  if (typeof fields !== 'object' || fields === null) return { message: withoutPasswords(String(fields)) };
  return {
    ...fields,
    ...(fields.message === undefined ? {} : { message: withoutPasswords(fields.message) }),
    ...(fields.stack === undefined ? {} : { stack: withoutPasswords(fields.stack) }),
  };
}

/**
 * Makes the log. `pretty` writes a line to read, `json` an object a line, with the time in ms since 1970 (UTC).
 * Secrets are masked by name, up to three levels deep, and passwords in addresses wherever they stand.
 * `output` is the standard output.
 */
export function createLog(
  { level, format }: Config['log'],
  output: NodeJS.WritableStream & DestinationStream = process.stdout,
): Logger {
  return pino(
    {
      level,
      redact: { paths: [...REDACTED_PATHS], censor: CENSOR },
      serializers: { err: errorFields },
      hooks: {
        logMethod(args, method) {
          const masked = args.map((arg) => (typeof arg === 'string' ? withoutPasswords(arg) : arg));
          method.apply(this, masked as typeof args);
        },
      },
    },
    format === 'pretty' ? prettyStream(output) : output,
  );
}
