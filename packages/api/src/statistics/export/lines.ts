import { setSentence } from '@assistance/domain/format';
import type { Language, Sentence } from '@assistance/domain/shared';
import {
  DEFINITIONS,
  type Measure,
  type PublishedDimension,
  type PublishedFigure,
  type PublishedMonth,
  wordOf,
} from '@assistance/domain/statistics';

/** One line of an export: the same columns for whatever is told. `null` is not told, or makes no sense. */
export interface ExportLine {
  readonly name: string;
  /** What it is a part of the figure by: « Produit : SIFAC »; empty for the figure itself. */
  readonly part: string;
  readonly count: number | null;
  readonly kept: number | null;
  readonly broken: number | null;
  readonly late: number | null;
  readonly pending: number | null;
  readonly rate: number | null;
  readonly median: number | null;
  readonly p90: number | null;
  readonly unit: string;
  /** What to know of the number: that it is grouped, or rounded. */
  readonly remark: string;
}

/** The lines of a month, in parts that people read one after the other. */
export interface ExportParts {
  readonly volume: readonly ExportLine[];
  readonly commitments: readonly ExportLine[];
  readonly tables: readonly ExportLine[];
  /** When requests come; for spreadsheets, as nobody reads so many lines. */
  readonly rhythm: readonly ExportLine[];
}

const bilingual = (fr: string, en: string): Sentence => ({ fr, en });

/** Heads of the columns, in order. */
export const COLUMNS: readonly (readonly [keyof ExportLine, Sentence])[] = [
  ['name', bilingual('Indicateur', 'Figure')],
  ['part', bilingual('Détail', 'Part')],
  ['count', bilingual('Nombre', 'Count')],
  ['kept', bilingual('Tenus', 'Kept')],
  ['broken', bilingual('Non tenus', 'Not kept')],
  ['late', bilingual('Faits en retard', 'Done late')],
  ['pending', bilingual('En cours', 'Pending')],
  ['rate', bilingual('Taux tenu', 'Rate kept')],
  ['median', bilingual('Médiane', 'Median')],
  ['p90', bilingual('9e décile', '90th percentile')],
  ['unit', bilingual('Unité des délais', 'Unit of times')],
  ['remark', bilingual('Remarque', 'Remark')],
];

const BY: Readonly<Record<PublishedDimension, Sentence>> = {
  product: bilingual('Produit', 'Product'),
  channel: bilingual('Canal', 'Channel'),
  blocking: bilingual('Qualification', 'Qualification'),
  mode: bilingual('Mode de déploiement', 'Deployment'),
  outcome: bilingual('Issue', 'Outcome'),
  reason: bilingual('Motif de clôture', 'Reason of the closing'),
  weekday: bilingual('Jour', 'Day'),
  hour: bilingual('Heure', 'Hour'),
  delay: bilingual('Délai', 'Time taken'),
  stage: bilingual('Parcours', 'Stage'),
};
/** French alone has a space before its colon. */
const COLON = bilingual(' : ', ': ');
const BLOCKING = bilingual('Fiches bloquantes', 'Blocking tickets');
const OTHER = bilingual('Autres fiches', 'Other tickets');
const GROUPED = bilingual(
  'Regroupés, trop peu nombreux pour être publiés seuls',
  'Grouped, too few to be published alone',
);
const YEAR = bilingual('Douze mois', 'Twelve months');
const TO_FIVE = bilingual('arrondi à 5 près', 'rounded to 5');
const MINUTES = bilingual('minutes de service', 'minutes of service');
const HOURS = bilingual('heures', 'hours');
const DAYS = bilingual('jours', 'days');

const COMMITMENT_MEASURES: readonly Measure[] = [
  'acknowledgement',
  'response',
  'maintenance-decision',
  'schedule',
  'closure-notice',
];
const isCommitment = ({ measure }: { readonly measure: Measure }): boolean =>
  COMMITMENT_MEASURES.includes(measure);

function unitOf({ measure, median }: PublishedFigure): Sentence {
  if (median === null) return bilingual('', '');
  if (measure === 'closure-notice') return DAYS;
  return ['open', 'awaiting-complement', 'awaiting-closing'].includes(measure) ? HOURS : MINUTES;
}

/** What was published, in lines that spreadsheets and readers understand alike. */
export function linesOf(month: PublishedMonth, language: Language): ExportParts {
  const inWords = (sentence: Sentence): string => setSentence(sentence, language);
  const named = (measure: Measure): string => inWords(DEFINITIONS[measure].name);
  const lineOf = (figure: PublishedFigure): ExportLine => ({
    name: named(figure.measure),
    part: figure.blocking === null ? '' : inWords(figure.blocking ? BLOCKING : OTHER),
    count: figure.count,
    kept: figure.kept,
    broken: figure.broken,
    late: figure.late,
    pending: figure.pending,
    rate: figure.rate,
    median: figure.median,
    p90: figure.p90,
    unit: inWords(unitOf(figure)),
    remark: '',
  });
  const part = (
    measure: Measure,
    dimension: PublishedDimension,
    label: string,
    told: Partial<ExportLine>,
    of = '',
  ) => ({
    name: named(measure),
    part: `${of}${inWords(BY[dimension])}${inWords(COLON)}${label}`,
    unit: '',
    remark: '',
    count: null,
    kept: null,
    broken: null,
    late: null,
    pending: null,
    rate: null,
    median: null,
    p90: null,
    ...told,
  });
  return {
    volume: month.figures.filter((figure) => !isCommitment(figure)).map(lineOf),
    commitments: [
      ...month.figures.filter(isCommitment).map(lineOf),
      ...month.rates.map(({ measure, label, rate }) => part(measure, 'product', inWords(label), { rate })),
    ],
    tables: month.tables.flatMap(({ measure, blocking, dimension, lines, grouped }) => {
      const of = blocking === null ? '' : `${inWords(blocking ? BLOCKING : OTHER)}, `;
      const line = (labels: readonly Sentence[], told: Partial<ExportLine>) =>
        part(measure, dimension, labels.map(inWords).join(', '), told, of);
      return [
        ...lines.map(({ label, count }) => line([label], { count })),
        ...(grouped ? [line(grouped.labels, { count: grouped.count, remark: inWords(GROUPED) })] : []),
      ];
    }),
    rhythm: month.rhythm.cells.map(({ weekday, hour, count }) => {
      const day = inWords(wordOf('weekday', String(weekday)));
      const moment = `${day}, ${inWords(wordOf('hour', String(hour)))}`;
      return part('received', 'hour', moment, { count, remark: inWords(TO_FIVE) }, `${inWords(YEAR)}, `);
    }),
  };
}
