import type { Language, Sentence } from './index.js';

/** A sentence is said in the language of the refusal. */
type Parameters = Readonly<Record<string, string | number | Sentence>>;
export interface RefusalEntry {
  /** Rule of the charter that the refusal keeps, or `null` for what any good software refuses. */
  readonly rule: string | null;
  /** `{name}` stands for a parameter. */
  readonly fr: string;
  readonly en: string;
}

/**
 * The codes of refusals that a room brings itself: a `refusals.ts` in its folder, with one export, `ENTRIES`, and
 * `declare module '../shared/refusal.js' { interface RefusalsOfRooms { readonly absence: keyof typeof ENTRIES } }`,
 * which it gives to `addRefusals`.
 */
export interface RefusalsOfRooms {}

/**
 * The refusals that no room brings itself: stable code, rule of the charter, one sentence a language.
 * Codes are part of the public API: they are never renamed.
 */
const OF_ALL = {
  // Anything anywhere
  NOT_SIGNED_IN: {
    rule: 'C3.4.4',
    fr: 'Connectez-vous pour continuer.',
    en: 'Sign in to go on.',
  },
  WRONG_LOGIN: {
    rule: 'C3.4.4',
    fr: 'Identifiant ou mot de passe incorrect. Mot de passe oublié ? Demandez un lien pour en choisir un autre.',
    en: 'Wrong login or password. Password forgotten? Ask for a link to choose another one.',
  },
  TOO_MANY_ATTEMPTS: {
    rule: 'C3.4.4',
    fr: 'Trop d’essais : réessayez dans {wait}.',
    en: 'Too many attempts: try again in {wait}.',
  },
  /** Each cites the rule that stands behind: see `forbid`. */
  FORBIDDEN: {
    rule: null,
    fr: 'Votre compte ne permet pas cette action. En cas de besoin, adressez-vous à l’administration de l’assistance.',
    en: 'Your account does not allow this action. If you need it, turn to the administration of the help desk.',
  },
  CONFIDENTIALITY_NOT_ACCEPTED: {
    rule: 'C3.3.3',
    fr: 'Acceptez d’abord les règles de confidentialité.',
    en: 'Accept the confidentiality rules first.',
  },
  LOGIN_TAKEN: {
    rule: 'C3.4.4',
    fr: 'Cet identifiant est déjà attribué : un identifiant est personnel.',
    en: 'This login is already given: a login is personal.',
  },
  /** An unknown id and a forbidden one answer alike (C3.3.1). */
  NOT_FOUND: {
    rule: 'C3.3.1',
    fr: 'Introuvable, ou réservé à d’autres personnes. Vérifiez le numéro ou l’adresse.',
    en: 'Not found, or reserved for other people. Check the number or the address.',
  },
  REQUIRED: { rule: null, fr: 'Ce champ est obligatoire.', en: 'This field is required.' },
  TEXT_WITHOUT_SUBSTANCE: {
    rule: null,
    fr: 'Ce texte ne dit rien : écrivez au moins {min} lettres, formules d’usage non comprises.',
    en: 'This text says nothing: write at least {min} letters, set phrases not counted.',
  },
  TOO_LONG: {
    rule: null,
    fr: 'Texte trop long : {max} caractères au plus.',
    en: 'Too long: {max} characters at most.',
  },
  INVALID_VALUE: { rule: null, fr: 'Valeur non admise : {value}.', en: 'Value not allowed: {value}.' },
  REQUEST_ID_USED: {
    rule: null,
    fr: 'Cet identifiant d’envoi a déjà servi pour autre chose : donnez-en un nouveau.',
    en: 'This request id has already been used for something else: give a new one.',
  },
  OUT_OF_RANGE: {
    rule: null,
    fr: 'Donnez un nombre entier, de {min} à {max}.',
    en: 'Give a whole number from {min} to {max}.',
  },
  SETTINGS_CHANGED: {
    rule: null,
    fr: 'Ces réglages ont changé depuis : relisez-les, puis recommencez.',
    en: 'These settings have changed since: read them again, then start over.',
  },
  QUERY_TOO_COSTLY: {
    rule: null,
    fr: 'Requête trop coûteuse : {what}.',
    en: 'Query too costly: {what}.',
  },
  TOO_MUCH_WORK: {
    rule: null,
    fr: 'Vous avez beaucoup demandé en peu de temps. Réessayez dans {seconds} s.',
    en: 'You have asked for much in a short time. Try again in {seconds} s.',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    rule: null,
    fr: 'Vous suivez déjà {max} choses à la fois, le plus possible : fermez des pages pour que celle-ci suive d’elle-même.',
    en: 'You already follow {max} things at once, the most there can be: close pages for this one to follow by itself.',
  },
  CURSOR_TOO_OLD: {
    rule: null,
    fr: 'Cette page n’est plus à jour : rechargez-la.',
    en: 'This page is out of date: reload it.',
  },
  // Ticket life cycle
  STALE_VERSION: {
    rule: null,
    fr: 'La fiche a changé depuis votre lecture. Ce que vous avez écrit est conservé : relisez les échanges, puis recommencez.',
    en: 'The ticket has changed since you read it. What you have written is kept: read the conversation again, then start over.',
  },
  NOT_BLOCKING_BY_PHONE: {
    rule: 'C3.1.3',
    fr: 'Par téléphone, seule une anomalie bloquante peut être déclarée : les autres demandes passent par le formulaire.',
    en: 'By phone, only a blocking anomaly can be declared: other requests go through the web form.',
  },
  PHONE_BY_AGENT_ONLY: {
    rule: 'C3.1.3',
    fr: 'Un appel est consigné par un interlocuteur de l’Amue.',
    en: 'A call is recorded by an agent of the Amue.',
  },
  NOT_ENTERED_ON_THE_WEB: {
    rule: 'C3.1.3',
    fr: 'Cette demande a été déclarée par téléphone : seule une demande saisie sur le web se complète par téléphone. L’établissement complète celle-ci sur le site.',
    en: 'This request was declared by phone: only one entered on the web is added to by phone. The establishment adds to this one on the site.',
  },
  CALLER_REQUIRED: {
    rule: 'C3.1.3',
    fr: 'Choisissez le correspondant qui appelle.',
    en: 'Choose the correspondent who calls.',
  },
  CALLER_NOT_CORRESPONDENT: {
    rule: 'C3.1.1',
    fr: 'Cette personne n’est pas correspondante de l’établissement de la fiche.',
    en: 'This person is no correspondent of the ticket’s establishment.',
  },
  CALLER_WITHOUT_SEAT: {
    rule: 'C4.1.1',
    fr: 'Cette personne n’est ni correspondante de ce produit, ni l’auteur de la demande.',
    en: 'This person neither is a correspondent for this product nor made the request.',
  },
  CORRESPONDENTS_ONLY: {
    rule: 'C3.1.1',
    fr: 'Seuls les correspondants nommés par leur établissement peuvent utiliser le service.',
    en: 'Only the correspondents named by their establishment may use the service.',
  },
  NO_SEAT_FOR_PRODUCT: {
    rule: 'C4.1.1',
    fr: 'Vous n’êtes pas correspondant de ce produit : demandez à votre établissement de vous nommer.',
    en: 'You are not a correspondent for this product: ask your establishment to name you.',
  },
  NO_SEAT_FOR_TICKET: {
    rule: 'C4.1.1',
    fr: 'Vous n’êtes ni l’auteur de cette fiche ni correspondant de son produit : adressez-vous à l’un d’eux, ou demandez à votre établissement de vous nommer.',
    en: 'You neither wrote this ticket nor are a correspondent for its product: turn to one of them, or ask your establishment to name you.',
  },
  NO_SEAT: {
    rule: 'C3.1.1',
    fr: 'Vous n’êtes correspondant d’aucun produit : demandez à votre établissement de vous nommer.',
    en: 'You are a correspondent for no product: ask your establishment to name you.',
  },
  NOT_DEPLOYED: {
    rule: 'C2.1',
    fr: 'Ce produit n’est pas déployé dans votre établissement. Si c’est une erreur, signalez-le à l’Amue.',
    en: 'This product is not deployed at your establishment. If this is a mistake, report it to the Amue.',
  },
  DESCRIPTION_TOO_SHORT: {
    rule: 'C4.2.1',
    fr: 'Décrivez l’incident en détail : au moins {min} lettres.',
    en: 'Describe the incident in detail: at least {min} letters.',
  },
  LAST_ACTIONS_MISSING: {
    rule: 'C4.2.1',
    fr: 'Indiquez les dernières manipulations de l’utilisateur.',
    en: 'Give the last actions of the user.',
  },
  FIRST_ANALYSIS_MISSING: {
    rule: 'C4.1.3',
    fr: 'Décrivez votre première analyse : ce que vous avez vérifié et ce que vous en concluez.',
    en: 'Describe your own first analysis: what you have checked and what you conclude from it.',
  },
  PRIOR_AGREEMENT_UNNAMED: {
    rule: 'C2.4',
    fr: 'Nommez l’accord préalable de l’Amue, ou déclarez qu’il n’y en a pas.',
    en: 'Name the prior agreement of the Amue, or state that there is none.',
  },
  ALREADY_ACKNOWLEDGED: {
    rule: 'C3.2.1',
    fr: 'L’accusé de réception a déjà été envoyé.',
    en: 'The acknowledgement has already been sent.',
  },
  NOT_ACKNOWLEDGED: {
    rule: 'C3.2.1',
    fr: 'Envoyez d’abord l’accusé de réception.',
    en: 'Send the acknowledgement first.',
  },
  AGENT_REQUIRED: {
    rule: 'C3.2.1',
    fr: 'L’accusé de réception porte le nom de l’interlocuteur en charge : choisissez-le.',
    en: 'The acknowledgement names the agent in charge: choose one.',
  },
  ALREADY_IN_CHARGE: {
    rule: null,
    fr: 'Cette personne est déjà en charge de la fiche.',
    en: 'This person is already in charge of the ticket.',
  },
  ALREADY_ANSWERED: {
    rule: 'C2.2',
    fr: 'Une réponse a déjà été donnée : rouvrez la fiche pour en donner une autre.',
    en: 'A response has already been given: reopen the ticket to give another.',
  },
  EMPTY_RESPONSE: { rule: 'C3.2.7', fr: 'La réponse est vide.', en: 'The response is empty.' },
  BOILERPLATE_RESPONSE: {
    rule: 'C3.2.7',
    fr: 'La réponse doit contenir les informations détaillées ou les actions précises à mener : des formules d’usage ne suffisent pas.',
    en: 'The response must hold the detailed information or the precise actions to take: set phrases are not enough.',
  },
  RESPONSE_NEEDS_CONFIRMATION: {
    rule: 'C3.2.7',
    fr: 'Cette réponse contient-elle les informations détaillées ou les actions précises à mener ? Complétez-la, ou confirmez qu’elle suffit.',
    en: 'Does this response hold the detailed information or the precise actions to take? Complete it, or confirm that it is enough.',
  },
  SCHEDULE_IN_THE_PAST: {
    rule: 'C3.2.5',
    fr: 'La date du calendrier prévisionnel doit être à venir.',
    en: 'The date of the provisional schedule must be to come.',
  },
  COMPLEMENT_ALREADY_ASKED: {
    rule: 'C4.2.2',
    fr: 'Une demande de complément est déjà en attente.',
    en: 'A request for additional information is already pending.',
  },
  NO_COMPLEMENT_ASKED: {
    rule: 'C4.2.2',
    fr: 'Aucune demande de complément n’est en attente.',
    en: 'No request for additional information is pending.',
  },
  REMINDER_NOT_DUE: {
    rule: 'C4.2.3',
    fr: 'La relance n’est pas encore due, ou elle a déjà été envoyée.',
    en: 'The reminder is not due yet, or has already been sent.',
  },
  CLOSING_NOT_DUE: {
    rule: 'C4.2.3',
    fr: 'La clôture sans réponse n’est pas encore due.',
    en: 'Closing for lack of reply is not due yet.',
  },
  NOT_ANSWERED: {
    rule: 'C2.2',
    fr: 'La fiche n’a pas encore reçu de réponse : elle ne peut pas être clôturée comme traitée.',
    en: 'The ticket has no response yet: it cannot be closed as processed.',
  },
  MAINTENANCE_DECISION_PENDING: {
    rule: 'C3.2.6',
    fr: 'La décision de maintenance est attendue avant la clôture.',
    en: 'The maintenance decision is awaited before closing.',
  },
  NOT_A_MALFUNCTION: {
    rule: 'C3.2.6',
    fr: 'Une décision de maintenance suit une réponse qui constate un dysfonctionnement.',
    en: 'A maintenance decision follows a response that finds a malfunction.',
  },
  MAINTENANCE_ALREADY_DECIDED: {
    rule: 'C3.2.6',
    fr: 'La décision de maintenance a déjà été prise.',
    en: 'The maintenance decision has already been taken.',
  },
  PROGRESS_NOT_DUE: {
    rule: 'C3.2.6',
    fr: 'L’avancement n’est pas encore à demander, ou l’a déjà été.',
    en: 'Progress need not be asked for yet, or has been.',
  },
  NOT_IN_MAINTENANCE: {
    rule: 'C3.2.6',
    fr: 'L’avancement concerne une fiche prise en compte par la maintenance.',
    en: 'Progress is for a ticket that maintenance has taken.',
  },
  CLOSED: {
    rule: null,
    fr: 'La fiche est clôturée : rouvrez-la d’abord.',
    en: 'The ticket is closed: reopen it first.',
  },
  NOT_CLOSED: { rule: null, fr: 'La fiche est déjà ouverte.', en: 'The ticket is already open.' },
  COMPLEMENT_REOPENS: {
    rule: 'C4.2.2',
    fr: 'Cette fiche est clôturée sans réponse : le complément demandé la rouvre, et le délai de l’Amue reprend.',
    en: 'This ticket is closed without reply: sending the information asked for reopens it, and the Amue’s clock runs again.',
  },
  REOPENING_TOO_LATE: {
    rule: null,
    fr: 'Traitée depuis plus de {days} jours, cette fiche ne se rouvre plus : une nouvelle fiche s’y réfère.',
    en: 'Processed more than {days} days ago, this ticket reopens no more: a new one refers to it.',
  },
  FOLLOWS_OPEN_TICKET: {
    rule: null,
    fr: 'La fiche {number} est encore en cours : complétez-la plutôt.',
    en: 'Ticket {number} is still open: add to it instead.',
  },
  REOPEN_REASON_MISSING: {
    rule: null,
    fr: 'Indiquez pourquoi la fiche est rouverte.',
    en: 'Say why the ticket is reopened.',
  },
  QUALIFICATION_UNCHANGED: {
    rule: 'C3.2.3',
    fr: 'La fiche porte déjà cette qualification.',
    en: 'The ticket already has this qualification.',
  },
  RELEASE_WAS_SUPPORTED: {
    rule: 'C2.3',
    fr: 'L’assistance était assurée sur la version nommée quand la demande a été faite : ce motif ne vaut pas.',
    en: 'The release named was supported when the request was made: this ground does not hold.',
  },
  COVERED_BY_AGREEMENT: {
    rule: 'C2.4',
    fr: 'La demande nomme l’accord préalable de l’Amue (« {agreement} ») : ce motif ne vaut pas.',
    en: 'The request names the Amue’s prior agreement ("{agreement}"): this ground does not hold.',
  },
  GROUND_NOT_STATED: {
    rule: 'C2.5',
    fr: 'La demande n’en dit rien : confirmez que vous l’avez constaté, et dites comment dans le motif.',
    en: 'The request says nothing of it: confirm that you found it, and say how in the reason.',
  },
  ALREADY_OUT_OF_SCOPE: {
    rule: 'C2.5',
    fr: 'Cette suite a déjà été donnée : l’établissement en a été informé.',
    en: 'This is on record already: the establishment has been informed.',
  },
  REASON_REQUIRED: { rule: null, fr: 'Donnez un motif.', en: 'Give a reason.' },
  DOCUMENT_REQUIRED: {
    rule: 'C4.1.2',
    fr: 'Un refus de niveau 1 nomme le document qui répond à la demande.',
    en: 'A level-1 refusal names the document that answers the request.',
  },
  // Drafts
  DRAFT_CHANGED: {
    rule: null,
    fr: 'Ce brouillon a été modifié sur un autre appareil ou dans un autre onglet : relisez-le avant de continuer.',
    en: 'This draft was changed on another device or in another tab: read it again before you go on.',
  },
  // Saved queues
  QUEUE_NAME_TAKEN: {
    rule: null,
    fr: 'Une de vos files porte déjà ce nom.',
    en: 'One of your queues already has this name.',
  },
  TOO_MANY_QUEUES: {
    rule: null,
    fr: 'Trop de files enregistrées : {max} au plus. Supprimez-en une d’abord.',
    en: 'Too many saved queues: {max} at most. Delete one first.',
  },
  QUEUE_CHANGED: {
    rule: null,
    fr: 'Cette file a été modifiée sur un autre appareil ou dans un autre onglet : relisez-la, puis recommencez.',
    en: 'This queue was changed on another device or in another tab: read it again, then start over.',
  },
  // Malfunctions, links, duplicates
  DECIDED_WITH_MALFUNCTION: {
    rule: 'C3.2.6',
    fr: 'Cette fiche relève du dysfonctionnement {number} : la décision se prend là, pour toutes ses fiches à la fois.',
    en: 'This ticket is about malfunction {number}: the decision is taken there, for all its tickets at once.',
  },
  ALREADY_BOUND: {
    rule: 'C3.2.6',
    fr: 'Cette fiche est déjà rattachée au dysfonctionnement {number}.',
    en: 'This ticket is already bound to malfunction {number}.',
  },
  NOT_BOUND: {
    rule: 'C3.2.6',
    fr: 'Cette fiche n’est rattachée à aucun dysfonctionnement.',
    en: 'This ticket is bound to no malfunction.',
  },
  MALFUNCTION_OF_ANOTHER_PRODUCT: {
    rule: 'C3.2.6',
    fr: 'Ce dysfonctionnement est celui d’un autre produit.',
    en: 'This malfunction is of another product.',
  },
  MAINTENANCE_DECISION_DIFFERS: {
    rule: 'C3.2.6',
    fr: 'La fiche {number} a déjà reçu la décision contraire : détachez-la, ou rouvrez-la, d’abord.',
    en: 'Ticket {number} already has the opposite decision: unbind it, or reopen it, first.',
  },
  SAME_TICKET: { rule: null, fr: 'C’est la fiche elle-même.', en: 'That is the ticket itself.' },
  ALREADY_LINKED: {
    rule: null,
    fr: 'Un lien existe déjà avec la fiche {number} : retirez-le d’abord.',
    en: 'There is a link with ticket {number} already: take it away first.',
  },
  NOT_LINKED: {
    rule: null,
    fr: 'Aucun lien n’existe avec cette fiche.',
    en: 'There is no link with this ticket.',
  },
  TOO_MANY_LINKS: {
    rule: null,
    fr: 'Trop de liens : {max} au plus par fiche.',
    en: 'Too many links: {max} a ticket at most.',
  },
  MERGE_ACROSS_ESTABLISHMENTS: {
    rule: 'C3.3.1',
    fr: 'Ces fiches sont de deux établissements : aucun ne doit rien apprendre de l’autre. Rattachez-les à un même dysfonctionnement, ou posez un lien interne.',
    en: 'These tickets are of two establishments: neither may learn anything of the other. Bind them to one malfunction, or make an internal link.',
  },
  MERGE_INTO_CLOSED: {
    rule: 'C3.2.2',
    fr: 'La fiche {number} est clôturée : plus personne n’y répondrait. Rouvrez-la d’abord.',
    en: 'Ticket {number} is closed: nobody would answer there any more. Reopen it first.',
  },
  MERGE_INTO_NEWER: {
    rule: 'C3.2.2',
    fr: 'La fiche {number} est plus récente : gardez la plus ancienne, dont les délais courent depuis plus longtemps.',
    en: 'Ticket {number} is newer: keep the older one, whose clock has run for longer.',
  },
  MERGE_LOSES_BLOCKING: {
    rule: 'C3.2.2',
    fr: 'Cette fiche est bloquante et la fiche {number} ne l’est pas : requalifiez l’une ou l’autre d’abord.',
    en: 'This ticket is blocking and ticket {number} is not: requalify one of them first.',
  },
  // Templates
  UNKNOWN_PLACEHOLDER: {
    rule: null,
    fr: 'Rien ne remplit « {placeholder} ». Admis : {allowed}.',
    en: 'Nothing fills in "{placeholder}". Allowed: {allowed}.',
  },
  TEMPLATE_CHANGED: {
    rule: null,
    fr: 'Ce modèle a changé depuis : relisez-le, puis recommencez.',
    en: 'This template has changed since: read it again, then start over.',
  },
  // Seats of correspondents
  SEATS_FULL: {
    rule: 'C4.1.1',
    fr: 'Les {max} places de correspondant de ce type sont prises pour ce produit : libérez-en une d’abord.',
    en: 'The {max} seats of this kind are taken for this product: free one first.',
  },
  SEAT_ALREADY_HELD: {
    rule: 'C4.1.1',
    fr: 'Cette personne est déjà correspondant de ce type pour ce produit.',
    en: 'This person already holds a seat of this kind for this product.',
  },
  PERSON_WITHOUT_SEAT: {
    rule: 'C4.1.1',
    fr: 'Cette personne n’est pas correspondant de ce produit : nommez-la d’abord.',
    en: 'This person is not a correspondent for this product: name them first.',
  },
  SEAT_ENDED: {
    rule: 'C4.1.1',
    fr: 'Cette place de correspondant a déjà pris fin.',
    en: 'This seat has already ended.',
  },
  PERSON_OF_ANOTHER_ESTABLISHMENT: {
    rule: 'C3.1.1',
    fr: 'Un établissement ne nomme que ses propres correspondants.',
    en: 'An establishment names only its own correspondents.',
  },
  // Files
  FILE_TOO_LARGE: {
    rule: null,
    fr: 'Fichier trop volumineux : {maxMegabytes} Mo au plus. Compressez-le (zip), ou ne gardez que l’extrait utile.',
    en: 'File too large: {maxMegabytes} MB at most. Compress it (zip), or keep only the useful part.',
  },
  FILE_TYPE_NOT_ALLOWED: {
    rule: null,
    fr: 'Ce type de fichier n’est pas accepté. Types acceptés : {allowed}. Sinon, envoyez-le dans une archive zip.',
    en: 'This type of file is not accepted. Accepted types: {allowed}. Otherwise, send it in a zip archive.',
  },
  FILE_NOT_TEXT: {
    rule: null,
    fr: 'Ce fichier .{extension} contient des caractères qui ne sont pas du texte. Envoyez-le dans une archive .zip.',
    en: 'This .{extension} file holds characters that are no text. Send it in a .zip archive.',
  },
  FILE_IS_ANOTHER: {
    rule: null,
    fr: 'Le contenu de ce fichier n’est pas celui d’un .{extension}. Corrigez son extension, ou envoyez-le dans une archive .zip.',
    en: 'The content of this file is not that of a .{extension}. Correct its extension, or send it in a .zip archive.',
  },
  FILE_EMPTY: { rule: null, fr: 'Le fichier est vide.', en: 'The file is empty.' },
  FILE_INCOMPLETE: {
    rule: null,
    fr: 'Le fichier n’est arrivé qu’en partie : envoyez-le à nouveau.',
    en: 'Only a part of the file arrived: send it again.',
  },
  STORAGE_FULL: {
    rule: null,
    fr: 'Il n’y a plus de place pour les fichiers : celui-ci n’est pas enregistré. Envoyez votre message sans lui, ou réessayez plus tard.',
    en: 'There is no room left for files: this one is not stored. Send your message without it, or try again later.',
  },
  TOO_MANY_FILES: {
    rule: null,
    fr: 'Trop de fichiers : {max} au plus.',
    en: 'Too many files: {max} at most.',
  },
  // Quotas
  TICKET_QUOTA: {
    rule: null,
    fr: 'Vous avez déposé beaucoup de fiches en peu de temps : réessayez dans {wait}. Votre texte est conservé ; une anomalie bloquante se déclare aussi par téléphone.',
    en: 'You have written many tickets in a short time: try again in {wait}. Your text is kept; a blocking anomaly can be declared by phone too.',
  },
  ESTABLISHMENT_TICKET_QUOTA: {
    rule: null,
    fr: 'Votre établissement a déposé beaucoup de fiches en peu de temps : réessayez dans {wait}. Votre texte est conservé ; une anomalie bloquante se déclare aussi par téléphone.',
    en: 'Your establishment has written many tickets in a short time: try again in {wait}. Your text is kept; a blocking anomaly can be declared by phone too.',
  },
  MESSAGE_QUOTA: {
    rule: null,
    fr: 'Vous avez beaucoup écrit en peu de temps : réessayez dans {wait}. Votre texte est conservé.',
    en: 'You have written much in a short time: try again in {wait}. Your text is kept.',
  },
  ESTABLISHMENT_MESSAGE_QUOTA: {
    rule: null,
    fr: 'Votre établissement a beaucoup écrit en peu de temps : réessayez dans {wait}. Votre texte est conservé.',
    en: 'Your establishment has written much in a short time: try again in {wait}. Your text is kept.',
  },
  FILE_QUOTA: {
    rule: null,
    fr: 'Vous avez joint beaucoup de fichiers en peu de temps : réessayez dans {wait}, ou envoyez votre message sans celui-ci.',
    en: 'You have attached many files in a short time: try again in {wait}, or send your message without this one.',
  },
  ESTABLISHMENT_FILE_QUOTA: {
    rule: null,
    fr: 'Votre établissement a joint beaucoup de fichiers en peu de temps : réessayez dans {wait}, ou envoyez votre message sans celui-ci.',
    en: 'Your establishment has attached many files in a short time: try again in {wait}, or send your message without this one.',
  },
  // Knowledge base
  NOT_PROCESSED: {
    rule: 'C3.4.5',
    fr: 'Seule une fiche clôturée et réellement traitée entre dans la base de connaissances.',
    en: 'Only a closed and really processed ticket enters the knowledge base.',
  },
  ALREADY_REVIEWED: {
    rule: 'C3.4.5',
    fr: 'Cette fiche a déjà été relue pour la base de connaissances.',
    en: 'This ticket has already been reviewed for the knowledge base.',
  },
  ALREADY_ERASED: {
    rule: 'C3.3.1',
    fr: 'Ce texte a déjà été effacé.',
    en: 'This text has already been erased.',
  },
  NOT_PUBLISHED: {
    rule: 'C3.4.5',
    fr: 'Cette fiche n’est pas publiée dans la base de connaissances.',
    en: 'This ticket is not published in the knowledge base.',
  },
  STILL_CONFIDENTIAL: {
    rule: 'C3.3.1',
    fr: 'Le texte contient encore ce qui semble confidentiel : {what}. Retirez-le, ou confirmez que ce ne l’est pas.',
    en: 'The text still holds what looks confidential: {what}. Take it out, or confirm that it is not.',
  },
  REDACTION_TOOK_TOO_LONG: {
    rule: 'C3.3.1',
    fr: 'La recherche de ce qui est confidentiel a pris trop de temps et s’est arrêtée. Raccourcissez le texte, ou réessayez plus tard.',
    en: 'The search for what is confidential took too long and was stopped. Shorten the text, or try again later.',
  },
  QUERY_TOO_LONG: {
    rule: null,
    fr: 'Recherche trop longue : {max} caractères au plus.',
    en: 'Search too long: {max} characters at most.',
  },
  // Passwords
  PASSWORD_TOO_SHORT: {
    rule: 'C3.4.4',
    fr: 'Mot de passe trop court : au moins {min} caractères.',
    en: 'Password too short: at least {min} characters.',
  },
  PASSWORD_TOO_COMMON: {
    rule: 'C3.4.4',
    fr: 'Mot de passe trop facile à deviner : ni l’identifiant, ni une suite, ni un mot de passe répandu.',
    en: 'Password too easy to guess: not the login, nor a sequence, nor a widespread password.',
  },
  PASSWORD_UNCHANGED: {
    rule: 'C3.4.4',
    fr: 'Le nouveau mot de passe est le même que l’ancien.',
    en: 'The new password is the same as the old one.',
  },
  // Closures
  CLOSURE_IN_THE_PAST: {
    rule: 'C3.1.5',
    fr: 'Une fermeture s’annonce avant de commencer.',
    en: 'A closure is announced before it begins.',
  },
  CLOSURE_ENDS_BEFORE_START: {
    rule: 'C3.1.5',
    fr: 'La fermeture doit finir après avoir commencé.',
    en: 'The closure must end after it begins.',
  },
  CLOSURE_NOTICE_TOO_SHORT: {
    rule: 'C3.1.5',
    fr: 'Une fermeture s’annonce au moins {min} jours avant son début ; celle-ci, {days}. Changez la date, ou donnez un motif écrit : elle ne suspendra alors aucun délai.',
    en: 'A closure is announced at least {min} days before it begins; this one, {days}. Change the date, or give a written reason: it will then stop no clock.',
  },
  CLOSURE_OVERLAPS: {
    rule: 'C3.1.5',
    fr: 'Une autre fermeture est déjà annoncée à ces dates : {label}.',
    en: 'Another closure is already announced on these dates: {label}.',
  },
  CLOSURE_BEGUN: {
    rule: 'C3.1.5',
    fr: 'La fermeture a commencé : elle ne peut plus être annulée.',
    en: 'The closure has begun: it cannot be cancelled any more.',
  },
  CLOSURE_ALREADY_CANCELLED: {
    rule: 'C3.1.5',
    fr: 'Cette fermeture est déjà annulée.',
    en: 'This closure is already cancelled.',
  },
  // Notifications
  NOTIFICATION_COMPULSORY: {
    rule: 'C3.1.5',
    fr: 'La charte rend cette annonce obligatoire : elle ne peut pas être désactivée.',
    en: 'The charter makes this announcement compulsory: it cannot be switched off.',
  },
  // Mail
  MAIL_NOT_STUCK: {
    rule: null,
    fr: 'Ce courriel est déjà envoyé, ou en cours d’envoi.',
    en: 'This mail has already been sent, or is being sent.',
  },
  MAIL_WITHOUT_ADDRESS: {
    rule: null,
    fr: 'Cette personne n’a pas d’adresse valide : complétez d’abord ses coordonnées.',
    en: 'This person has no valid address: complete their contact details first.',
  },
  MAIL_SERVER_MISSING: {
    rule: null,
    fr: 'Aucun serveur de courriel n’est réglé (SMTP_URL) : les courriels restent lisibles ici.',
    en: 'No mail server is set (SMTP_URL): mails can be read here.',
  },
  // Statistics
  PERIOD_UPSIDE_DOWN: {
    rule: null,
    fr: 'La période finit ({to}) avant de commencer ({from}).',
    en: 'The period ends ({to}) before it begins ({from}).',
  },
  PERIOD_TOO_LONG: {
    rule: null,
    fr: 'Période trop longue : {periods} intervalles et {years} ans au plus. Raccourcissez-la, ou comptez par mois, trimestre ou année.',
    en: 'Period too long: {periods} intervals and {years} years at most. Shorten it, or count by month, quarter or year.',
  },
  TOO_MANY_DIMENSIONS: {
    rule: null,
    fr: 'Trop de croisements : {max} détails au plus.',
    en: 'Too many dimensions: {max} at most.',
  },
  TOO_MANY_VALUES: {
    rule: null,
    fr: 'Trop de valeurs : {max} au plus.',
    en: 'Too many values: {max} at most.',
  },
  TOO_MANY_GROUPS: {
    rule: null,
    fr: 'Résultat trop grand : {max} lignes au plus. Retirez un détail, filtrez, ou comptez par intervalles plus longs.',
    en: 'Too large a result: {max} rows at most. Remove a breakdown, filter, or count by longer intervals.',
  },
  DIMENSION_NOT_FOR_MEASURE: {
    rule: null,
    fr: 'L’indicateur « {measure} » ne se détaille pas selon « {dimension} ». Détails possibles : {allowed}.',
    en: 'The figure "{measure}" cannot be broken down by "{dimension}". Possible breakdowns: {allowed}.',
  },
  MONTH_NOT_OVER: {
    rule: 'C3.5.1',
    fr: 'Les statistiques d’un mois se publient une fois le mois fini.',
    en: 'The statistics of a month are published once it is over.',
  },
  MONTH_NOT_PUBLISHED: {
    rule: 'C3.5.1',
    fr: 'Ce mois n’a pas encore été publié.',
    en: 'This month has not been published yet.',
  },
  CORRECTION_CHANGES_NOTHING: {
    rule: 'C3.5.1',
    fr: 'Les chiffres de ce mois sont ceux de la version {version}, déjà publiée : il n’y a rien à corriger.',
    en: 'The figures of this month are those of version {version}, already published: there is nothing to correct.',
  },
  STATISTICS_BEHIND: {
    rule: 'C3.5.1',
    fr: 'Les derniers événements ne sont pas encore comptés : réessayez dans un instant.',
    en: 'The last events are not counted yet: try again in a moment.',
  },
} as const satisfies Record<string, RefusalEntry>;

