import type { IncomingMessage, ServerResponse } from 'node:http';
import { pino, stdSerializers, type DestinationStream, type Logger as PinoLogger } from 'pino';
import type { Config } from '../config/index.js';
import { prettyStream } from './pretty.js';
import { masked, withoutPasswords } from './redaction.js';

/** The desk's log: `log.info({ details }, 'what happened')`. Fits Fastify. */
export type Logger = PinoLogger;

/** Plain objects of what is none, masked like the rest: an error may carry the request that failed. */
const SERIALIZERS = {
  err: (error: Error) => {
    const written: unknown = stdSerializers.err(error);
    const isLostConnection = typeof written === 'object' && written !== null && 'client' in written;
    // It comes with all that its driver knows, its secret key included.
    return shown(isLostConnection ? { ...written, client: undefined } : written);
  },
  req: (request: IncomingMessage) => shown(stdSerializers.req(request)),
  res: (response: ServerResponse) => shown(stdSerializers.res(response)),
};

function shown(serialized: unknown): unknown {
  if (typeof serialized !== 'object' || serialized === null) return serialized;
  // The serializers' objects have prototypes of their own.
  return masked({ ...serialized });
}

/**
 * Makes the log. `pretty` writes a line to read, `json` an object a line, with the time in ms since 1970 (UTC).
 * Secrets are masked by name wherever they stand (see `masked`), and so are passwords in addresses.
 * `output` is the standard output.
 */
export function createLog(
  { level, format }: Config['log'],
  output: NodeJS.WritableStream & DestinationStream = process.stdout,
): Logger {
  return pino(
    {
      level,
      formatters: { log: (fields) => masked(fields) },
      serializers: SERIALIZERS,
      // The whole line, wherever the address came from: an error's message becomes the line's own.
      hooks: { streamWrite: withoutPasswords },
    },
    format === 'pretty' ? prettyStream(output) : output,
  );
}
