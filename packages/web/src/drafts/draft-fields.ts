import type { DraftFields } from '@assistance/domain/draft';

type Plain = string | number | boolean | null;

/** The fields of a form as the server stores them: texts by name, without empty ones. Files are sent separately. */
export function fieldsOf(value: object): DraftFields {
  const entries = Object.entries(value).filter((entry): entry is [string, Plain] => isPlain(entry[1]));
  return Object.fromEntries(
    entries
      .filter(([, each]) => each !== '' && each !== null && each !== false)
      .map(([name, each]) => [name, String(each)]),
  );
}

/** The reverse of {@link fieldsOf}, in the types of an empty form; unknown fields are dropped. */
export function valueOf<Value extends object>(empty: Value, fields: DraftFields): Value {
  const value = { ...empty } as Record<string, unknown>;
  for (const [name, nothing] of Object.entries(empty)) {
    const field = fields[name];
    if (field === undefined || !isPlain(nothing)) continue;
    if (typeof nothing === 'boolean') value[name] = field === 'true';
    else if (typeof nothing === 'string') value[name] = field;
    else value[name] = Number.isFinite(Number(field)) ? Number(field) : nothing;
  }
  return value as Value;
}

const isPlain = (value: unknown): value is Plain => value === null || typeof value !== 'object';
