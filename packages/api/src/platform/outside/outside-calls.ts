import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';

/** One transaction, and the one that it is nested in. */
interface Mark {
  open: boolean;
  readonly within: Mark | undefined;
}

const marks = new AsyncLocalStorage<Mark>();

/** Runs `work` marked as part of a transaction until it settles; what it leaves running is not marked. */
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
 * An external service was called inside a transaction, which then holds locks and a connection for as long as that
 * service takes.
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

/** Sets what happens with such calls: they throw by default, as in tests; the production server logs them. */
export function reportOutsideCalls(by: (error: OutsideCallError) => void): void {
  report = by;
}

/**
 * Every client of an external service (mail server, search engine, file store) calls this first.
 *
 * @param called name of the service
 * @throws OutsideCallError inside a transaction, unless reported otherwise
 */
export function assertOutsideTransaction(called: string): void {
  if (isInsideTransaction()) report(new OutsideCallError(called));
}

let watching = false;

/** Checks every HTTP request of this process, whichever library sends it. Call once per process. */
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
