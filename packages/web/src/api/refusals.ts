import { setInFrench } from '@assistance/domain/format';
import type { CombinedError } from '@urql/core';
import type { Result } from '@assistance/domain/shared';

/** The two languages of the desk, as the domain spells them. */
export type TextLanguage = 'fr' | 'en';

/**
 * Why a command was refused, by the server or by a check before sending. The shape of `extensions` in a GraphQL
 * error, of the body of a refused upload, and of the domain's `Refusal`.
 */
export interface ShownRefusal {
  readonly code: string;
  readonly rule: string | null;
  /** Path of the input at fault (`description`, `messages.0`); `null` when the whole act is. */
  readonly field: string | null;
  readonly messages: Readonly<Record<TextLanguage, string>>;
}

/** No response: the network or the server is down. */
export const UNREACHABLE: ShownRefusal = {
  code: 'UNREACHABLE',
  rule: null,
  field: null,
  messages: {
    fr: 'Le serveur ne répond pas. Rien n’est perdu : vérifiez votre connexion, puis réessayez.',
    en: 'The server does not answer. Nothing is lost: check your connection, then try again.',
  },
};

/** A bug in the server: masked there, and logged with an id. */
export const UNEXPECTED: ShownRefusal = {
  code: 'UNEXPECTED',
  rule: null,
  field: null,
  messages: {
    fr: 'Une erreur inattendue est survenue. Réessayez ; si elle persiste, signalez-la.',
    en: 'An unexpected error occurred. Try again; if it persists, report it.',
  },
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Parses a refusal; `null` when it is not one. */
export function refusalFrom(value: unknown): ShownRefusal | null {
  if (!isRecord(value) || typeof value['code'] !== 'string' || !isRecord(value['messages'])) return null;
  const { fr, en } = value['messages'];
  if (typeof fr !== 'string' || typeof en !== 'string') return null;
  return {
    code: value['code'],
    rule: typeof value['rule'] === 'string' ? value['rule'] : null,
    field: typeof value['field'] === 'string' ? value['field'] : null,
    messages: { fr, en },
  };
}

/** The refusals of a failed operation; any other error becomes one sentence. */
export function refusalsOf(error: CombinedError | undefined): ShownRefusal[] {
  if (!error) return [];
  if (error.networkError) return [UNREACHABLE];
  return error.graphQLErrors.map((each) => refusalFrom(each.extensions) ?? UNEXPECTED);
}

/** All refusals of the domain's checks before sending; the server makes the same checks. */
export const refusalsIn = (...checked: readonly Result<unknown>[]): ShownRefusal[] =>
  checked.flatMap((each) => (each.ok ? [] : [each.refusal]));

/** Whoever mistypes a password needs no rule. */
const SIGNING_IN = new Set(['WRONG_LOGIN', 'TOO_MANY_ATTEMPTS', 'NOT_SIGNED_IN']);
export const isAboutSigningIn = ({ code }: ShownRefusal): boolean => SIGNING_IN.has(code);

/** A refusal's sentence, ready to be shown. */
export const sentenceOf = ({ messages }: ShownRefusal, language: TextLanguage): string =>
  language === 'fr' ? setInFrench(messages.fr) : messages[language];

/** Whether a refusal is about this input. `input.request.title`, `request.title` and `title` all mean `title`. */
export function concerns(refusal: ShownRefusal, field: string): boolean {
  if (refusal.field === null) return false;
  const path = refusal.field.replace(/^(input\.|request\.)+/, '');
  return path === field || path.startsWith(`${field}.`);
}
