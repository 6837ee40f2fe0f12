import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { readSql } from './read-sql.js';

async function aFile(text: string): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'read-sql-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'a.sql');
  await writeFile(path, text);
  return pathToFileURL(path);
}

test('a file without placeholders is given as it stands, without the end of its last line', async () =>
  expect(readSql(await aFile("select '{}'::jsonb, $1;\n"))).toBe("select '{}'::jsonb, $1;"));

test('each placeholder is replaced wherever it stands, by the value as it is', async () => {
  const file = await aFile('select {{schema}}.f({{bits}}) from {{schema}}_next.t\n');
  expect(readSql(file, { schema: "$&{{bits}}$'", bits: 11 })).toBe(
    "select $&{{bits}}$'.f(11) from $&{{bits}}$'_next.t",
  );
});

test('a placeholder without a value is an error that names both', async () => {
  const file = await aFile('select {{schema}}.{{toString}}()');
  expect(() => readSql(file)).toThrow('a.sql: no value for {{schema}}');
  expect(() => readSql(file, { schema: 's' })).toThrow('a.sql: no value for {{toString}}');
});

test('a value without a placeholder is an error that names both', async () => {
  const file = await aFile('select {{schema}}.f()');
  expect(() => readSql(file, { schema: 's', shema: 't' })).toThrow('a.sql: no placeholder for shema');
});
