export { feedStatistics, STATISTICS_BATCH, STATISTICS_READER } from './feed-statistics.js';
export { createStatistics, type Statistics } from './create-statistics.js';
export { PublishedStatisticsResolver } from './published.resolver.js';
export { StatisticsResolver } from './statistics.resolver.js';
export { askStatistics } from './ask-statistics.js';
export { rebuildStatistics } from './rebuild-statistics.js';
export { refreshCalendar } from './refresh-calendar.js';
export { publishDueMonths, publishMonth } from './publish-month.js';
export { readPublished, readVersions } from './published-months.js';
