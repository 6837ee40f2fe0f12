/** What a socket, or a stream over one, says when its other end is gone. */
const OF_A_CONNECTION = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTCONN',
  // Nodemailer's own.
  'ECONNECTION',
  'ESOCKET',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
]);

/** Is it a connection that broke, and nothing of ours? */
const isOfConnection = (error: unknown): boolean =>
  error instanceof Error && OF_A_CONNECTION.has((error as NodeJS.ErrnoException).code ?? '');

interface OutliveOptions {
  readonly log: {
    error(details: object, message: string): void;
    fatal(details: object, message: string): void;
  };
  /** Ends the process in order: something threw where nobody caught it, and what it was doing is half done. */
  readonly end: () => void;
  /** `process`, unless it is a test's. */
  readonly on?: Pick<NodeJS.Process, 'on'>;
}

/**
 * The last net, under handlers that should each have had their own. One connection that breaks, or one piece of work that
 * nobody waited for, is logged and ends nothing; an exception from anywhere else ends the process in order, for what it
 * left half done is unknown.
 */
export function outliveErrors({ log, end, on = process }: OutliveOptions): void {
  on.on('unhandledRejection', (err) => log.error({ err }, 'work that nobody waited for failed'));
  on.on('uncaughtException', (err) => {
    if (isOfConnection(err)) return log.error({ err }, 'a connection that nobody listened to broke');
    log.fatal({ err }, 'unexpected error: the desk ends');
    end();
  });
}
