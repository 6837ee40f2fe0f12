import { addRefusals, type RefusalEntry } from '../shared/index.js';

export const ENTRIES = {
  LOGIN_INVALID: {
    rule: 'C3.4.4',
    fr: 'Identifiant non admis : de 3 à 100 lettres, chiffres, points, tirets ou arobases, sans espace.',
    en: 'Login not allowed: 3 to 100 letters, digits, dots, hyphens or at signs, without spaces.',
  },
  EMAIL_INVALID: {
    rule: 'C3.4.4',
    fr: 'Cette adresse de courriel n’en est pas une : vérifiez-la.',
    en: 'This is not an email address: check it.',
  },
  EMAIL_TAKEN: {
    rule: 'C3.4.4',
    fr: 'Cette adresse est déjà celle d’un autre compte ouvert : une adresse est personnelle.',
    en: 'This address already belongs to another open account: an address is personal.',
  },
  ESTABLISHMENT_REQUIRED: {
    rule: 'C3.1.1',
    fr: 'Un correspondant est nommé par son établissement : choisissez-le.',
    en: 'A correspondent is named by their establishment: choose it.',
  },
  ESTABLISHMENT_NOT_ALLOWED: {
    rule: 'C3.1.1',
    fr: 'Seul un correspondant est d’un établissement : n’en choisissez pas pour ce rôle.',
    en: 'Only a correspondent is of an establishment: choose none for this role.',
  },
  ROLE_OF_ANOTHER_ACCOUNT: {
    rule: 'C3.3.1',
    fr: 'Un compte d’établissement ne devient pas un compte de l’Amue, ni l’inverse : fermez celui-ci et créez-en un autre.',
    en: 'An account of an establishment never becomes one of the Amue, nor the reverse: close this one and make another.',
  },
  LAST_ADMIN: {
    rule: 'C3.4.4',
    fr: 'C’est le dernier administrateur qui puisse se connecter : nommez-en un autre d’abord.',
    en: 'This is the last admin who can sign in: name another one first.',
  },
  ACCOUNT_CLOSED: {
    rule: 'C3.4.4',
    fr: 'Ce compte est fermé : rouvrez-le d’abord.',
    en: 'This account is closed: open it again first.',
  },
  ACCOUNT_NOT_CLOSED: {
    rule: 'C3.4.4',
    fr: 'Ce compte est déjà ouvert.',
    en: 'This account is open already.',
  },
  ACCOUNT_IN_USE: {
    rule: 'C3.4.4',
    fr: 'Cette personne a déjà choisi son mot de passe. Si elle l’a oublié, elle en demande un autre depuis la page de connexion.',
    en: 'This person has already chosen a password. If it is forgotten, they ask for another one on the sign-in page.',
  },
  NOT_INVITED: {
    rule: 'C3.4.4',
    fr: 'Aucune invitation n’est en cours pour cette personne.',
    en: 'No invitation to this person is under way.',
  },
  EMAIL_MISSING: {
    rule: 'C3.4.4',
    fr: 'Cette personne n’a pas d’adresse de courriel : ajoutez-la, puis invitez-la.',
    en: 'This person has no email address: add it, then invite them.',
  },
  CONFIRM_IDENTITY: {
    rule: 'C3.4.4',
    fr: 'Redonnez votre mot de passe : cet acte touche à l’accès d’autres personnes.',
    en: 'Give your password again: this act concerns the access of other people.',
  },
  LINK_UNKNOWN: {
    rule: 'C3.4.4',
    fr: 'Ce lien n’est pas valable : copiez-le en entier depuis le courriel, ou demandez-en un autre.',
    en: 'This link is not valid: copy all of it from the email, or ask for another one.',
  },
  LINK_USED: {
    rule: 'C3.4.4',
    fr: 'Ce lien a déjà servi : il ne sert qu’une fois. Connectez-vous avec le mot de passe que vous avez choisi.',
    en: 'This link has already been used: it works once. Sign in with the password that you chose.',
  },
  LINK_EXPIRED: {
    rule: 'C3.4.4',
    fr: 'Ce lien a expiré. Demandez-en un autre : mot de passe oublié, ou nouvelle invitation auprès de l’Amue.',
    en: 'This link has expired. Ask for another one: password forgotten, or a new invitation from the Amue.',
  },
  LINK_WITHDRAWN: {
    rule: 'C3.4.4',
    fr: 'Ce lien ne vaut plus : il a été remplacé par un plus récent, ou retiré.',
    en: 'This link is not valid any more: a newer one has replaced it, or it was withdrawn.',
  },
} as const satisfies Record<string, RefusalEntry>;

declare module '../shared/refusal.js' {
  interface RefusalsOfRooms {
    readonly account: keyof typeof ENTRIES;
  }
}
addRefusals(ENTRIES);
