/** Where the server logs; a pino logger fits. */
export interface PostgresLog {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Hands on PostgreSQL's own lines: its `LOG` is detail here, and what a statement did wrong is told by who sent it. */
export function logServerLine(log: PostgresLog, line: string): void {
  const severity = /^(\w+):/.exec(line)?.[1];
  // The answer to our own asking whether it is ready.
  const isStarting = line.endsWith('the database system is starting up');
  if (severity === 'PANIC') log.error(`postgres: ${line}`);
  else if ((severity === 'FATAL' && !isStarting) || severity === 'WARNING') log.warn(`postgres: ${line}`);
  else log.debug(`postgres: ${line}`);
}
