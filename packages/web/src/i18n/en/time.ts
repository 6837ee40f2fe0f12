import type { Messages } from '../fr.js';

export const time: Messages['time'] = {
  days: '{n} d',
  hours: '{n} h',
  minutes: '{n} min',
  lessThanAMinute: 'less than a minute',
  left: '{time} left',
  overdue: 'overdue by {time}',
  due: 'due {date}',
  dueToday: 'today, {time}',
  suspendedSince: 'Since {from}',
  suspendedBetween: 'Suspended from {from} to {to}',
  suspended: 'Clock suspended',
  nothingDue: 'Nothing due',
  workingTime: 'of working time',
  late: '{time} late',
};
