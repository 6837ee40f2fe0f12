import type { Sentence } from '@assistance/domain/shared';
import { SETTINGS, type Setting, type SettingName } from './settings.js';

/** An error in one environment variable. */
export interface Problem {
  readonly name: SettingName;
  readonly messages: Sentence;
}

/** The value as a log may show it: a secret is never in it. */
function shown(value: string, { secret }: Setting): Sentence {
  const hidden: Sentence = {
    fr: `une valeur secrète de ${value.length} caractères`,
    en: `a secret value of ${value.length} characters`,
  };
  if (secret === 'whole') return hidden;
  // Any address may carry a password.
  let text = value.replace(/\/\/[^/]*@/, '//***@');
  if (secret === 'password') {
    if (!URL.canParse(value)) return hidden;
    const url = new URL(value);
    // A parameter may carry a password too (`?password=`), and a scheme that hides the host shows all.
    if (url.host === '' || url.search !== '' || url.pathname.includes('@')) return hidden;
    if (url.password !== '') url.password = '***';
    text = url.href;
  }
  const cut = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return { fr: `« ${cut} »`, en: `"${cut}"` };
}

/**
 * A problem: the variable has an invalid value.
 *
 * @param parts names of the parts that are invalid, for a variable with several
 */
export function unexpectedValue(name: SettingName, value: string, parts: readonly string[] = []): Problem {
  const setting: Setting = SETTINGS[name];
  const came = shown(value, setting);
  const within = parts.length === 0 ? '' : ` (${parts.slice(0, 5).join(', ')})`;
  return {
    name,
    messages: {
      fr: `${name} : reçu ${came.fr}${within}, attendu ${setting.expected.fr}. Exemple : ${name}=${setting.example}`,
      en: `${name}: got ${came.en}${within}, expected ${setting.expected.en}. Example: ${name}=${setting.example}`,
    },
  };
}

/**
 * A problem: the variable is missing.
 *
 * @param because the setting that requires it
 */
export function missingValue(name: SettingName, because: SettingName): Problem {
  const setting: Setting = SETTINGS[name];
  return {
    name,
    messages: {
      fr: `${name} : absent alors que ${because} est donné, attendu ${setting.expected.fr}. Exemple : ${name}=${setting.example}`,
      en: `${name}: missing while ${because} is set, expected ${setting.expected.en}. Example: ${name}=${setting.example}`,
    },
  };
}

/** The environment is invalid. The message can be shown as it is: French, then English, one line per problem. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly Problem[]) {
    const lines = (language: keyof Sentence) => problems.map(({ messages }) => `  - ${messages[language]}`);
    super(
      [
        'Réglages à corriger (voir docs/settings.md) :',
        ...lines('fr'),
        'Settings to correct (see docs/settings.md):',
        ...lines('en'),
      ].join('\n'),
    );
  }
}
