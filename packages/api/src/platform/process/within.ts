/** What was waited for did not come in time; it may still come. */
export class TooLateError extends Error {
  override readonly name = 'TooLateError';
}

/** What `work` gives, or a {@link TooLateError} after `limit` ms. It is not stopped: its own end, good or bad, is dropped. */
export async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooLateError(`Nothing came within ${limit} ms.`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * Asks `ask` and gives what it says within `limit` ms; throws a {@link TooLateError} otherwise. Those who ask while an
 * answer is awaited share it: a database that has gone silent is not asked again behind its back.
 */
export function askedOnce<T>(limit: number, ask: () => T | Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => {
    asked ??= (async () => ask())().finally(() => (asked = null));
    return within(limit, asked);
  };
}
