import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const API = fileURLToPath(new URL('../../packages/api', import.meta.url));

/** Paths and contents of the files of a folder whose names end so. */
const filesOf = (folder: string, ending: string): Map<string, string> =>
  new Map(
    readdirSync(join(API, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith(ending))
      .map((path) => [path, readFileSync(join(API, folder, path), 'utf8')]),
  );

describe('SQL in files of its own', () => {
  it('lies in what is built as it lies in the sources, no more and no less', () => {
    const sources = filesOf('src', '.sql');
    expect(sources.size).toBeGreaterThan(10);
    expect(filesOf('dist', '.sql')).toEqual(sources);
  });

  it('is read by the module beside it: none is there for nothing', () => {
    const modules = [...filesOf('src', '.ts')];
    const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
    const unread = [...filesOf('src', '.sql').keys()].filter((path) => {
      const mention = `new URL('./${path.slice(path.lastIndexOf('/') + 1)}', import.meta.url)`;
      return !modules.some(([module, text]) => folderOf(module) === folderOf(path) && text.includes(mention));
    });
    expect(unread).toEqual([]);
  });

  it('holds every function and block of PL/pgSQL: none stands in TypeScript', () => {
    const inTypeScript = [...filesOf('src', '.ts')].filter(
      ([path, text]) =>
        !path.endsWith('.test.ts') && /plpgsql|create (or replace )?function|\bdo \$\$/i.test(text),
    );
    expect(inTypeScript.map(([path]) => path)).toEqual([]);
  });
});
