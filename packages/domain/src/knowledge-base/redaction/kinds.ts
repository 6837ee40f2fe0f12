import type { Language } from '../../shared/index.js';

/**
 * What is taken out of a text before it becomes a knowledge base article (C3.3.1, C3.4.5), and the words
 * that stand in its place. The French mark is what gets written into the text; the labels name the kind
 * in a list of findings. Keys are stable: they are stored with the review of an article.
 *
 * Not in the table because it stays: release numbers, error codes, amounts, dates other than a birth date,
 * document numbers, SIRET, ports, SAP transactions and clients, Oracle services, public sites.
 */
export const KINDS = {
  person: { mark: '[personne]', fr: 'Personne', en: 'Person' },
  establishment: { mark: '[établissement]', fr: 'Établissement', en: 'Establishment' },
  email: { mark: '[adresse mél]', fr: 'Adresse mél', en: 'Mail address' },
  phone: { mark: '[téléphone]', fr: 'Numéro de téléphone', en: 'Phone number' },
  address: { mark: '[adresse postale]', fr: 'Adresse postale', en: 'Postal address' },
  ip: { mark: '[adresse IP]', fr: 'Adresse IP', en: 'IP address' },
  mac: { mark: '[adresse MAC]', fr: 'Adresse MAC', en: 'MAC address' },
  serial: { mark: '[numéro de série]', fr: 'Numéro de série d’un matériel', en: 'Serial number of a device' },
  host: { mark: '[hôte]', fr: 'Nom de machine ou de domaine', en: 'Host or domain name' },
  login: { mark: '[identifiant]', fr: 'Identifiant de connexion', en: 'Login' },
  password: { mark: '[mot de passe]', fr: 'Mot de passe', en: 'Password' },
  token: { mark: '[jeton]', fr: 'Jeton, clé d’API ou cookie', en: 'Token, API key or cookie' },
  key: { mark: '[clé privée]', fr: 'Clé privée', en: 'Private key' },
  ine: { mark: '[numéro étudiant]', fr: 'INE ou numéro étudiant', en: 'Student number' },
  staff: { mark: '[matricule]', fr: 'Matricule d’agent', en: 'Staff number' },
  nir: { mark: '[NIR]', fr: 'Numéro de sécurité sociale (NIR)', en: 'Social security number' },
  birth: { mark: '[date de naissance]', fr: 'Date de naissance', en: 'Birth date' },
  identity: { mark: '[pièce d’identité]', fr: 'Numéro de pièce d’identité', en: 'Identity paper number' },
  iban: { mark: '[coordonnées bancaires]', fr: 'IBAN ou RIB', en: 'Bank account' },
  card: { mark: '[carte bancaire]', fr: 'Carte bancaire', en: 'Payment card' },
} as const satisfies Record<string, Readonly<Record<Language | 'mark', string>>>;

/** Stable name of a kind of confidential thing. */
export type Kind = keyof typeof KINDS;

/** Type guard for what comes from a regular expression's named groups or from a file. */
export const isKind = (name: string): name is Kind => Object.hasOwn(KINDS, name);

/** The French words that stand in the text where a thing of this kind was. */
export const markOf = (kind: Kind): string => KINDS[kind].mark;

/** Every mark, to recognise what a former redaction has already taken out. */
export const MARKS: readonly string[] = Object.values(KINDS).map(({ mark }) => mark);
