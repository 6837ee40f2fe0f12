import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

/** Beside the sources and beside what is built of them: people who write no code edit it. */
const FOLDER = fileURLToPath(new URL('../../../demo-texts/', import.meta.url));

const sentence = z.string().trim().min(1);
const asked = {
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  product: z.enum(['SIFAC', 'SIFAC Demat', 'Apogée', 'SIHAM', 'PEGASE']),
  title: sentence,
  description: sentence,
  lastActions: sentence,
  firstAnalysis: sentence,
  theme: sentence,
};
const wording = z.strictObject({ title: sentence, description: sentence });

export const PROCESSED = z.strictObject({
  ...asked,
  messages: z.array(sentence),
  blocking: z.boolean(),
  outcome: z.enum(['answer', 'solution', 'maintenance']),
  response: sentence,
  complement: z.strictObject({ request: sentence, answer: sentence }).optional(),
  variants: z.array(wording),
});
export const OPEN = z.strictObject({
  ...asked,
  messages: z.array(sentence),
  blocking: z.boolean(),
  notes: z.array(sentence),
  complementRequest: sentence,
});
export const LEVEL_ONE = z.strictObject({ ...asked, documentTitle: sentence, documentSection: sentence });
export const EXCHANGES = z.strictObject({
  reopenReasons: z.array(sentence),
  complementRequests: z.array(sentence),
  complementAnswers: z.array(sentence),
});

/**
 * Reads one file of texts, in YAML.
 * @param file relative to the folder of texts
 * @throws Error that names the file, the place in it and what is wrong there
 */
export function readTexts<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  let read: unknown;
  try {
    read = parse(readFileSync(join(FOLDER, file), 'utf8'));
  } catch (error) {
    throw new Error(`demo-texts/${file}: ${(error as Error).message}`, { cause: error });
  }
  const checked = schema.safeParse(read);
  if (checked.success) return checked.data;
  throw new Error(`demo-texts/${file}:\n${z.prettifyError(checked.error)}`);
}

/** Reads all files of a folder of texts, in the order of their names. */
export const readFolder = <Schema extends z.ZodType>(folder: string, schema: Schema): z.output<Schema>[] =>
  readdirSync(join(FOLDER, folder))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .flatMap((name) => readTexts(join(folder, name), z.array(schema)));
