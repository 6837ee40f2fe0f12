import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '@assistance/domain/statistics';
import { paris } from '@assistance/domain/testing';
import { createHash } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ENTITIES } from '../rooms.js';
import { MovableClock } from '../platform/clock/index.js';
import { connect } from '../platform/database/index.js';
import { FolderStore } from '../platform/files/index.js';
import { TooMuchWork } from '../platform/work/index.js';
import { createTestDatabase } from '../testing/postgres.js';
import type { WantedFile } from './export/write-file.js';
import { PublishedFiles, type FileWriter, type FileRequest } from './published-files.js';

const folder = await mkdtemp(join(tmpdir(), 'assistance-published-'));
const orm = await connect({ url: (await createTestDatabase()).url, entities: ENTITIES });
afterAll(async () => {
  await orm.close();
  await rm(folder, { recursive: true, force: true });
});
const store = new FolderStore(folder);
const clock = new MovableClock(paris('2026-11-24 10:00'));

async function publish(month: string, version = 1): Promise<void> {
  const text = canonicalJson({ month, version, reason: null } as never);
  const checksum = createHash('sha256').update(text).digest('hex');
  const by = version === 1 ? null : 'cccccccc-cccc-4ccc-8ccc-cccccccccccc';
  if (by) {
    await orm.em.fork().execute(
      `insert into person (id, login, password_hash, first_name, last_name, role)
       values (?, 'ada', 'none', 'Ada', 'B', 'admin') on conflict do nothing`,
      [by],
    );
  }
  await orm.em.fork().execute(
    `insert into published_month (month, version, reason, published_at, published_by, tx_order, position, content, checksum)
     values (?, ?, ?, now(), ?, 1, 1, ?, ?)`,
    [month, version, by ? 'Une erreur' : null, by, text, checksum],
  );
}

/** Writes what it is told, and notes what for; each write waits until it is let go, if it is held. */
function aWriter(text: string) {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  let held = false;
  const writer: FileWriter = {
    async ask({ published, format, language }: WantedFile) {
      const { month, version } = published.content;
      asked.push(`${month}.v${version} ${format} ${language}`);
      if (held) await new Promise<void>((resolve) => waiting.push(resolve));
      return Buffer.from(`${text} ${asked.at(-1)}`);
    },
    stop: async () => {},
  };
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  return {
    writer,
    asked,
    hold: () => (held = true),
    /** Lets go what is being written now, and waits until the next one is. */
    next: async () => {
      waiting.shift()?.();
      await settled();
    },
    letAllGo: () => {
      held = false;
      for (const go of waiting.splice(0)) go();
    },
  };
}
const publicUrl = 'https://assistance.exemple.fr';
const filesWith = (writer: FileWriter) => new PublishedFiles({ em: orm.em, store, clock, publicUrl, writer });
const aPdf = (month: string, more: Partial<FileRequest> = {}): FileRequest => ({
  month,
  version: null,
  format: 'pdf',
  language: 'fr',
  ...more,
});
const filesKept = async (): Promise<number> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) => each.isFile()).length;
const HERE = '192.0.2.1';
const read = async (files: PublishedFiles, wanted: FileRequest) => {
  const found = await files.find(wanted, HERE);
  if (!found) return null;
  return (await files.bytes(found, wanted, HERE)).toString();
};

let months = 0;
let month: string;
beforeEach(async () => {
  months += 1;
  month = `20${String(10 + months)}-01`;
  await publish(month);
});

