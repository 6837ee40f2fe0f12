import type { Instant } from '@assistance/domain/shared';
import { action, DESK, lead, moment, SECRET, text, type Letter } from '../mail/index.js';

/** Page where a link is used; what follows `#` reaches no server and no log. */
export const LINK_PATH = '/acces';
const LINK = `${DESK}${LINK_PATH}#${SECRET}`;

const once = (expiresAt: Instant) => {
  const until = moment(expiresAt);
  return text(
    `Ce lien ne sert qu’une fois, jusqu’au ${until.fr}. Ne le transmettez à personne : il ouvre votre compte.`,
    `This link works once, until ${until.en}. Pass it on to nobody: it opens your account.`,
  );
};

/** C3.4.4: an account is there, and its person chooses the password. */
export const invitation = ({ login, expiresAt }: { login: string; expiresAt: Instant }): Letter => ({
  rule: 'C3.4.4',
  subject: { fr: 'Votre accès à l’assistance de l’Amue', en: 'Your access to the Amue’s support' },
  blocks: [
    lead(
      {
        fr: 'Un compte vous est ouvert sur le site de l’assistance de l’Amue.',
        en: 'An account is open for you on the Amue’s support site.',
      },
      {
        fr: `Votre identifiant : ${login}. Vous choisissez vous-même votre mot de passe, et personne d’autre ne le connaît.`,
        en: `Your login: ${login}. You choose your password yourself, and nobody else knows it.`,
      },
    ),
    action('Choisir mon mot de passe', 'Choose my password', LINK),
    once(expiresAt),
  ],
});

/** C3.4.4: somebody asked for another password, the person or whoever knows their login. */
export const forgotten = ({ login, expiresAt }: { login: string; expiresAt: Instant }): Letter => ({
  rule: 'C3.4.4',
  subject: { fr: 'Choisir un nouveau mot de passe', en: 'Choose a new password' },
  blocks: [
    text(
      `Un nouveau mot de passe a été demandé pour le compte ${login}.`,
      `A new password was asked for, for the account ${login}.`,
    ),
    action('Choisir un nouveau mot de passe', 'Choose a new password', LINK),
    once(expiresAt),
    text(
      'Vous n’avez rien demandé ? Ne faites rien : votre mot de passe reste le même.',
      'You asked for nothing? Do nothing: your password stays the same.',
    ),
  ],
});

/** C3.4.4: whoever did not do it learns of it. */
export const passwordChanged = ({ login, at }: { login: string; at: Instant }): Letter => {
  const when = moment(at);
  return {
    rule: 'C3.4.4',
    subject: { fr: 'Votre mot de passe a été changé', en: 'Your password was changed' },
    blocks: [
      text(
        `Le mot de passe du compte ${login} a été changé le ${when.fr}, et ses sessions ouvertes ont pris fin.`,
        `The password of the account ${login} was changed on ${when.en}, and its open sessions have ended.`,
      ),
      text(
        'Ce n’était pas vous ? Demandez aussitôt un autre mot de passe, et prévenez l’assistance de l’Amue.',
        'It was not you? Ask for another password at once, and let the Amue’s help desk know.',
      ),
      action('Mot de passe oublié', 'Forgotten password', `${DESK}/mot-de-passe-oublie`),
    ],
  };
};
