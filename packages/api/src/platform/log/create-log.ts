import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import type { Config } from '../config/index.js';
import { prettyStream } from './pretty.js';
import { CENSOR, REDACTED_PATHS, withoutPasswords } from './redaction.js';

/** The desk's log: `log.info({ details }, 'what happened')`. Fits Fastify. */
export type Logger = PinoLogger;

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
      // The whole line, wherever the address came from: an error's message becomes the line's own.
      hooks: { streamWrite: withoutPasswords },
    },
    format === 'pretty' ? prettyStream(output) : output,
  );
}
