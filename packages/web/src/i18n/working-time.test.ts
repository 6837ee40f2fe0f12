import { describe, expect, it } from 'vitest';
import { en } from './en.js';
import { fr } from './fr.js';
import { formatWorkingTime, urgencyOf, WORKING_DAY } from './working-time.js';
import type { Text } from './text.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const speaking = (time: typeof fr.time): Pick<Text, 't'> => ({
  t: (key, parameters = {}) => {
    const sentence = Object.entries(time).find(([name]) => `time.${name}` === key)?.[1] ?? key;
    return sentence.replace('{n}', String(parameters['n']));
  },
});

describe('a span of working time is said in working days of 6 h 30 (C3.1.4)', () => {
  it.each([
    [WORKING_DAY, '1 j'],
    [2 * WORKING_DAY + 3 * HOUR, '2 j 3 h'],
    [WORKING_DAY + 20 * MINUTE, '1 j'],
    [6 * HOUR + 29 * MINUTE, '6 h 29 min'],
    [45 * MINUTE, '45 min'],
    [59_999, 'moins d’une minute'],
    [-(2 * HOUR + 10 * MINUTE), '2 h 10 min'],
  ])('%i ms is « %s »', (milliseconds, said) => {
    expect(formatWorkingTime(milliseconds, speaking(fr.time))).toBe(said);
  });

  it('says it in English too', () => {
    expect(formatWorkingTime(WORKING_DAY + HOUR, speaking(en.time))).toBe('1 d 1 h');
  });
});

describe('urgency', () => {
  it.each([
    [null, 'none'],
    [{ state: 'STOPPED', remaining: 10, overdue: false }, 'none'],
    [{ state: 'SUSPENDED', remaining: -1, overdue: true }, 'suspended'],
    [{ state: 'RUNNING', remaining: -1, overdue: true }, 'overdue'],
    // On Saturday, what was due on Friday evening.
    [{ state: 'RUNNING', remaining: 0, overdue: true }, 'overdue'],
    [{ state: 'RUNNING', remaining: 0, overdue: false }, 'soon'],
    [{ state: 'RUNNING', remaining: 2 * HOUR, overdue: false }, 'soon'],
    [{ state: 'RUNNING', remaining: 2 * HOUR + 1, overdue: false }, 'calm'],
  ] as const)('%o is %s', (clock, urgency) => {
    expect(urgencyOf(clock)).toBe(urgency);
  });
});
