/**
 * A generator that waits hears `return` only at its next `yield`, which may never come. This one first calls `end`,
 * which must make what it waits for come to an end.
 */
export function endable<T>(
  work: AsyncGenerator<T, void, undefined>,
  end: () => void,
): AsyncGenerator<T, void, undefined> {
  return {
    next: () => work.next(),
    throw: (error) => work.throw(error),
    return: (value) => {
      end();
      return work.return(value);
    },
    async [Symbol.asyncDispose]() {
      await this.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
