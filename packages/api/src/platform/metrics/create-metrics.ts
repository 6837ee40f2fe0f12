import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { askedOnce } from '../process/index.js';

interface About<Label extends string> {
  /** `snake_case`, without the prefix; counts end in `_total`, times in `_seconds`. */
  readonly name: string;
  /** One sentence, in English. */
  readonly help: string;
  /** Few values each: never an id, a name, or what someone typed. */
  readonly labels?: readonly Label[];
}

/** The metrics that monitoring can read. */
export interface Metrics {
  counter<Label extends string = never>(about: About<Label>): Counter<Label>;
  /** Read when asked for: `value` gives the number at that moment. */
  gauge(about: About<never>, value: () => number | Promise<number>): Gauge;
  /** Seconds. `buckets` are its upper ends; by default from 5 ms to 10 s. */
  timer<Label extends string = never>(about: About<Label>, buckets?: readonly number[]): Histogram<Label>;
  /** The text of `/metrics`, in Prometheus' format 0.0.4. */
  text(): Promise<string>;
  /** Of that text. */
  readonly contentType: string;
}

const PREFIX = 'assistance_';
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A gauge that is not read in this long is missing, in ms: who asks for figures waits ten seconds at most. */
const PATIENCE = 2_000;

/** A separate registry, so that two servers in one process (tests) do not mix; includes memory, CPU and event loop. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const configuration = <Label extends string>({ name, help, labels = [] }: About<Label>) => ({
    name: `${PREFIX}${name}`,
    help,
    labelNames: [...labels],
    registers: [registry],
  });
  const unread = new Counter(
    configuration({
      name: 'gauges_unread_total',
      help: 'Gauges that could not be read in time, and are missing from that answer.',
      labels: ['gauge'],
    }),
  );
  return {
    counter: (about) => new Counter(configuration(about)),
    gauge(about, value) {
      const read = askedOnce(PATIENCE, value);
      return new Gauge({
        ...configuration(about),
        async collect() {
          try {
            this.set(await read());
          } catch {
            // Absent rather than old: whoever watches sees that nothing is known, and the others as they are.
            this.remove();
            unread.inc({ gauge: about.name });
          }
        },
      });
    },
    timer: (about, buckets = SECONDS) => new Histogram({ ...configuration(about), buckets: [...buckets] }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
