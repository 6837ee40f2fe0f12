import { cleanText } from '@assistance/domain/shared';
import { z } from 'zod';

/** NUL and half a sign: the database would refuse them, and the whole file with them. */
const isReadable = (value: string): boolean => !value.includes('\0') && value.isWellFormed();
const text = (max: number) =>
  z
    .string()
    .refine(isReadable, 'caractères illisibles / unreadable characters')
    // As what people type is.
    .transform(cleanText)
    .pipe(z.string().trim().min(1).max(max));
const instant = z.iso.datetime({ offset: true });

/** One processed ticket of another desk, as its export gives it. Unknown fields are left out. */
export const RECORD = z.object({
  /** Its id over there: what makes a second import skip it. */
  id: z.union([text(200), z.number().int()]).transform(String),
  title: text(200),
  /** What was answered. */
  text: text(20_000),
  /** What was asked, when the export has it. */
  question: text(20_000).nullish(),
  theme: text(100).nullish(),
  audience: text(200).nullish(),
  /** Where it comes from: an address, a file. */
  source: text(1_000).nullish(),
  product: text(100).nullish(),
  outcome: z.enum(['answer', 'solution', 'maintenance']).nullish(),
  blocking: z.boolean().nullish(),
  errorCodes: z.array(text(100)).max(20).nullish(),
  releases: z.array(text(100)).max(20).nullish(),
  openedAt: instant.nullish(),
  closedAt: instant.nullish(),
});
export type ImportRecord = z.output<typeof RECORD>;

/** The errors of one entry, worded for people. */
export function problemsOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.') || 'entrée'} : ${message}`).join(' ; ');
}
