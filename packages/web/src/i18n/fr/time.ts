/** Delays, in the charter's working time. */
export const time = {
  days: '{n} j',
  hours: '{n} h',
  minutes: '{n} min',
  lessThanAMinute: 'moins d’une minute',
  left: 'reste {time}',
  overdue: 'dépassé de {time}',
  due: 'échéance {date}',
  dueToday: 'aujourd’hui, {time}',
  suspended: 'Délai suspendu',
  suspendedSince: 'Depuis le {from}',
  suspendedBetween: 'Suspendu du {from} au {to}',
  nothingDue: 'Rien d’attendu',
  workingTime: 'en temps ouvré',
  late: 'en retard de {time}',
};
