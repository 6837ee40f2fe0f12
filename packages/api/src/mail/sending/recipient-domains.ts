/** A send that takes longer makes its domain slow, in ms. */
const SLOW_AFTER = 3_000;
/** For so long, in ms; then it may show that it is not any more. */
const SLOW_FOR = 10 * 60_000;

interface Domain {
  /** When the sends under way began. */
  readonly underWay: Set<number>;
  /** It was slow a while ago; in ms, as `now`. */
  slowUntil: number;
  /** Its last send was quick. */
  proven: boolean;
}

/**
 * Shares the connections out between the domains that mails go to, so that one that is slow, or several, hold up nobody
 * else: a domain has one connection until it has shown to be quick, then half of them at most; slow ones have one each, and
 * half of all together. Times are in ms, of a clock that only grows.
 */
export class RecipientDomains {
  private readonly domains = new Map<string, Domain>();
  private readonly half: number;

  /** @param connections at least 2: with one, a slow domain holds up the others. */
  constructor(connections: number) {
    this.half = Math.max(1, Math.floor(connections / 2));
  }

  /** Notes that a send begins; gives what is to be called when it ends, with `null` if that tells nothing of its domain. */
  begin(name: string, now: number): (end: number | null) => void {
    const domain = this.domains.get(name) ?? { underWay: new Set(), slowUntil: -Infinity, proven: false };
    this.domains.set(name, domain);
    // Several may begin in one millisecond.
    const began = domain.underWay.has(now) ? now + domain.underWay.size / 1_000 : now;
    domain.underWay.add(began);
    return (end) => {
      domain.underWay.delete(began);
      if (end === null) return;
      domain.proven = end - began <= SLOW_AFTER;
      if (!domain.proven) domain.slowUntil = end + SLOW_FOR;
    };
  }

  /** Those that may begin no other send now. */
  full(now: number): string[] {
    const all = [...this.domains];
    const slow = all.filter(([, domain]) => isSlow(domain, now));
    const slowUnderWay = slow.reduce((sum, [, { underWay }]) => sum + underWay.size, 0);
    const isFull = ([, domain]: [string, Domain]): boolean => {
      if (isSlow(domain, now)) return domain.underWay.size > 0 || slowUnderWay >= this.half;
      return domain.underWay.size >= (domain.proven ? this.half : 1);
    };
    this.forget(now);
    return all.filter(isFull).map(([name]) => name);
  }

  /** Domains of which there is nothing to know any more. */
  private forget(now: number): void {
    if (this.domains.size < 1_000) return;
    for (const [name, { underWay, slowUntil }] of this.domains) {
      if (underWay.size === 0 && slowUntil < now) this.domains.delete(name);
    }
  }
}

const isSlow = ({ underWay, slowUntil }: Domain, now: number): boolean =>
  slowUntil > now || [...underWay].some((began) => now - began > SLOW_AFTER);
