import {
  charterReference,
  formatDay,
  formatMonth,
  setInFrench,
  setSentence,
} from '@assistance/domain/format';
import type { Language } from '@assistance/domain/shared';
import { DEFINITIONS, RULES_OF_COUNTING } from '@assistance/domain/statistics';
import type { PublishedVersion } from '../published-months.js';
import type { Written } from './open-data.js';
import { linesOf, type ExportLine } from './lines.js';
import { PdfPage, type PdfColumn } from './pdf-page.js';

const TEXTS = {
  fr: {
    title: (month: string) => `Assistance Amue : activité et engagements, ${month}`,
    version: (version: number, at: string) => `Version ${version}, calculée le ${at}.`,
    corrected: (reason: string) => `Version corrigée. Motif : ${reason}`,
    protection:
      'Aucun établissement n’est nommé. « trop peu » remplace ce qui concerne trop peu de fiches ou d’établissements pour être publié ; dans les répartitions, les lignes trop petites sont regroupées.',
    few: 'trop peu',
    volume: 'Volume d’activité',
    commitments: 'Engagements de la charte',
    tables: 'Répartitions',
    meanings: 'Ce que disent les chiffres',
    checksum: (checksum: string) => `Empreinte SHA-256 des données ouvertes : ${checksum}`,
    heads: ['Indicateur', 'Nombre', 'Médiane', '9e décile'],
    promises: ['Engagement', 'Tenus', 'Non tenus', 'En cours', 'Taux', 'Médiane', '9e décile'],
    breakdown: ['Répartition', 'Nombre'],
  },
  en: {
    title: (month: string) => `Assistance Amue: activity and commitments, ${month}`,
    version: (version: number, at: string) => `Version ${version}, computed on ${at}.`,
    corrected: (reason: string) => `Corrected version. Reason: ${reason}`,
    protection:
      'No establishment is named. “too few” stands for what concerns too few tickets or establishments to be shown; in breakdowns, lines too small are grouped.',
    few: 'too few',
    volume: 'Volume of activity',
    commitments: 'Commitments of the charter',
    tables: 'Breakdowns',
    meanings: 'What the figures mean',
    checksum: (checksum: string) => `SHA-256 of the open data: ${checksum}`,
    heads: ['Figure', 'Count', 'Median', '90th percentile'],
    promises: ['Commitment', 'Kept', 'Not kept', 'Pending', 'Rate', 'Median', '90th percentile'],
    breakdown: ['Breakdown', 'Count'],
  },
} as const;

const columns = (heads: readonly string[], first: number): PdfColumn[] =>
  heads.map((head, index) => ({ head, share: index === 0 ? first : (1 - first) / (heads.length - 1) }));

/** A month for people to keep and print, that a screen reader reads in order. */
export async function toPdf(
  { content, checksum }: PublishedVersion,
  { language, publicUrl }: Written,
): Promise<Buffer> {
  const texts = TEXTS[language];
  const set = (words: string): string => plain(language === 'fr' ? setInFrench(words) : words);
  const at = content.computedAt;
  const numbers = new Intl.NumberFormat(language);
  const number = (value: number | null): string => (value === null ? '' : plain(numbers.format(value)));
  const rates = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const rate = (value: number | null): string => (value === null ? '' : plain(rates.format(value)));
  const delay = (value: number | null, { unit }: ExportLine): string =>
    value === null ? '' : formatValue(value, unit, language);
  const title = set(texts.title(formatMonth(content.month, language)));
  const { volume, commitments, tables } = linesOf(content, language);
  // Protected: a rate of one product comes without its count, and is told all the same.
  const counted = (value: number | null, { count, rate: share }: ExportLine): string =>
    count === null && share === null ? texts.few : number(value);
  const nameOf = ({ name, part }: ExportLine): string => plain(part === '' ? name : `${name} (${part})`);

  const page = new PdfPage({ title, language: language === 'fr' ? 'fr-FR' : 'en-GB', at });
  page.heading(title, 1);
  page.paragraph(set(texts.version(content.version, formatDay(at, language))));
  if (content.reason !== null) page.paragraph(set(texts.corrected(content.reason)));
  page.paragraph(set(texts.protection));
  page.heading(texts.volume, 2);
  page.table(
    columns(texts.heads, 0.5),
    volume.map((line) => [
      nameOf(line),
      counted(line.count, line),
      delay(line.median, line),
      delay(line.p90, line),
    ]),
    texts.volume,
  );
  page.heading(texts.commitments, 2);
  page.table(
    columns(texts.promises, 0.34),
    commitments.map((line) => [
      nameOf(line),
      counted(line.kept, line),
      counted(line.broken, line),
      number(line.pending),
      rate(line.rate),
      delay(line.median, line),
      delay(line.p90, line),
    ]),
    texts.commitments,
  );
  page.heading(texts.tables, 2);
  page.table(
    columns(texts.breakdown, 0.8),
    tables.map((line) => [nameOf(line), number(line.count)]),
    texts.tables,
  );
  page.heading(texts.meanings, 2);
  for (const measure of new Set(content.figures.map((figure) => figure.measure))) {
    const { name, rule, meaning } = DEFINITIONS[measure];
    const reference = rule === null ? null : charterReference(rule);
    page.paragraph(
      plain(`${setSentence(name, language)}${COLON[language]} ${setSentence(meaning, language)}`),
      reference && { text: capital(reference.label[language]), url: `${publicUrl}${reference.path}` },
    );
  }
  for (const rule of RULES_OF_COUNTING) page.paragraph(plain(setSentence(rule, language)));
  page.paragraph(set(texts.checksum(checksum)));
  return page.end();
}

const COLON = { fr: '\u00a0:', en: ':' } as const;
const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** The font has no narrow space that does not break; it has the wide one. */
const plain = (text: string): string => text.replaceAll('\u202f', '\u00a0');

/** Minutes of service as hours, hours as days where they are many. No line ends between a number and its unit. */
function formatValue(value: number, unit: string, language: Language): string {
  if (unit.startsWith('minutes')) {
    const [hours, minutes] = [Math.floor(value / 60), Math.round(value % 60)];
    return minutes === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(minutes).padStart(2, '0')}`;
  }
  const day = language === 'fr' ? 'j' : 'd';
  if (unit === 'heures' || unit === 'hours') {
    return value < 72 ? `${value}\u00a0h` : `${Math.round(value / 24)}\u00a0${day}`;
  }
  return `${value}\u00a0${day}`;
}