/** A stable code; clients may compare with it. */
export type RefusalCode = keyof typeof OF_ALL | RefusalsOfRooms[keyof RefusalsOfRooms];

const catalogue: Record<string, RefusalEntry> = { ...OF_ALL };
/** The catalogue of all refusals: the common ones, and those of the rooms that are loaded. */
export const REFUSALS = catalogue as Readonly<Record<RefusalCode, RefusalEntry>>;

/**
 * Adds a room's own refusals to the catalogue, as its module is loaded.
 *
 * @throws Error for a code that is in the catalogue already
 */
export function addRefusals(entries: Readonly<Record<string, RefusalEntry>>): void {
  for (const [code, entry] of Object.entries(entries)) {
    if (Object.hasOwn(catalogue, code)) throw new Error(`There are two refusals ${code}.`);
    catalogue[code] = entry;
  }
}

/** Why a command was not carried out: nothing has changed. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The rule of the charter behind it (`C3.2.7`), if one is. */
  readonly rule: string | null;
  /** Path of the input field at fault (`response`, `attachments.0`), if one is. */
  readonly field: string | null;
  readonly messages: Readonly<Record<Language, string>>;
}

const fill = (template: string, parameters: Parameters, language: Language): string =>
  template.replace(/\{(\w+)\}/g, (mark, name: string) => {
    const value = parameters[name] ?? mark;
    return typeof value === 'object' ? value[language] : String(value);
  });

/** What may be refused without a word on whose right it is: anything but FORBIDDEN. */
export type PlainRefusalCode = Exclude<RefusalCode, 'FORBIDDEN'>;

/**
 * Builds a refusal from the catalogue.
 *
 * @param code its stable code
 * @param field path of the input at fault
 * @param parameters values for the placeholders of the sentences
 */
export const refuse = (
  code: PlainRefusalCode,
  field: string | null = null,
  parameters: Parameters = {},
): Refusal => fromCatalogue(code, field, parameters);

/**
 * FORBIDDEN: not for somebody of this role.
 *
 * @param rule the rule of the charter that keeps it from them; `null` when it is none of the charter's
 */
export const forbid = (rule: string | null, field: string | null = null): Refusal => ({
  ...fromCatalogue('FORBIDDEN', field, {}),
  rule,
});

function fromCatalogue(code: RefusalCode, field: string | null, parameters: Parameters): Refusal {
  const entry = REFUSALS[code];
  return {
    code,
    rule: entry.rule,
    field,
    messages: { fr: fill(entry.fr, parameters, 'fr'), en: fill(entry.en, parameters, 'en') },
  };
}
