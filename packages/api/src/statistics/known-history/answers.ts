/** Values grouped by month, what was counted, and whose. */
export interface Answered {
  readonly month: string;
  readonly what: string;
  readonly product: number;
  readonly establishment: number;
}

/** What the statistics must say of a history, counted while it was made up. */
export class Answers {
  private readonly counts = new Map<string, number>();
  private readonly delays = new Map<string, number[]>();
  private readonly openings: { readonly from: number; readonly until: number }[] = [];

  count({ month, what, product, establishment }: Answered): void {
    for (const key of [
      `${month} ${what}`,
      `${month} ${what} p${product}`,
      `${month} ${what} e${establishment}`,
    ])
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  /** What something took, in ms of service. */
  took(month: string, what: string, delay: number): void {
    const key = `${month} ${what}`;
    const known = this.delays.get(key);
    if (known) known.push(delay);
    else this.delays.set(key, [delay]);
  }

  open(from: number, until: number): void {
    this.openings.push({ from, until });
  }

  /** Of a month; of one product or establishment, by its rank. */
  of(month: string, what: string, of: { product?: number; establishment?: number } = {}): number {
    const { product, establishment } = of;
    const whose =
      product !== undefined ? ` p${product}` : establishment !== undefined ? ` e${establishment}` : '';
    return this.counts.get(`${month} ${what}${whose}`) ?? 0;
  }

  /** The smallest delay that a share of those of a month did not exceed; `null` when there were none. */
  percentile(month: string, what: string, share: number): number | null {
    const sorted = Float64Array.from(this.delays.get(`${month} ${what}`) ?? []).sort();
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
  }

  /** Tickets open at an instant, in ms since 1970: opened before, and not closed before. */
  openAt(instant: number): number {
    return this.openings.filter(({ from, until }) => from < instant && until >= instant).length;
  }
}
