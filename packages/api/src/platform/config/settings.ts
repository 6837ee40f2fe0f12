import type { Sentence } from '@assistance/domain/shared';

/** One environment variable that the desk reads. */
export interface Setting {
  readonly group: 'server' | 'data' | 'files' | 'quotas' | 'search' | 'mail' | 'other';
  /** As written where it is not set; what it means is said in words where it depends. */
  readonly default: string | Sentence;
  readonly expected: Sentence;
  readonly example: string;
  readonly meaning: Sentence;
  /** `whole` is never shown; `password` is an address whose password is never shown. */
  readonly secret?: 'whole' | 'password';
}

const none: Sentence = { fr: 'aucun', en: 'none' };

const whole = (from: number, to: number): Sentence => ({
  fr: `un nombre entier de ${from} à ${to}`,
  en: `a whole number from ${from} to ${to}`,
});
const yesOrNo: Sentence = { fr: '0 ou 1', en: '0 or 1' };
const webAddress: Sentence = {
  fr: 'une adresse http ou https sans chemin',
  en: 'an http or https address without a path',
};

const quota: Sentence = {
  fr: 'des limites par heure (h) ou par jour (d), séparées par des virgules, ou none pour aucune',
  en: 'limits by the hour (h) or the day (d), separated by commas, or none for no limit',
};

