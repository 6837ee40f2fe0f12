/** Work that keeps the thread goes on for so long, in ms; then whatever else waits is served first. */
const SLICE_MS = 8;

/**
 * Divides long work on this thread into time slices, between which the event loop handles everything that waits. All
 * work shares one slice.
 */
export class Slices {
  private begun = 0;
  private resting: PromiseWithResolvers<void> | null = null;
  private isOpen = false;

  constructor(
    private readonly length = SLICE_MS,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Has this slice lasted long enough? The first to ask after a rest, or after nothing was to be done, begins one. */
  get isOver(): boolean {
    if (this.isOpen) return this.now() - this.begun >= this.length;
    this.isOpen = true;
    this.begun = this.now();
    setImmediate(() => {
      this.isOpen = false;
      this.resting?.resolve();
      this.resting = null;
    });
    return false;
  }

  /** Resolves when the next slice may begin. */
  rest(): Promise<void> {
    if (!this.isOpen) return Promise.resolve();
    return (this.resting ??= Promise.withResolvers<void>()).promise;
  }
}
