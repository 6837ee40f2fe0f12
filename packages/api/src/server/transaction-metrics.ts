import { oldestTransactionAge, type EntityManager } from '../platform/database/index.js';
import { oldestWriterAge } from '../platform/event-log/index.js';
import type { Metrics } from '../platform/metrics/index.js';

/** What is open, and for how long: a transaction that waits for something holds others up. */
export function watchTransactions(metrics: Metrics, em: EntityManager): void {
  metrics.gauge(
    {
      name: 'database_oldest_transaction_seconds',
      help: 'Age of the oldest open transaction of this database, a prepared one too; 0 when none is open.',
    },
    () => oldestTransactionAge(em.fork(), 'own'),
  );
  metrics.gauge(
    {
      name: 'database_oldest_foreign_transaction_seconds',
      help: 'The same of all other databases of this server. They hold up nothing here but vacuum.',
    },
    () => oldestTransactionAge(em.fork(), 'foreign'),
  );
  metrics.gauge(
    {
      name: 'event_log_oldest_writer_seconds',
      help: 'Age of the oldest open transaction that has written to a log: live updates, the index and the statistics wait for it.',
    },
    () => oldestWriterAge(em.fork()),
  );
}
