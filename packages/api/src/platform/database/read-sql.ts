import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What stands in a file of SQL for a name or a constant of the program: `{{schema}}`. */
const PLACEHOLDER = /\{\{(\w+)\}\}/g;

/**
 * The SQL of a file that lies beside the module that names it; the build copies it beside the compiled module too.
 *
 * @param file as `new URL('./functions.sql', import.meta.url)`.
 * @param values one for each `{{placeholder}}` of the file. They are put in as they are, unquoted: names and constants of
 *   the program only, never what somebody sent.
 * @throws Error when a placeholder has no value, or a value no placeholder.
 */
export function readSql(file: URL, values: Readonly<Record<string, string | number>> = {}): string {
  const unused = new Set(Object.keys(values));
  const sql = readFileSync(file, 'utf8').trimEnd();
  const filled = sql.replace(PLACEHOLDER, (_, name: string) => {
    if (!Object.hasOwn(values, name))
      throw new Error(`${basename(fileURLToPath(file))}: no value for {{${name}}}`);
    unused.delete(name);
    return String(values[name]);
  });
  if (unused.size > 0)
    throw new Error(`${basename(fileURLToPath(file))}: no placeholder for ${[...unused].join(', ')}`);
  return filled;
}
