import { COMMITMENT_KINDS } from '../commitment/index.js';
import type { Sentence } from '../shared/index.js';
import { COUNTED, LASTING } from './facts.js';

/** The measures of the statistics. Commitments are both counted (kept, broken) and lasting (pending). */
export const MEASURES = [
  ...COUNTED,
  ...COMMITMENT_KINDS,
  ...LASTING,
  /** C3.1.5 */
  'closure-notice',
  /** C3.4.5 */
  'deflection',
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * Which definitions the facts of a ticket follow (`factsOf`): one more whenever they say something else of logs that are
 * there already. Tables that were counted by an older one are recounted.
 */
export const COUNTED_BY = 2;

/** The exact public definition of a figure. */
export interface Definition {
  /** Rule of the charter that it measures, if it measures one. */
  readonly rule: string | null;
  readonly name: Sentence;
  readonly meaning: Sentence;
}

const define = (
  rule: string | null,
  [fr, en]: readonly [string, string],
  [meaningFr, meaningEn]: readonly [string, string],
): Definition => ({ rule, name: { fr, en }, meaning: { fr: meaningFr, en: meaningEn } });

/** The definition of every published figure. */
export const DEFINITIONS: Readonly<Record<Measure, Definition>> = {
  received: define(
    null,
    ['Fiches reçues', 'Tickets received'],
    [
      'Fiches entrées par le formulaire ou par téléphone dans le mois, heure de Paris. Chaque fiche compte une fois, le mois de sa réception, quoi qu’elle devienne.',
      'Tickets entered by the form or by phone in the month, Paris time. Each counts once, in the month of its receipt, whatever becomes of it.',
    ],
  ),
  answered: define(
    'C2.2',
    ['Fiches ayant reçu une réponse', 'Tickets answered'],
    [
      'Fiches dont la première réponse a été donnée dans le mois. Une réponse de plus après une réouverture ne compte pas ici.',
      'Tickets whose first response was given in the month. A further one after a reopening does not count here.',
    ],
  ),
  processed: define(
    'C2.2',
    ['Fiches traitées', 'Tickets processed'],
    [
      'Fiches qui ont reçu une réponse, puis clôturées comme traitées. Chacune compte une fois, le mois de sa première clôture comme traitée ; si elle est rouverte, la réouverture compte à part. Une fiche refusée, retirée, en double ou clôturée sans réponse de l’établissement n’est pas traitée.',
      'Tickets answered, then closed as processed. Each counts once, in the month of its first closing as processed; a reopening counts apart. A ticket refused, withdrawn, merged as a duplicate or closed for lack of reply is not processed.',
    ],
  ),
  closed: define(
    null,
    ['Clôtures', 'Closings'],
    [
      'Toutes les clôtures du mois, quel qu’en soit le motif. Une fiche clôturée, rouverte, puis clôturée à nouveau en compte deux.',
      'Every closing of the month, whatever its reason. A ticket closed, reopened and closed again makes two.',
    ],
  ),
  'no-reply': define(
    'C4.2.3',
    ['Clôtures sans réponse', 'Closings without reply'],
    [
      'Fiches clôturées parce qu’une demande de complément est restée sans réponse 5 jours ouvrés après la relance.',
      'Tickets closed because a request for additional information had no answer five working days after the reminder.',
    ],
  ),
  'level-one': define(
    'C4.1.2',
    ['Refus de niveau 1', 'Level-1 refusals'],
    [
      'Demandes refusées parce qu’elles relèvent de l’établissement, avec le document qui y répond.',
      'Requests refused as the establishment’s own, with the document that answers them.',
    ],
  ),
  'out-of-scope': define(
    'C2.5',
    ['Refus hors périmètre', 'Out-of-scope refusals'],
    [
      'Demandes interrompues parce qu’elles sortent du périmètre ou des conditions du service.',
      'Requests interrupted as outside the scope or the conditions of the service.',
    ],
  ),
  withdrawn: define(
    null,
    ['Retraits', 'Withdrawals'],
    ['Demandes que l’établissement a retirées lui-même.', 'Requests that the establishment took back.'],
  ),
  duplicate: define(
    null,
    ['Doublons', 'Duplicates'],
    [
      'Fiches clôturées parce que la même demande du même établissement est suivie sur une autre fiche, plus ancienne. Un doublon compte parmi les fiches reçues et les clôtures, jamais parmi les traitées ; un engagement qui y courait encore n’est compté ni comme tenu ni comme non tenu, sauf s’il l’était déjà. L’engagement qui compte est celui de la fiche gardée.',
      'Tickets closed because the same request of the same establishment is followed on another, older ticket. A duplicate counts among those received and among the closings, never among those processed; a commitment still pending on it counts neither as kept nor as not kept, unless it already did. The commitment that counts is that of the ticket kept.',
    ],
  ),
  'paid-service': define(
    'C2.5',
    ['Passages en prestation payante', 'Turned into a paid service'],
    [
      'Demandes hors périmètre poursuivies comme prestation payante ; les engagements de délai restent les mêmes.',
      'Requests out of scope that went on as a paid service; the time limits stay the same.',
    ],
  ),
  reopened: define(
    null,
    ['Réouvertures', 'Reopenings'],
    [
      'Fiches clôturées, rouvertes dans le mois, y compris par un complément arrivé après la clôture sans réponse. Les fiches ouvertes en fin de mois sont celles du début, plus les reçues, plus les rouvertes, moins les clôtures.',
      'Closed tickets opened again in the month, also by information that came after the closing for lack of reply. Those open at the end of a month are those at its beginning, plus received, plus reopened, less closings.',
    ],
  ),
  'asked-again': define(
    null,
    ['Réponses contestées', 'Responses disputed'],
    [
      'Fiches ayant reçu une réponse, pas encore clôturées, que l’on a rouvertes : une nouvelle réponse est due.',
      'Answered tickets, not closed yet, that were opened again: a new response is owed.',
    ],
  ),
  requalified: define(
    'C3.2.3',
    ['Requalifications', 'Requalifications'],
    [
      'Fois où l’Amue a changé le caractère bloquant d’une fiche.',
      'Times that the Amue changed whether a ticket is blocking.',
    ],
  ),
  'breach-cleared': define(
    'C3.2.3',
    ['Retards levés par requalification', 'Breaches cleared by a requalification'],
    [
      'Engagements dont l’échéance était passée, et qu’une requalification a reportés à une date à venir : ils ne comptent plus comme non tenus. Chacun compte ici le jour de la requalification, quoi qu’il devienne.',
      'Commitments past their date that a requalification put ahead again: they no longer count as not kept. Each counts here on the day of the requalification, whatever becomes of it.',
    ],
  ),
  'schedule-replaced': define(
    'C3.2.5',
    ['Calendriers remplacés avant leur date', 'Schedules replaced before their date'],
    [
      'Calendriers prévisionnels remplacés par un nouveau avant la date qu’ils annonçaient : ils ne comptent ni comme tenus ni comme non tenus. Chacun compte ici le jour où un autre le remplace. Remplacé après sa date, un calendrier est non tenu.',
      'Provisional schedules replaced by a newer one before the date that they announced: they count neither as kept nor as not kept. Each counts here on the day when another takes its place. Replaced after its date, a schedule is not kept.',
    ],
  ),
  'complement-asked': define(
    'C4.2.2',
    ['Demandes de complément', 'Requests for additional information'],
    [
      'Demandes de complément envoyées dans le mois.',
      'Requests for additional information sent in the month.',
    ],
  ),
  'complement-given': define(
    'C4.2.2',
    ['Compléments reçus', 'Additional information received'],
    [
      'Réponses des établissements aux demandes de complément, avec le temps de service attendu entre la demande et la réponse.',
      'Answers of the establishments to requests for additional information, with the service time waited between the two.',
    ],
  ),
  reminder: define(
    'C4.2.3',
    ['Relances', 'Reminders'],
    [
      'Relances envoyées après 5 jours ouvrés sans réponse à une demande de complément.',
      'Reminders sent after five working days without an answer to a request for additional information.',
    ],
  ),
  acknowledgement: define(
    'C3.2.1',
    ['Accusés de réception', 'Acknowledgements'],
    [
      'Engagement : 1 jour ouvré après la réception. Un refus motivé tient lieu d’accusé de réception.',
      'Commitment: one working day after receipt. A refusal with its reason stands for it.',
    ],
  ),
  response: define(
    'C3.2.2',
    ['Réponses', 'Responses'],
    [
      'Engagement : 2 jours ouvrés après l’accusé de réception pour une fiche bloquante, 4 pour les autres. Le temps où l’Amue attend un complément ne compte pas. Une première analyse datée, donnée à temps, vaut engagement tenu ; un refus motivé aussi. Une requalification recalcule la date depuis le même départ : la fiche est jugée selon sa dernière qualification, et les retards qu’elle lève sont comptés à part. Une réouverture ouvre un nouvel engagement.',
      'Commitment: two working days after the acknowledgement for a blocking ticket, four for others. The time when the Amue awaits additional information does not count. A first analysis with a schedule, given in time, keeps it, and so does a refusal with its reason. A requalification works out the date again from the same start: the ticket is judged by its last qualification, and the breaches that it clears are counted apart. A reopening makes a new commitment.',
    ],
  ),
  'maintenance-decision': define(
    'C3.2.6',
    ['Décisions de maintenance', 'Maintenance decisions'],
    [
      'Engagement : 2 jours ouvrés après la réponse qui constate un dysfonctionnement pour une fiche bloquante, 10 pour les autres.',
      'Commitment: two working days after the response that finds a malfunction for a blocking ticket, ten for others.',
    ],
  ),
  schedule: define(
    'C3.2.5',
    ['Calendriers prévisionnels', 'Provisional schedules'],
    [
      'Engagement : répondre à la date annoncée par la première analyse. Un calendrier remplacé avant sa date n’est plus dû : il est compté à part.',
      'Commitment: answer by the date that the first analysis announced. One replaced before its date is owed no more: it is counted apart.',
    ],
  ),
  open: define(
    null,
    ['Fiches ouvertes', 'Tickets open'],
    [
      'Fiches pas encore clôturées à la fin de la période, avec leur âge : le temps écoulé depuis leur réception, jour et nuit.',
      'Tickets not closed yet at the end of the period, with their age: the time since their receipt, day and night.',
    ],
  ),
  'awaiting-complement': define(
    'C4.2.2',
    ['Fiches en attente de complément', 'Tickets awaiting additional information'],
    [
      'Parmi les fiches ouvertes à la fin de la période, celles où l’Amue attend l’établissement.',
      'Of those open at the end of the period, those where the Amue waits for the establishment.',
    ],
  ),
  'awaiting-closing': define(
    null,
    ['Fiches ayant reçu une réponse, pas encore clôturées', 'Tickets answered, not closed yet'],
    [
      'Parmi les fiches ouvertes à la fin de la période, celles qui ont reçu leur réponse.',
      'Of those open at the end of the period, those that have their response.',
    ],
  ),
  'closure-notice': define(
    'C3.1.5',
    ['Annonces de fermeture', 'Closure notices'],
    [
      'Engagement : annoncer une fermeture au moins 15 jours calendaires avant. Chaque fermeture compte le mois où elle commence ; annulée avant, elle ne compte pas.',
      'Commitment: announce a closure at least fifteen calendar days before. Each counts in the month when it begins; cancelled before, it does not count.',
    ],
  ),
  deflection: define(
    'C3.4.5',
    ['Questions résolues par la base de connaissances', 'Questions answered by the knowledge base'],
    [
      'Questions auxquelles un correspondant a déclaré qu’une fiche traitée répondait : une fois par personne, par question et par jour, quel que soit le nombre de fiches lues, et seulement si cette personne n’a ouvert ensuite, le même jour, aucune fiche pour ce produit.',
      'Questions that a correspondent said a processed ticket answers: once a person, a question and a day, however many articles were read, and only where that person opened no ticket for the product later the same day.',
    ],
  ),
};

/** Definitions that are common to all commitments, such as « tenu ». */
export const RULES_OF_COUNTING: readonly Sentence[] = [
  {
    fr: 'Un engagement est tenu si l’acte est fait à l’échéance ou avant ; il compte alors le jour de l’acte. Il est non tenu dès que l’échéance est passée, même si rien n’est encore fait ; il compte le jour de l’échéance. L’acte fait ensuite n’y change rien.',
    en: 'A commitment is kept when the act is done by its date; it counts on the day of the act. It is not kept as soon as its date has passed, even when nothing is done yet; it counts on the day of that date. The act done afterwards changes nothing.',
  },
  {
    fr: 'Quand une requalification place l’échéance dans le passé, l’engagement est non tenu le jour de la requalification.',
    en: 'When a requalification puts the date in the past, the commitment is not kept, on the day of the requalification.',
  },
  {
    fr: 'Un engagement qui n’est plus dû (fiche retirée, clôturée sans réponse ou comme doublon, rouverte), et dont l’échéance n’était pas passée, n’est compté ni comme tenu ni comme non tenu.',
    en: 'A commitment that is owed no more (ticket withdrawn, closed without reply or as a duplicate, reopened), and whose date had not passed, counts neither as kept nor as not kept.',
  },
  {
    fr: 'Le taux est le nombre d’engagements tenus sur le nombre d’engagements tenus ou non tenus dans la période. Les engagements en cours n’y entrent pas.',
    en: 'The rate is the commitments kept over those kept or not kept in the period. Those pending are left out.',
  },
  {
    fr: 'Les délais sont en temps de service (6 h 30 par jour ouvré, fermetures annoncées et attentes de complément déduites), pour les actes faits dans la période, tenus ou en retard. La médiane est le délai que la moitié des actes n’a pas dépassé, le 9e décile celui que neuf sur dix n’ont pas dépassé.',
    en: 'Times taken are in service time (6 h 30 a working day, less announced closures and waits for additional information), of the acts done in the period, in time or late. The median is the time that half of the acts did not exceed, the 90th percentile the one that nine in ten did not exceed.',
  },
  {
    fr: 'Une fiche compte pour l’interlocuteur en charge au moment du fait ; avant toute prise en charge, pour le premier qui l’a prise. Elle compte comme bloquante selon la dernière qualification de l’Amue.',
    en: 'A ticket counts for the agent in charge when it happens; before anybody is, for the first who took it. It counts as blocking by the Amue’s last word.',
  },
];
