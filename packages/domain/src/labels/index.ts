import type { Role } from '../access/index.js';
import type { CommitmentKind } from '../commitment/index.js';
import type { EnumName, Language, Sentence } from '../shared/index.js';
import { enumName } from '../shared/index.js';
import type { DeploymentMode } from '../statistics/index.js';
import type {
  Channel,
  ClosingReason,
  LinkKind,
  Outcome,
  OutOfScopeGround,
  OutOfScopeTreatment,
  TicketStatus,
} from '../ticket/index.js';

type Labels<Value extends string> = Readonly<Record<Value, Sentence>>;

const say = (fr: string, en: string): Sentence => ({ fr, en });

/**
 * The charter's words for the values of the domain, as pages, mails, statistics and exports show them: a value has its
 * label here and nowhere else (`test/checks/one-catalogue.test.ts`).
 */
export const LABELS = {
  status: {
    submitted: say('Accusé de réception attendu', 'Acknowledgement awaited'),
    'in-progress': say('En cours', 'In progress'),
    'awaiting-complement': say('En attente de complément', 'Awaiting additional information'),
    answered: say('Réponse donnée', 'Answered'),
    closed: say('Clôturée', 'Closed'),
  } satisfies Labels<TicketStatus>,
  /** C2.2 */
  outcome: {
    answer: say('Réponse à une question', 'Answer to a question'),
    solution: say('Solution à un problème d’utilisation', 'Solution to a usage problem'),
    maintenance: say('Information sur la maintenance', 'Information on maintenance'),
  } satisfies Labels<Outcome>,
  closingReason: {
    processed: say('Traitée', 'Processed'),
    'no-reply': say('Sans réponse de l’établissement', 'No reply from the establishment'),
    'level-one': say('Demande de niveau 1', 'Level-1 request'),
    'out-of-scope': say('Hors périmètre', 'Out of scope'),
    withdrawn: say('Retirée par l’établissement', 'Withdrawn by the establishment'),
    duplicate: say('Doublon', 'Duplicate'),
  } satisfies Labels<ClosingReason>,
  /** What another ticket is to this one. */
  link: {
    related: say('Liée à', 'Related to'),
    duplicates: say('Même objet que', 'Same matter as'),
    'duplicated-by': say('Même objet repris par', 'Same matter taken up by'),
    follows: say('Suite de', 'Follows'),
    'followed-by': say('Suivie par', 'Followed by'),
  } satisfies Labels<LinkKind>,
  channel: {
    web: say('Formulaire web', 'Web form'),
    phone: say('Téléphone', 'Phone'),
  } satisfies Labels<Channel>,
  mode: {
    classic: say('Classique', 'Classic'),
    hosted: say('Hébergé', 'Hosted'),
    'tele-service': say('Télé-service', 'Tele-service'),
  } satisfies Labels<DeploymentMode>,
  role: {
    correspondent: say('Correspondant', 'Correspondent'),
    agent: say('Interlocuteur Amue', 'Amue agent'),
    provider: say('Prestataire de l’Amue', 'Provider of the Amue'),
    admin: say('Administrateur', 'Administrator'),
  } satisfies Labels<Role>,
  commitment: {
    acknowledgement: say('Accusé de réception', 'Acknowledgement'),
    response: say('Réponse', 'Response'),
    'maintenance-decision': say('Décision de maintenance', 'Maintenance decision'),
    schedule: say('Calendrier prévisionnel', 'Provisional schedule'),
  } satisfies Labels<CommitmentKind>,
  /** C2.4 */
  ground: {
    'changed-outside-application': say(
      'Données modifiées hors de l’application',
      'Data changed outside the application',
    ),
    'conditions-not-met': say('Conditions de l’assistance non remplies', 'Conditions of assistance not met'),
    'unsupported-release': say(
      'L’assistance n’est plus assurée sur cette version',
      'Release no longer supported',
    ),
  } satisfies Labels<OutOfScopeGround>,
  /** C2.5 */
  treatment: {
    interrupted: say(
      'Assistance interrompue : la fiche est clôturée',
      'Assistance interrupted: the ticket is closed',
    ),
    'paid-service': say('Prestation payante, selon la grille tarifaire', 'Paid service, by the price list'),
  } satisfies Labels<OutOfScopeTreatment>,
  /** C3.2.2: of one ticket. */
  blocking: {
    true: say('Bloquante', 'Blocking'),
    false: say('Non bloquante', 'Not blocking'),
  },
} as const;

/** Labels in one language, under the names that the API gives to the values. */
type LabelsInApi<All extends Record<string, Sentence>> = {
  readonly [Value in keyof All & string as EnumName<Value>]: string;
};

export const labelsInApi = <All extends Record<string, Sentence>>(
  labels: All,
  language: Language,
): LabelsInApi<All> =>
  // The compiler knows no key that was worked out.
  Object.fromEntries(
    Object.entries(labels).map(([value, label]) => [enumName(value), label[language]]),
  ) as LabelsInApi<All>;
