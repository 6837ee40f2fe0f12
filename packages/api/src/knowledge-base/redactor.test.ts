import { prepareKnown } from '@assistance/domain/knowledge-base';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { RefusalError } from '../platform/graphql/index.js';
import { measured, Meter } from '../platform/work/index.js';
import { WorkerThread } from '../platform/workers/index.js';
import { redactAll } from './redaction-work.js';
import { Redactor } from './redactor.js';

const KNOWN = prepareKnown({ people: ['Camille Aubry'], establishments: ['Université de Rochebrune'] });
const started: Redactor[] = [];
const aRedactor = (options: ConstructorParameters<typeof Redactor>[0] = {}): Redactor => {
  const redactor = new Redactor(options);
  started.push(redactor);
  return redactor;
};
afterEach(async () => {
  vi.restoreAllMocks();
  for (const redactor of started.splice(0)) await redactor.stop();
});
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RefusalError)) throw new Error(`Not refused: ${String(error)}`);
  return error.refusal.code;
};
/** Slow for every reader of passwords. */
const slow = (length: number): string => 'pwd '.repeat(length / 4);
const LETTER = 'Bonjour, Camille Aubry (Rochebrune) a pour mot de passe : Azerty12! et le garde.\n';

describe('what is confidential is looked for', () => {
  it('on the server’s thread when there is little to read, beside it when there is much; the findings are the same', async () => {
    const asked = vi.spyOn(WorkerThread.prototype, 'ask');
    const redactor = aRedactor();
    const names = ['facture_Camille_Aubry.pdf'];
    for (const [times, beside] of [
      [100, false],
      [200, true],
    ] as const) {
      const work = { texts: [LETTER.repeat(times), '', 'Rochebrune'], names };
      expect(await redactor.redact('a', work, KNOWN)).toEqual(redactAll(work, KNOWN));
      expect(asked.mock.calls.length > 0).toBe(beside);
    }
  });

  it('by the names that are known now: a thread is given them when they change, and not each time', async () => {
    const asked = vi.spyOn(WorkerThread.prototype, 'ask');
    const redactor = aRedactor({ threads: 1, short: 0 });
    const found = async (known: typeof KNOWN) =>
      (await redactor.redact('a', { texts: ['Sacha Brun, Camille Aubry'] }, known)).texts[0]?.redacted;
    const others = prepareKnown({ people: ['Sacha Brun'], establishments: [] });
    expect(await found(KNOWN)).toBe('Sacha Brun, [personne]');
    expect(asked).toHaveBeenCalledTimes(2);
    expect(await found(KNOWN)).toBe('Sacha Brun, [personne]');
    expect(asked).toHaveBeenCalledTimes(3);
    expect(await found(others)).toBe('[personne], Camille Aubry');
    expect(asked).toHaveBeenCalledTimes(5);
  });

  it('at the cost of whoever asked, wherever it is done', async () => {
    const redactor = aRedactor();
    for (const length of [8_000, 16_000]) {
      const meter = new Meter();
      await measured(meter, () => redactor.redact('a', { texts: [slow(length)] }, KNOWN));
      expect(meter.spent).toBeGreaterThan(0);
    }
  });

  it('for so long and no longer: then it is refused in both languages, and the next is read', async () => {
    const redactor = aRedactor({ threads: 1, timeout: 1 });
    const error = await redactor
      .redact('a', { texts: [slow(400_000)] }, KNOWN)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      refusal: {
        code: 'REDACTION_TOOK_TOO_LONG',
        rule: 'C3.3.1',
        messages: {
          fr: expect.stringContaining('a pris trop de temps'),
          en: expect.stringContaining('took too long'),
        },
      },
    });
    expect((await redactor.redact('a', { texts: ['Camille Aubry'] }, KNOWN)).texts[0]?.redacted).toBe(
      '[personne]',
    );
  });

  it('one piece after the other for each person, who keeps nobody else waiting; of too many the last are refused', async () => {
    const redactor = aRedactor({ short: 0 });
    const done: string[] = [];
    const ask = (person: string, length: number): Promise<void> =>
      redactor.redact(person, { texts: [slow(length)] }, KNOWN).then(() => void done.push(person));
    const many = Array.from({ length: 5 }, () => ask('eager', 40_000));
    expect(await codeOf(ask('eager', 400))).toBe('TOO_MUCH_WORK');
    const [first] = many;
    await Promise.all([first, ask('calm', 400)]);
    expect(done.filter((person) => person === 'eager').length).toBeLessThan(4);
    expect(done).toContain('calm');
    await Promise.all(many);
    expect(done.filter((person) => person === 'eager')).toHaveLength(5);
  });

  it('for no more people at once than can be served in a while', async () => {
    const redactor = aRedactor({ threads: 1, short: 0 });
    const asked = Array.from({ length: 41 }, (_, rank) =>
      redactor.redact(`person ${rank}`, { texts: ['Camille Aubry'] }, KNOWN),
    );
    expect(await codeOf(redactor.redact('one more', { texts: ['Camille Aubry'] }, KNOWN))).toBe(
      'TOO_MUCH_WORK',
    );
    expect((await Promise.all(asked)).every(({ texts }) => texts[0]?.redacted === '[personne]')).toBe(true);
  });

  it('as well in a text of a million signs with a finding in each line', async () => {
    const redactor = aRedactor();
    const text = LETTER.repeat(1_000_000 / LETTER.length);
    const { texts } = await redactor.redact('a', { texts: [text] }, KNOWN);
    expect(texts[0]?.findings.length).toBeGreaterThan(30_000);
  });
});
