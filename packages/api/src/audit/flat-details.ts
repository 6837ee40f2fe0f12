import type { AuditDetails } from '@assistance/domain/audit';

/** One detail as people read it. */
export interface FlatDetail {
  readonly name: string;
  readonly value: string;
}

/** Details one by one, whatever they are nested in: `{a: {b: 1}}` is `a.b = 1`; lists are written out. */
export const flatDetails = (details: AuditDetails, within = ''): FlatDetail[] =>
  Object.entries(details).flatMap(([key, value]) => {
    const name = within === '' ? key : `${within}.${key}`;
    if (Array.isArray(value)) return [{ name, value: value.map(shown).join(', ') }];
    if (typeof value === 'object' && value !== null) return flatDetails(value as AuditDetails, name);
    return [{ name, value: shown(value) }];
  });

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
