import { KNOWN_NAMES } from '../knowledge-base/index.js';
import type { Room } from '../room/index.js';
import { createStatistics } from './create-statistics.js';
import { PublishedStatisticsResolver } from './published.resolver.js';
import { StatisticsResolver } from './statistics.resolver.js';

export const statisticsRoom: Room = {
  name: 'statistics',
  resolvers: [StatisticsResolver, PublishedStatisticsResolver],
  open({ em, clock, signal, files, log, metrics, config: { publicUrl }, use }) {
    const names = use(KNOWN_NAMES);
    const statistics = createStatistics({ em, clock, signal, names, files, log, publicUrl });
    metrics.gauge({ name: 'statistics_lag_events', help: 'Events that are yet to be counted.' }, () =>
      statistics.lag(),
    );
    return {
      resolvers: statistics.resolvers,
      routes: (app) => statistics.routes(app),
      everyMinute: () => statistics.runDue(),
      start: () => statistics.start(),
      stop: () => statistics.stop(),
    };
  },
};