/** Every setting, in the order of the documentation. Nothing else is read from the environment. */
export const SETTINGS = {
  PORT: {
    group: 'server',
    default: '4000',
    expected: whole(0, 65_535),
    example: '4000',
    meaning: {
      fr: 'Port HTTP. 0 prend un port libre.',
      en: 'HTTP port. 0 takes a free one.',
    },
  },
  HOST: {
    group: 'server',
    default: '127.0.0.1',
    expected: {
      fr: 'un nom ou une adresse IP de cette machine',
      en: 'a name or an IP address of this machine',
    },
    example: '0.0.0.0',
    meaning: {
      fr: 'Adresse d’écoute. Par défaut, seule cette machine atteint le service ; 0.0.0.0 (ou ::) l’ouvre au réseau.',
      en: 'Address to listen on. By default only this machine reaches the desk; 0.0.0.0 (or ::) opens it to the network.',
    },
  },
  PUBLIC_URL: {
    group: 'server',
    default: 'http://localhost:PORT',
    expected: webAddress,
    example: 'https://assistance.exemple.fr',
    meaning: {
      fr: 'Adresse que les gens tapent : les liens des courriels et l’origine admise par les sessions.',
      en: 'The address that people type: links in mails, and the origin that sessions accept.',
    },
  },
  TRUST_PROXY: {
    group: 'server',
    default: '0',
    expected: {
      fr: '0, le nombre de mandataires, ou leurs adresses séparées par des virgules',
      en: '0, the number of proxies, or their addresses separated by commas',
    },
    example: '1',
    meaning: {
      fr: 'Mandataires inverses dont on croit X-Forwarded-For. Derrière un mandataire, à régler : sinon toutes les personnes n’ont qu’une adresse, la sienne, et les essais de mot de passe de l’une ralentissent les autres (le journal le signale). Sans mandataire, laissez 0 : sinon chacun choisit son adresse. Un nombre suppose que le port n’est joignable que par eux ; des adresses sont plus sûres.',
      en: 'Reverse proxies whose X-Forwarded-For is believed. Behind a proxy it must be set: otherwise all people have one address, the proxy’s, and those who guess passwords slow down everybody else (the log says so). Leave 0 without one: otherwise anyone chooses their address. A number supposes that the port is reached through them alone; addresses are safer.',
    },
  },
  METRICS_TOKEN: {
    group: 'server',
    default: { fr: 'aucun : /metrics ne répond à personne', en: 'none: /metrics answers nobody' },
    expected: {
      fr: '16 caractères ou plus, sans espace',
      en: '16 characters or more, without a space',
    },
    example: 'un-jeton-long-et-secret',
    secret: 'whole',
    meaning: {
      fr: 'Jeton (Authorization: Bearer …) de qui lit /metrics (voir docs/running.md).',
      en: 'Token (Authorization: Bearer …) of whoever reads /metrics (see docs/running.md).',
    },
  },
  SESSION_HOURS: {
    group: 'server',
    default: '12',
    expected: whole(1, 168),
    example: '12',
    meaning: {
      fr: 'Durée d’une session, en heures, quoi que la personne fasse.',
      en: 'How long a session lives, in hours, whatever the person does.',
    },
  },
  SESSION_IDLE_MINUTES: {
    group: 'server',
    default: '120',
    expected: whole(5, 10_080),
    example: '30',
    meaning: {
      fr: 'Une session finit après tant de minutes sans que la personne fasse rien ; une page ouverte qui se met à jour seule ne compte pas.',
      en: 'A session ends after so many minutes in which the person does nothing; an open page that keeps itself fresh does not count.',
    },
  },
  SESSIONS_PER_PERSON: {
    group: 'server',
    default: '20',
    expected: whole(1, 1_000),
    example: '5',
    meaning: {
      fr: 'Sessions ouvertes d’une personne, au plus : au-delà, celle qui a servi il y a le plus longtemps finit.',
      en: 'Open sessions of one person, at most: beyond that, the one used longest ago ends.',
    },
  },
  AUDIT_ACCESS_DAYS: {
    group: 'server',
    default: '365',
    expected: whole(30, 3_650),
    example: '180',
    meaning: {
      fr: 'Durée pendant laquelle le journal d’audit garde qui s’est connecté et qui a consulté quoi, en jours (RGPD) ; les changements sont gardés sans limite.',
      en: 'How long the audit keeps who signed in and who read what, in days (GDPR); changes are kept without limit.',
    },
  },
  WORK_BURST_SECONDS: {
    group: 'server',
    default: '30',
    expected: whole(1, 3_600),
    example: '30',
    meaning: {
      fr: 'Travail qu’une personne peut demander d’un coup, en secondes de processeur, base et moteur de recherche compris.',
      en: 'Work that one person may ask for at once, in seconds of one processor, database and search engine included.',
    },
  },
  WORK_SECONDS_PER_MINUTE: {
    group: 'server',
    default: '30',
    expected: whole(1, 600),
    example: '30',
    meaning: {
      fr: 'Travail qu’une personne peut demander sans fin, en secondes de processeur par minute ; au-delà, elle attend.',
      en: 'Work that one person may go on asking for, in seconds of one processor a minute; beyond that they wait.',
    },
  },
  DATABASE_URL: {
    group: 'data',
    default: { fr: 'PostgreSQL embarqué', en: 'embedded PostgreSQL' },
    expected: {
      fr: 'une adresse postgresql:// qui nomme une base',
      en: 'a postgresql:// address that names a database',
    },
    example: 'postgresql://assistance:secret@localhost:5432/assistance',
    secret: 'password',
    meaning: {
      fr: 'PostgreSQL 15 ou plus récent, en UTF-8. Vide : celui qui est livré avec le projet démarre dans DATA_DIR.',
      en: 'PostgreSQL 15 or newer, in UTF-8. Empty: the one that comes with the project starts in DATA_DIR.',
    },
  },
  DATABASE_POOL: {
    group: 'data',
    default: '10',
    expected: whole(2, 200),
    example: '10',
    meaning: {
      fr: 'Connexions simultanées à la base, au plus.',
      en: 'Connections to the database at once, at most.',
    },
  },
  DATABASE_STATEMENT_SECONDS: {
    group: 'data',
    default: '30',
    expected: whole(1, 3_600),
    example: '30',
    meaning: {
      fr: 'Durée d’une instruction SQL du service, au plus, en secondes : au-delà, elle échoue. Les commandes n’ont pas de limite.',
      en: 'How long one SQL statement of the desk may take, in seconds: beyond, it fails. Commands have no limit.',
    },
  },
  DATA_DIR: {
    group: 'data',
    default: { fr: '.data à la racine du projet', en: '.data in the project’s root' },
    expected: { fr: 'un dossier', en: 'a folder' },
    example: '/var/lib/assistance',
    meaning: {
      fr: 'Dossier de ce qui est gardé : base embarquée, pièces jointes. Relatif, il part de la racine du projet.',
      en: 'Folder of what is kept: embedded database, attachments. A relative one starts at the project’s root.',
    },
  },
  FILES_DIR: {
    group: 'files',
    default: { fr: 'DATA_DIR/files', en: 'DATA_DIR/files' },
    expected: { fr: 'un dossier', en: 'a folder' },
    example: '/srv/assistance/files',
    meaning: {
      fr: 'Dossier des pièces jointes. Sans effet avec FILES_S3_BUCKET.',
      en: 'Folder of the attachments. Without effect when FILES_S3_BUCKET is set.',
    },
  },
  FILES_KEEP_FREE_BYTES: {
    group: 'files',
    default: '1000000000',
    expected: whole(0, 100_000_000_000_000),
    example: '5000000000',
    meaning: {
      fr: 'Place du disque de FILES_DIR que les pièces jointes ne prennent jamais, en octets : la base embarquée vit sur le même. Un dépôt qui l’entamerait est refusé.',
      en: 'Room on the disk of FILES_DIR that attachments never take, in bytes: the embedded database lives on the same one. An upload that would is refused.',
    },
  },
  FILES_S3_BUCKET: {
    group: 'files',
    default: none,
    expected: { fr: 'un nom de compartiment', en: 'a bucket name' },
    example: 'assistance',
    meaning: {
      fr: 'Compartiment S3 (ou compatible) des pièces jointes, à la place de FILES_DIR.',
      en: 'S3 (or compatible) bucket of the attachments, in place of FILES_DIR.',
    },
  },
  FILES_S3_ENDPOINT: {
    group: 'files',
    default: { fr: 'celui d’AWS', en: 'that of AWS' },
    expected: { fr: 'une adresse http ou https', en: 'an http or https address' },
    example: 'https://s3.exemple.fr',
    meaning: { fr: 'Adresse d’un stockage compatible S3.', en: 'Address of an S3-compatible store.' },
  },
  FILES_S3_REGION: {
    group: 'files',
    default: 'us-east-1',
    expected: { fr: 'un nom de région', en: 'a region name' },
    example: 'eu-west-3',
    meaning: { fr: 'Région du compartiment.', en: 'Region of the bucket.' },
  },
  FILES_S3_ACCESS_KEY_ID: {
    group: 'files',
    default: { fr: 'l’identité de la machine', en: 'the machine’s identity' },
    expected: {
      fr: 'un identifiant de clé, avec FILES_S3_SECRET_ACCESS_KEY',
      en: 'a key id, with FILES_S3_SECRET_ACCESS_KEY',
    },
    example: 'AKIAIOSFODNN7EXAMPLE',
    meaning: { fr: 'Identifiant de la clé d’accès.', en: 'Id of the access key.' },
  },
  FILES_S3_SECRET_ACCESS_KEY: {
    group: 'files',
    default: none,
    expected: {
      fr: 'la clé secrète, avec FILES_S3_ACCESS_KEY_ID',
      en: 'the secret key, with FILES_S3_ACCESS_KEY_ID',
    },
    example: '…',
    secret: 'whole',
    meaning: { fr: 'Clé secrète.', en: 'Secret key.' },
  },
  FILES_S3_PREFIX: {
    group: 'files',
    default: none,
    expected: {
      fr: 'des lettres, chiffres et - _ . /, sans / au début',
      en: 'letters, digits and - _ . /, not beginning with /',
    },
    example: 'production/',
    meaning: { fr: 'Début du nom de chaque objet.', en: 'Beginning of each object’s name.' },
  },
  MAX_FILE_BYTES: {
    group: 'files',
    default: '25000000',
    expected: whole(1_000, 2_000_000_000),
    example: '25000000',
    meaning: {
      fr: 'Taille d’une pièce jointe, au plus, en octets.',
      en: 'Size of an attachment, at most, in bytes.',
    },
  },
  MAX_FILES_PER_MESSAGE: {
    group: 'files',
    default: '10',
    expected: whole(1, 100),
    example: '10',
    meaning: { fr: 'Pièces jointes d’un message, au plus.', en: 'Attachments of one message, at most.' },
  },
  QUOTA_TICKETS: {
    group: 'quotas',
    default: '30/h,100/d',
    expected: quota,
    example: '30/h,100/d',
    meaning: {
      fr: 'Fiches qu’un correspondant peut déposer. Les appels consignés et les imports ne comptent pas.',
      en: 'Tickets that one correspondent may write. Recorded calls and imports do not count.',
    },
  },
  QUOTA_TICKETS_ESTABLISHMENT: {
    group: 'quotas',
    default: '100/h,300/d',
    expected: quota,
    example: '100/h,300/d',
    meaning: {
      fr: 'Fiches que les correspondants d’un établissement peuvent déposer ensemble.',
      en: 'Tickets that the correspondents of one establishment may write together.',
    },
  },
  QUOTA_MESSAGES: {
    group: 'quotas',
    default: '120/h,500/d',
    expected: quota,
    example: '120/h,500/d',
    meaning: {
      fr: 'Actes d’un correspondant ou d’un prestataire sur des fiches : compléments, informations, réouvertures…',
      en: 'Acts of one correspondent or provider on tickets: complements, information, reopenings…',
    },
  },
  QUOTA_MESSAGES_ESTABLISHMENT: {
    group: 'quotas',
    default: '500/h,2000/d',
    expected: quota,
    example: '500/h,2000/d',
    meaning: {
      fr: 'Les mêmes actes, pour tous les correspondants d’un établissement ensemble.',
      en: 'The same acts, for all correspondents of one establishment together.',
    },
  },
  QUOTA_FILES: {
    group: 'quotas',
    default: '100/h,400/d',
    expected: quota,
    example: '100/h,400/d',
    meaning: {
      fr: 'Fichiers qu’une personne peut envoyer, quelle qu’elle soit.',
      en: 'Files that one person may send, whoever they are.',
    },
  },
  QUOTA_FILES_ESTABLISHMENT: {
    group: 'quotas',
    default: '400/h,1500/d',
    expected: quota,
    example: '400/h,1500/d',
    meaning: {
      fr: 'Fichiers que les correspondants d’un établissement peuvent envoyer ensemble.',
      en: 'Files that the correspondents of one establishment may send together.',
    },
  },
  QUOTA_MEGABYTES: {
    group: 'quotas',
    default: '500/h,2000/d',
    expected: quota,
    example: '500/h,2000/d',
    meaning: {
      fr: 'Poids de ces fichiers pour une personne, en millions d’octets.',
      en: 'Weight of these files for one person, in millions of bytes.',
    },
  },
  QUOTA_MEGABYTES_ESTABLISHMENT: {
    group: 'quotas',
    default: '2000/h,6000/d',
    expected: quota,
    example: '2000/h,6000/d',
    meaning: {
      fr: 'Le même poids, pour tous les correspondants d’un établissement ensemble.',
      en: 'The same weight, for all correspondents of one establishment together.',
    },
  },
  MEILISEARCH_URL: {
    group: 'search',
    default: { fr: 'recherche par PostgreSQL', en: 'search by PostgreSQL' },
    expected: { fr: 'une adresse http ou https', en: 'an http or https address' },
    example: 'http://localhost:7700',
    meaning: {
      fr: 'Meilisearch, pour la base de connaissances. En panne, PostgreSQL prend le relais.',
      en: 'Meilisearch, for the knowledge base. While it is down, PostgreSQL takes over.',
    },
  },
  MEILISEARCH_API_KEY: {
    group: 'search',
    default: none,
    expected: { fr: 'une clé', en: 'a key' },
    example: '…',
    secret: 'whole',
    meaning: { fr: 'Clé de Meilisearch.', en: 'Key of Meilisearch.' },
  },
  MEILISEARCH_EMBEDDER: {
    group: 'search',
    default: { fr: 'recherche par les mots seuls', en: 'search by words alone' },
    expected: {
      fr: 'le JSON d’un embedder de Meilisearch (source openAi, huggingFace, ollama ou rest ; dimensions pour ollama et rest), avec MEILISEARCH_URL',
      en: 'the JSON of one embedder of Meilisearch (source openAi, huggingFace, ollama or rest; dimensions for ollama and rest), with MEILISEARCH_URL',
    },
    example:
      '{"source":"ollama","url":"http://localhost:11434/api/embed","model":"bge-m3","dimensions":1024}',
    secret: 'whole',
    meaning: {
      fr: 'Cherche aussi par le sens : le modèle de phrases que Meilisearch interroge (voir docs/search-engines.md).',
      en: 'Searches by meaning too: the sentence model that Meilisearch asks (see docs/search-engines.md).',
    },
  },
  SMTP_URL: {
    group: 'mail',
    default: { fr: 'aucun : les courriels attendent', en: 'none: mails wait' },
    expected: { fr: 'une adresse smtp:// ou smtps://', en: 'an smtp:// or smtps:// address' },
    example: 'smtps://desk:secret@smtp.exemple.fr:465',
    secret: 'password',
    meaning: {
      fr: 'Serveur qui envoie les courriels. Sans lui ils attendent, et l’administration en est avertie ; dans une démonstration, ils restent à lire sur le site.',
      en: 'Server that sends the mails. Without it they wait, and the admins are told; in a demonstration they are kept for reading on the site.',
    },
  },
  MAIL_FROM: {
    group: 'mail',
    default: none,
    expected: {
      fr: 'une adresse de courriel, avec ou sans nom',
      en: 'a mail address, with or without a name',
    },
    example: 'Assistance Amue <assistance@exemple.fr>',
    meaning: {
      fr: 'Expéditeur des courriels. Obligatoire avec SMTP_URL.',
      en: 'Sender of the mails. Required with SMTP_URL.',
    },
  },
  MAIL_CONNECTIONS: {
    group: 'mail',
    default: '4',
    expected: whole(2, 50),
    example: '4',
    meaning: {
      fr: 'Connexions simultanées au serveur de courriels, au plus. La moitié reste toujours aux domaines destinataires qui répondent vite.',
      en: 'Connections to the mail server at once, at most. Half of them are always left to recipients whose domains are quick.',
    },
  },
  MAIL_PER_MINUTE: {
    group: 'mail',
    default: '1200',
    expected: whole(1, 100_000),
    example: '1200',
    meaning: {
      fr: 'Courriels envoyés par minute, au plus, par chaque serveur de l’application. À régler selon ce que le serveur de courriels admet.',
      en: 'Mails sent a minute, at most, by each server of the desk. Set it to what the mail server takes.',
    },
  },
  WARNING_THRESHOLDS: {
    group: 'mail',
    default: '0.5,0.8',
    expected: {
      fr: 'des parts entre 0 et 1, séparées par des virgules, cinq au plus',
      en: 'shares between 0 and 1, separated by commas, five at most',
    },
    example: '0.5,0.8',
    meaning: {
      fr: 'Parts d’un délai après lesquelles l’interlocuteur est averti ; à la dernière, son responsable aussi.',
      en: 'Shares of a delay after which the agent in charge is warned; at the last one, the team leader too.',
    },
  },
  PHONE_NUMBER: {
    group: 'server',
    default: {
      fr: 'aucun ; un numéro fictif en démonstration',
      en: 'none; a fictitious one in a demonstration',
    },
    expected: {
      fr: 'un numéro de téléphone : de 4 à 20 chiffres, avec des espaces, des points ou un + au début',
      en: 'a phone number: 4 to 20 digits, with spaces, dots or a + at its beginning',
    },
    example: '01 99 00 12 34',
    meaning: {
      fr: 'Numéro que les correspondants appellent (C3.1.3), montré au pied des pages, dans le guide et près du formulaire.',
      en: 'Number that correspondents call (C3.1.3), shown at the foot of the pages, in the guide and beside the form.',
    },
  },
  DEMO: {
    group: 'other',
    default: '0',
    expected: yesOrNo,
    example: '1',
    meaning: {
      fr: 'Remplit une base vide de données de démonstration, dont des comptes aux mots de passe connus. `npm start` le met à 1 sans DATABASE_URL.',
      en: 'Fills an empty database with demonstration data, accounts with known passwords among them. `npm start` sets it to 1 without DATABASE_URL.',
    },
  },
  DEMO_TICKETS: {
    group: 'other',
    default: '2000',
    expected: whole(1, 20_000),
    example: '400',
    meaning: {
      fr: 'Fiches de la démonstration, au moins une par texte écrit pour elle (environ 250). Moins : le premier démarrage est plus court.',
      en: 'Tickets of the demonstration, at least one for each text written for it (about 250). Fewer: its first start takes less time.',
    },
  },
  LOG_LEVEL: {
    group: 'other',
    default: 'info',
    expected: {
      fr: 'trace, debug, info, warn, error, fatal ou silent',
      en: 'trace, debug, info, warn, error, fatal or silent',
    },
    example: 'debug',
    meaning: { fr: 'Le moins grave de ce qui est journalisé.', en: 'The least serious of what is logged.' },
  },
  LOG_FORMAT: {
    group: 'other',
    default: { fr: 'pretty dans un terminal, sinon json', en: 'pretty in a terminal, otherwise json' },
    expected: { fr: 'pretty ou json', en: 'pretty or json' },
    example: 'json',
    meaning: {
      fr: 'Une ligne lisible, ou un objet JSON par ligne.',
      en: 'A line to read, or a JSON object a line.',
    },
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;