describe('C3.5.1 a file of a published month', () => {
  it('is made once, for all who ask at the same time and ever after', async () => {
    const { writer, asked } = aWriter('first');
    const files = filesWith(writer);
    const all = await Promise.all(Array.from({ length: 20 }, () => read(files, aPdf(month))));
    expect(new Set(all)).toEqual(new Set([`first ${month}.v1 pdf fr`]));
    expect(await read(files, aPdf(month))).toBe(all[0]);
    expect(asked).toHaveLength(1);
  });

  it('stays the same bytes after a restart, whatever has become of the code', async () => {
    const before = await filesWith(aWriter('first').writer).find(aPdf(month), HERE);
    const { writer, asked } = aWriter('another');
    const restarted = filesWith(writer);
    expect(await restarted.find(aPdf(month), HERE)).toEqual(before);
    expect(await read(restarted, aPdf(month))).toBe(`first ${month}.v1 pdf fr`);
    expect(asked).toEqual([]);
  });

  it('is one for each format, language and version; the newest is the last', async () => {
    const { writer, asked } = aWriter('first');
    const files = filesWith(writer);
    await read(files, aPdf(month));
    await read(files, aPdf(month, { language: 'en' }));
    await read(files, aPdf(month, { format: 'csv' }));
    await publish(month, 2);
    expect(await read(files, aPdf(month))).toBe(`first ${month}.v2 pdf fr`);
    expect(await read(files, aPdf(month, { version: 1 }))).toBe(`first ${month}.v1 pdf fr`);
    expect(asked).toHaveLength(4);
  });

  it('of two servers that make it at once is the same for both, and nothing is left over', async () => {
    const [one, other] = [aWriter('one'), aWriter('other')];
    const [first, second] = [filesWith(one.writer), filesWith(other.writer)];
    const before = await filesKept();
    const texts = await Promise.all([read(first, aPdf(month)), read(second, aPdf(month))]);
    expect([...one.asked, ...other.asked]).toHaveLength(2);
    expect(await filesKept()).toBe(before + 1);
    expect(texts[0]).toBe(texts[1]);
    expect(await read(filesWith(aWriter('none').writer), aPdf(month))).toBe(texts[0]);
  });

  it('that the store has lost is made anew', async () => {
    const files = filesWith(aWriter('first').writer);
    const found = await files.find(aPdf(month), HERE);
    await store.remove(found?.storageKey ?? '');
    expect(await read(files, aPdf(month))).toBe(`first ${month}.v1 pdf fr`);
  });

  it('that could not be made is tried again', async () => {
    const failing: FileWriter = { ask: () => Promise.reject(new Error('broken')), stop: async () => {} };
    await expect(filesWith(failing).find(aPdf(month), HERE)).rejects.toThrow('broken');
    expect(await read(filesWith(aWriter('then').writer), aPdf(month))).toBe(`then ${month}.v1 pdf fr`);
  });

  it('that was never published is not made', async () => {
    const { writer, asked } = aWriter('first');
    expect(await filesWith(writer).find(aPdf('1999-01'), HERE)).toBeNull();
    expect(await filesWith(writer).find(aPdf(month, { version: 9 }), HERE)).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe('who asks for all that was never made', () => {
  it('waits behind himself: somebody else is served next', async () => {
    const { writer, asked, hold, next, letAllGo } = aWriter('first');
    hold();
    const files = filesWith(writer);
    const every = ['csv', 'xlsx', 'pdf'] as const;
    const many = every.flatMap((format) =>
      (['fr', 'en'] as const).map((language) => files.find(aPdf(month, { format, language }), HERE)),
    );
    await next();
    await publish('2009-01');
    const other = files.find(aPdf('2009-01'), '192.0.2.2');
    await next();
    await next();
    expect(asked.indexOf('2009-01.v1 pdf fr')).toBe(1);
    letAllGo();
    await Promise.all([...many, other]);
  });

  it('is told to come back when too much waits', async () => {
    const { writer, hold, letAllGo } = aWriter('first');
    hold();
    const files = filesWith(writer);
    const asked: Promise<unknown>[] = [];
    for (let version = 2; version <= 30; version += 1) await publish(month, version);
    for (let version = 1; version <= 30; version += 1) {
      for (const format of ['csv', 'xlsx', 'pdf'] as const)
        asked.push(
          files.find(aPdf(month, { version, format }), HERE).then(
            () => 'made',
            (error: unknown) => error instanceof TooMuchWork,
          ),
        );
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    letAllGo();
    const outcomes = await Promise.all(asked);
    expect(outcomes.filter((each) => each === 'made')).toHaveLength(61);
    expect(outcomes.filter((each) => each === true)).toHaveLength(90 - 61);
  });
});
