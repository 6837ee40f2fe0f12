import { A_RESPONSE, START } from '@assistance/domain/testing';
import { describe, expect, it } from 'vitest';
import { openTicket } from '../testing/acts.js';
import { refusalIn, TestClient, type Data } from '../testing/client.js';
import { startTestServer } from '../testing/test-server.js';
import { ticketLogOf } from '../testing/ticket-log.js';
import { stateOf } from '../testing/state.js';
import { ImportCutOff, importTickets, MOST_ENTRIES, type ImportOptions, type ImportReport } from './index.js';

const desk = await startTestServer();
const alix = await desk.as('alix');

const OPTIONS: ImportOptions = {
  log: ticketLogOf(desk.orm.em),
  source: 'ancien-outil',
  agent: 'ada',
  product: 'Fonds repris',
  now: START,
  dryRun: false,
};
const run = (entries: readonly unknown[], options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
  importTickets(desk.orm.em.fork(), entries, { ...OPTIONS, ...options });
/** One entry of the other desk's export, under an id of its own unless it is given one. */
let ids = 0;
const anEntry = (given: object = {}) => {
  ids += 1;
  return { id: `f-${ids}`, title: `Reprise des engagements, cas ${ids}`, text: A_RESPONSE, ...given };
};
const statusesOf = ({ lines }: ImportReport) => lines.map(({ status }) => status);
const numbersIn = ({ lines }: ImportReport) =>
  lines.flatMap((line) => ('number' in line && line.number !== null ? [line.number] : []));
const articleOf = async (ticketNumber: string): Promise<Data> => {
  const { ticket } = await alix.query(
    `query ($number: String!) { ticket(number: $number) { status closingReason outcome blocking messages openedAt closedAt
       product { name } establishment { name } correspondent { lastName } article { number } } }`,
    { number: ticketNumber },
  );
  const { article } = await alix.query(
    `query ($number: String!) { article(number: $number) { title problem solution theme releases errorCodes outcome } }`,
    { number: ticket.article.number },
  );
  return { ticket, article };
};

describe('an import', () => {
  it('brings processed tickets in, with all that is known of them', async () => {
    const report = await run([
      anEntry(),
      anEntry({
        id: 12,
        question: 'Comment reprendre les engagements de l’exercice précédent ?',
        product: 'SIFAC',
        theme: 'Clôture',
        outcome: 'maintenance',
        blocking: true,
        errorCodes: ['FMAVC 005'],
        releases: ['Patch 25'],
        openedAt: '2025-03-03T10:00:00+01:00',
        closedAt: '2025-03-10T10:00:00+01:00',
      }),
    ]);
    expect(report).toMatchObject({ written: true, lines: [{ rank: 1 }, { rank: 2, id: '12', redacted: 0 }] });
    expect(statusesOf(report)).toEqual(['imported', 'imported']);
    const [plain, full] = numbersIn(report) as [string, string];
    expect(plain).toBe('2026-000001');
    expect(await articleOf(plain)).toMatchObject({
      ticket: {
        status: 'CLOSED',
        closingReason: 'PROCESSED',
        outcome: 'ANSWER',
        product: { name: 'Fonds repris' },
        correspondent: { lastName: 'Repris' },
      },
      article: { solution: A_RESPONSE, theme: null },
    });
    // Of the year when it was opened over there.
    expect(full).toBe('2025-000001');
    expect(await articleOf(full)).toMatchObject({
      ticket: {
        outcome: 'MAINTENANCE',
        blocking: true,
        messages: ['FMAVC 005'],
        openedAt: '2025-03-03T09:00:00.000Z',
        closedAt: '2025-03-10T09:00:00.000Z',
        product: { name: 'SIFAC' },
      },
      article: {
        problem: 'Comment reprendre les engagements de l’exercice précédent ?',
        theme: 'Clôture',
        releases: ['Patch 25'],
        errorCodes: ['FMAVC 005'],
        outcome: 'MAINTENANCE',
      },
    });
  });

  it('ends searchable, by those of every establishment', async () => {
    await run([anEntry({ title: 'Le catamaran ne démarre plus' })]);
    await desk.indexed();
    const { searchKnowledgeBase } = await (
      await desk.as('sacha')
    ).query(`{ searchKnowledgeBase(question: "catamaran") { hits { article { title } } } }`);
    expect(searchKnowledgeBase.hits.map(({ article }: Data) => article.title)).toContain(
      'Le catamaran ne démarre plus',
    );
  });

  it('C3.3.1 takes out what names people and establishments, and says how much', async () => {
    const report = await run([
      anEntry({
        title: 'Blocage à l’Université de Rochebrune',
        text: `${A_RESPONSE} Voir avec Camille Aubry, camille.aubry@rochebrune.example.`,
      }),
    ]);
    expect(report.lines[0]).toMatchObject({ status: 'imported', redacted: 4 });
    const { article } = await articleOf(numbersIn(report)[0] as string);
    expect(JSON.stringify(article)).not.toMatch(/rochebrune|aubry|@/i);
    expect(article.solution).toContain(A_RESPONSE);
  });

  it('answers for what the rule of C3.2.7 is unsure of, and the log says so', async () => {
    const report = await run([anEntry({ text: 'Ce comportement est voulu.' }), anEntry()]);
    expect(statusesOf(report)).toEqual(['imported', 'imported']);
    const confirmed = await Promise.all(
      numbersIn(report).map(async (number) => {
        const [row] = await desk.sql(
          `select count(*)::int as n from ticket_event e join ticket t on t.id = e.ticket_id
            where t.number = $1 and e.data ->> 'confirmed' = 'true'`,
          [number],
        );
        return row?.['n'];
      }),
    );
    expect(confirmed).toEqual([1, 0]);
  });

  it('leaves the words alone that name who stands for those of the other desk', async () => {
    const report = await run([anEntry({ title: 'Reprise de l’existant : Fonds Repris, Reprise' })]);
    expect(report.lines[0]).toMatchObject({ status: 'imported', redacted: 0 });
  });

  it('tried dry tells the same, and writes nothing', async () => {
    const entries = [anEntry(), anEntry(), anEntry({ title: '' })];
    const before = await stateOf(desk);
    const tried = await run(entries, { dryRun: true });
    expect(tried.written).toBe(false);
    expect(statusesOf(tried)).toEqual(['imported', 'imported', 'refused']);
    expect(await stateOf(desk)).toEqual(before);
    expect(await run(entries.slice(0, 2), { dryRun: true })).toMatchObject({ written: false });
    expect(await stateOf(desk)).toEqual(before);
    // Numbers are taken with the writing, for others take some meanwhile.
    expect(numbersIn(tried)).toEqual([]);
    const done = await run(entries.slice(0, 2));
    expect(numbersIn(done)).toHaveLength(2);
    const withoutNumbers = done.lines.map((line) => ({ ...line, number: null }));
    expect(withoutNumbers).toEqual(tried.lines.slice(0, 2));
  });

  it('repeated skips what is there, from the same desk alone', async () => {
    const [one, two] = [anEntry(), anEntry()];
    const first = await run([one]);
    const again = await run([one, two]);
    expect(statusesOf(again)).toEqual(['already-there', 'imported']);
    expect(numbersIn(again)[0]).toBe(numbersIn(first)[0]);
    const before = await stateOf(desk);
    expect(statusesOf(await run([one, two]))).toEqual(['already-there', 'already-there']);
    expect(await stateOf(desk)).toEqual(before);
    expect(statusesOf(await run([one], { source: 'un-autre-outil' }))).toEqual(['imported']);
  });

  it('run twice at once brings each in once', async () => {
    const entries = [anEntry(), anEntry(), anEntry()];
    const [one, other] = await Promise.all([run(entries), run(entries)]);
    expect(numbersIn(one)).toEqual(numbersIn(other));
    expect([...statusesOf(one), ...statusesOf(other)].sort()).toEqual([
      ...Array.from({ length: 3 }, () => 'already-there'),
      ...Array.from({ length: 3 }, () => 'imported'),
    ]);
  });

  it.each<[what: string, entry: unknown, reason: RegExp]>([
    ['no object', 'texte', /^entrée : /],
    ['nothing', null, /^entrée : /],
    ['no id', { title: 'Sans identifiant', text: A_RESPONSE }, /^id : /],
    ['no title', { id: 'x1', text: A_RESPONSE }, /^title : /],
    ['a blank title', anEntry({ title: '  ' }), /^title : /],
    ['a title too long', anEntry({ title: 'x'.repeat(201) }), /^title : /],
    ['no answer', { id: 'x2', title: 'Sans réponse' }, /^text : /],
    ['an answer too long', anEntry({ text: 'x'.repeat(20_001) }), /^text : /],
    [
      'a set phrase for an answer',
      anEntry({ text: 'Votre demande est en cours de traitement.' }),
      /précises à mener/,
    ],
    ['a question too short', anEntry({ question: 'Quoi ?' }), /^description : /],
    ['an outcome that is none', anEntry({ outcome: 'perhaps' }), /^outcome : /],
    ['no date', anEntry({ closedAt: 'hier' }), /^closedAt : /],
    ['a date to come', anEntry({ closedAt: '2030-01-01T00:00:00Z' }), /^closedAt : /],
    [
      'an end before its beginning',
      anEntry({ openedAt: '2026-02-02T09:00:00Z', closedAt: '2026-02-01T09:00:00Z' }),
      /^closedAt : /,
    ],
    ['a NUL', anEntry({ text: `${A_RESPONSE}\0` }), /^text : /],
    ['half a sign', anEntry({ title: 'Reprise \ud800' }), /^title : /],
    ['a NUL in a code', anEntry({ errorCodes: ['\0'] }), /^errorCodes.0 : /],
  ])('with %s on one line undoes all, and says which', async (_what, entry, reason) => {
    const before = await stateOf(desk);
    const report = await run([anEntry(), entry, anEntry()]);
    expect(report.written).toBe(false);
    expect(statusesOf(report)).toEqual(['imported', 'refused', 'imported']);
    expect(report.lines[1]).toMatchObject({ rank: 2, reason: expect.stringMatching(reason) });
    expect(await stateOf(desk)).toEqual(before);
  });

  it('with the same id on two lines undoes all', async () => {
    const entry = anEntry();
    const before = await stateOf(desk);
    expect(statusesOf(await run([entry, { ...entry, title: 'Une autre' }]))).toEqual(['imported', 'refused']);
    expect(await stateOf(desk)).toEqual(before);
  });

  it.each(['nobody', 'camille', 'paul', ''])('is not answered for by %j', async (agent) => {
    const before = await stateOf(desk);
    await expect(run([anEntry()], { agent })).rejects.toMatchObject({
      refusal: { code: 'NOT_FOUND', field: 'agent' },
    });
    expect(await stateOf(desk)).toEqual(before);
  });

  it('C3.4.4 lets nobody in as the correspondent who stands for those of the other desk', async () => {
    await run([anEntry()]);
    for (const password of ['', '!', 'reprise.existant']) {
      const { body } = await new TestClient(desk.url).trySignIn('reprise.existant', password);
      expect(refusalIn(body.errors)).toMatchObject({ code: 'WRONG_LOGIN' });
    }
  });

  it('takes no more entries at once than a night holds, nor labels than an article', async () => {
    const many = Array.from({ length: MOST_ENTRIES + 1 }, () => ({}));
    await expect(run(many)).rejects.toMatchObject({
      refusal: { code: 'TOO_MANY_VALUES', field: 'entries' },
    });
    for (const list of ['errorCodes', 'releases'])
      expect(
        statusesOf(await run([{ ...anEntry(), [list]: Array.from({ length: 21 }, () => 'ME 062') }])),
      ).toEqual(['refused']);
  });

  it('tells how far it is', async () => {
    const told: string[] = [];
    const onProgress = (phase: string, done: number) => void told.push(`${phase} ${done}`);
    await run([anEntry(), anEntry()], { onProgress });
    expect(told).toEqual(['checking 1', 'checking 2', 'writing 1', 'writing 2']);
  });
});

// Each imports dozens of entries twice, beside others who work: patience costs nothing where the machine is busy.
describe('beside a desk that runs, an import', { timeout: 120_000 }, () => {
  const many = (count: number) => Array.from({ length: count }, () => anEntry());
  const written = async (entries: readonly { readonly id: unknown }[]): Promise<number> => {
    const [row] = await desk.sql(`select count(*)::int as n from import_record where external_id = any($1)`, [
      entries.map(({ id }) => String(id)),
    ]);
    return Number(row?.['n']);
  };

  it('keeps nobody from opening a ticket, from publishing, nor from being told', async () => {
    const camille = await desk.as('camille');
    const live = alix.subscribe(
      `subscription ($after: String) { queueChanged(after: $after) { ticketId } }`,
      {
        after: '0.0',
      },
    );
    const under = { way: true, phase: '' };
    const entries = many(120);
    const importing = run(entries, { onProgress: (phase) => void (under.phase = phase) }).finally(() => {
      under.way = false;
    });
    const phases = new Set<string>();
    while (under.way) {
      const { id } = await openTicket(camille);
      let told = '';
      while (told !== id) told = (await live.next()).queueChanged.ticketId;
      // Opened, and told, before it ended.
      if (under.way) phases.add(under.phase);
    }
    await live.stop();
    const report = await importing;
    expect([...phases]).toEqual(expect.arrayContaining(['checking', 'writing']));
    expect(report.written).toBe(true);
    expect(new Set(numbersIn(report)).size).toBe(120);
  });

  it('that is cut off while it writes says how far it came, and is brought to its end by the same command', async () => {
    const entries = many(60);
    const cut = new Error('the disk is gone');
    const onProgress = (phase: string, done: number) => {
      if (phase === 'writing' && done > 40) throw cut;
    };
    const refused = await run(entries, { onProgress }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(ImportCutOff);
    const { written: before, of, cause } = refused as ImportCutOff;
    expect([before, of, cause]).toEqual([await written(entries), 60, cut]);
    expect(before).toBeGreaterThan(0);
    const report = await run(entries);
    const [there, since] = ['already-there', 'imported'].map(
      (status) => report.lines.filter((line) => line.status === status).length,
    );
    expect([there, since]).toEqual([before, 60 - before]);
    expect(await written(entries)).toBe(60);
  });

  it('whose connections are cut goes on by itself', async () => {
    const entries = many(60);
    let cut: Promise<void> | null = null;
    // Whatever writes an event now: nobody but the import does. Between two batches there is nobody.
    const cutWriter = async (): Promise<void> => {
      for (;;) {
        const ended = await desk.sql(
          `select pg_terminate_backend(pid) from pg_locks
            where locktype = 'advisory' and objid = (hashtextextended('ticket_number', 42) & 4294967295)::oid
              and pid in (select pid from pg_stat_activity where datname = current_database())`,
        );
        if (ended.length > 0) return;
      }
    };
    const report = await run(entries, {
      onProgress(phase, done) {
        if (phase === 'writing' && done >= 10) cut ??= cutWriter();
      },
    });
    await cut;
    expect(cut).not.toBeNull();
    expect(report.written).toBe(true);
    expect([statusesOf(report).length, await written(entries)]).toEqual([60, 60]);
    expect(new Set(numbersIn(report)).size).toBe(60);
  });

  it('of which one line is refused has written nothing at any moment', async () => {
    const entries = [...many(60), anEntry({ title: '' })];
    const seen: number[] = [];
    const looking = { done: false };
    const look = (async () => {
      while (!looking.done) seen.push(await written(entries));
    })();
    const report = await run(entries);
    looking.done = true;
    await look;
    expect(report.written).toBe(false);
    expect(new Set(seen)).toEqual(new Set([0]));
  });
});
