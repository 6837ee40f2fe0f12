import { randomUUID } from 'node:crypto';

/** What an upload began with. */
export interface Begun {
  /** Its request was done before: what comes is only compared. */
  readonly isKnown: boolean;
  /** To be called with the final size, in bytes; 0 where nothing was kept. */
  readonly end: (stored: number) => Promise<void>;
}

interface Shared {
  readonly begun: Promise<Begun>;
  uploads: number;
  stored: number;
}

/** Makes concurrent uploads of the same request on this server count and end together. */
export class UploadsAtOnce {
  private readonly shared = new Map<string, Shared>();

  /** `first` runs for the first of them alone. `request`: their common key; `null` for an upload of its own. */
  async begin(request: string | null, first: () => Promise<Begun>): Promise<Begun> {
    const key = request ?? randomUUID();
    const shared = this.shared.get(key) ?? { begun: first(), uploads: 0, stored: 0 };
    this.shared.set(key, shared);
    shared.uploads += 1;
    const leave = (): boolean => {
      shared.uploads -= 1;
      if (shared.uploads === 0) this.shared.delete(key);
      return shared.uploads === 0;
    };
    const { isKnown, end } = await shared.begun.catch((error: unknown) => {
      leave();
      throw error;
    });
    return {
      isKnown,
      async end(stored) {
        shared.stored = Math.max(shared.stored, stored);
        if (leave()) await end(shared.stored);
      },
    };
  }
}
