/**
 * A histogram without classes: how many times each value came. Two merge by adding, so that percentiles of a year are
 * those of its months together, exact to the millisecond.
 */
export class Delays {
  readonly #times = new Map<number, number>();
  #count = 0;

  /** How many values there are. */
  get count(): number {
    return this.#count;
  }

  add(value: number, times = 1): this {
    this.#times.set(value, (this.#times.get(value) ?? 0) + times);
    this.#count += times;
    return this;
  }

  merge(other: Delays): this {
    for (const [value, times] of other.#times) this.add(value, times);
    return this;
  }

  /**
   * The smallest value that `share` of them do not exceed (nearest rank, as `percentile_disc` of SQL): one that really
   * came, never a mean of two. `null` when there is none.
   * @param share between 0 and 1
   */
  percentile(share: number): number | null {
    const rank = Math.max(1, Math.ceil(share * this.#count));
    let passed = 0;
    for (const [value, times] of [...this.#times].sort(([a], [b]) => a - b)) {
      passed += times;
      if (passed >= rank) return value;
    }
    return null;
  }
}
