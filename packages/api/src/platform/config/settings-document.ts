import type { Sentence } from '@assistance/domain/shared';
import { SETTINGS, type Setting } from './settings.js';

const GROUPS: Readonly<Record<Setting['group'], Sentence>> = {
  server: { fr: 'Serveur', en: 'Server' },
  data: { fr: 'Données', en: 'Data' },
  files: { fr: 'Pièces jointes', en: 'Attachments' },
  quotas: { fr: 'Quotas', en: 'Quotas' },
  search: { fr: 'Recherche', en: 'Search' },
  mail: { fr: 'Courriel', en: 'Mail' },
  other: { fr: 'Démonstration et journal', en: 'Demonstration and log' },
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

function defaultCell({ default: value }: Setting): string {
  if (typeof value === 'string') return `\`${value}\``;
  return value.fr === value.en ? value.fr : `${value.fr} / *${value.en}*`;
}

function row(name: string, setting: Setting): string {
  const { meaning, expected, example } = setting;
  const cells = [
    `\`${name}\``,
    defaultCell(setting),
    `${meaning.fr}<br>*${meaning.en}*`,
    `${expected.fr}<br>*${expected.en}*`,
    `\`${example}\``,
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

/** The text of docs/settings.md, made from {@link SETTINGS}. */
export function settingsDocument(): string {
  const sections = (Object.keys(GROUPS) as Setting['group'][]).map((group) => {
    const rows = Object.entries<Setting>(SETTINGS).filter(([, setting]) => setting.group === group);
    return [
      `## ${GROUPS[group].fr} / *${GROUPS[group].en}*`,
      '',
      '| variable | par défaut / *default* | sens / *meaning* | attendu / *expected* | exemple / *example* |',
      '|---|---|---|---|---|',
      ...rows.map(([name, setting]) => row(name, setting)),
      '',
    ].join('\n');
  });
  return [
    '# Réglages / *Settings*',
    '',
    '<!-- Made from packages/api/src/platform/config/settings.ts by `vitest run --project api settings-document -u`. -->',
    '',
    'Le service se règle par des variables d’environnement, toutes facultatives. Une valeur vide compte comme absente.',
    'Au démarrage, toutes les erreurs sont dites d’un coup ; les secrets ne sont jamais affichés.',
    '',
    '*The desk is set by environment variables, all optional. An empty value counts as absent.',
    'At the start every error is told at once; secrets are never shown.*',
    '',
    ...sections,
  ].join('\n');
}
