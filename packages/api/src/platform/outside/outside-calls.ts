import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';

/** One transaction, and the one that it is nested in. */
interface Mark {
  open: boolean;
  readonly within: Mark | undefined;
}

const marks = new AsyncLocalStorage<Mark>();

/** Does `work`, marked as part of a transaction until it has settled; what it leaves running is not part of it. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const mark: Mark = { open: true, within: marks.getStore() };
  try {
    return await marks.run(mark, work);
  } finally {
    mark.open = false;
  }
}

/** Is a transaction waiting for the code that asks? */
function isInsideTransaction(): boolean {
  for (let mark = marks.getStore(); mark; mark = mark.within) if (mark.open) return true;
  return false;
}

/**
 * Somebody outside of the process was called while a transaction waits for the answer: locks are held, and a connection
 * of the pool, for as long as the other side pleases.
 */
export class OutsideCallError extends Error {
  override readonly name = 'OutsideCallError';
  constructor(readonly called: string) {
    super(`${called}: called from within a transaction. Read first, commit, call, then write.`);
  }
}

let report = (error: OutsideCallError): void => {
  throw error;
};

/** What is done with such calls from now on: thrown by default, as tests want it; a desk in use tells its log. */
export function reportOutsideCalls(by: (error: OutsideCallError) => void): void {
  report = by;
}

/** Every client of something outside (mail server, search engine, file store) asks this before it calls. */
export function assertOutsideTransaction(called: string): void {
  if (isInsideTransaction()) report(new OutsideCallError(called));
}

let watching = false;

/** Notices any HTTP request of this process, whichever library sends it, that nobody asserted. Once a process. */
export function watchHttpCalls(): void {
  if (watching) return;
  watching = true;
  subscribe('http.client.request.start', (message) => {
    const { request } = message as { request: { host?: string } };
    assertOutsideTransaction(`HTTP request to ${request.host ?? 'a server'}`);
  });
  subscribe('undici:request:create', (message) => {
    const { request } = message as { request: { origin?: string } };
    assertOutsideTransaction(`HTTP request to ${request.origin ?? 'a server'}`);
  });
}
