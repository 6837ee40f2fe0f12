export { feedStatistics, STATISTICS_BATCH, STATISTICS_READER } from './feed-statistics.js';
export { askStatistics } from './ask-statistics.js';
export { rebuildStatistics } from './rebuild-statistics.js';
export { refreshCalendar } from './refresh-calendar.js';
