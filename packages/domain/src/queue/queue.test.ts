import { describe, expect, it } from 'vitest';
import { checkQueueName, MAX_QUEUES } from './index.js';

describe('the name of a queue that a person saves', () => {
  it.each<[name: string, others: string[], told: string]>([
    [' Paie, bloquantes ', ['Marchés'], 'Paie, bloquantes'],
    ['', [], 'REQUIRED'],
    ['   ', [], 'REQUIRED'],
    ['x'.repeat(40), [], 'x'.repeat(40)],
    ['x'.repeat(41), [], 'TOO_LONG'],
    ['PAIE', ['Paie'], 'QUEUE_NAME_TAKEN'],
    // The same letters, composed otherwise.
    ['De\u0301lai', ['Délai'], 'QUEUE_NAME_TAKEN'],
    ['Une de plus', Array.from({ length: MAX_QUEUES }, (_, rank) => `File ${rank}`), 'TOO_MANY_QUEUES'],
  ])('« %s » beside %j', (name, others, told) => {
    const checked = checkQueueName(name, others);
    expect(checked.ok ? checked.value : checked.refusal.code).toBe(told);
  });
});
