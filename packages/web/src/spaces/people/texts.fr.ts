/** People's accounts (C3.4.4), and the pages on which they choose their passwords. */
export const texts = {
  people: {
    link: 'Personnes',
    title: 'Personnes',
    lead: 'Les comptes des correspondants, des interlocuteurs de l’Amue, des prestataires et des administrateurs. Chacun choisit son mot de passe, par un lien qu’il reçoit.',
    add: 'Ajouter une personne',
    filters: {
      search: 'Nom, identifiant ou courriel',
      role: 'Rôle',
      establishment: 'Établissement',
      state: 'État',
    },
    everyRole: 'Tous les rôles',
    everyState: 'Tous les états',
    count: 'Personne | {n} personne | {n} personnes',
    columns: {
      name: 'Nom',
      login: 'Identifiant',
      role: 'Rôle',
      establishment: 'Établissement ou équipe',
      state: 'État',
    },
    state: {
      ACTIVE: 'Compte ouvert',
      INVITED: 'Invitation envoyée',
      EXPIRED: 'Invitation expirée',
      NOT_INVITED: 'À inviter',
      CLOSED: 'Compte fermé',
    },
    newTitle: 'Ajouter une personne',
    newLead:
      'La personne reçoit par courriel un lien à usage unique, valable dix jours, par lequel elle choisit son mot de passe.',
    login: 'Identifiant',
    loginHint: 'Personnel, il ne change plus. Par exemple : prenom.nom',
    firstName: 'Prénom',
    lastName: 'Nom',
    email: 'Courriel',
    role: 'Rôle',
    establishment: 'Établissement',
    team: 'Équipe',
    language: 'Langue des pages et des courriels',
    languages: { FR: 'Français', EN: 'Anglais' },
    invite: 'Envoyer l’invitation maintenant',
    inviteHint: 'Sinon, vous l’enverrez depuis sa page.',
    create: 'Ajouter',
    created: 'Compte créé pour {name}.',
    held: 'Aucun courriel ne part en ce moment : l’invitation attendra. Sur le serveur, la commande « pnpm desk invite » affiche un lien.',
    identity: 'Identité',
    access: 'Accès',
    save: 'Enregistrer',
    saved: 'Modifications enregistrées.',
    made: 'Compte créé',
    invited: 'Invitation envoyée',
    expires: 'Valable jusqu’au',
    expired: 'Expirée depuis le',
    closed: 'Compte fermé',
    stateLabel: 'État',
    inviteNow: 'Envoyer l’invitation',
    inviteAgain: 'Envoyer de nouveau l’invitation',
    inviteSent: 'Invitation envoyée. Un lien plus ancien ne vaut plus.',
    withdraw: 'Retirer l’invitation',
    withdrawn: 'Invitation retirée : son lien ne vaut plus.',
    close: 'Fermer le compte',
    closeTitle: 'Fermer le compte de {name} ?',
    closeText:
      'Ses sessions prennent fin aussitôt et ses places de correspondant se libèrent. Ce que cette personne a écrit reste à son nom. Un compte fermé peut être rouvert.',
    closeDone: 'Compte fermé.',
    reopen: 'Rouvrir le compte',
    reopened: 'Compte rouvert : une invitation part.',
    reopenHint: 'L’ancien mot de passe ne vaut plus : la personne reçoit une nouvelle invitation.',
    back: 'Toutes les personnes',
    chooseTitle: 'Choisir votre mot de passe',
    linkInvitation:
      'Bienvenue, {name}. Votre identifiant est « {login} ». Choisissez votre mot de passe : personne d’autre ne le connaîtra.',
    linkReset:
      '{name}, choisissez un nouveau mot de passe pour le compte « {login} ». Vos sessions ouvertes prendront fin.',
    linkMissing: 'Cette adresse est incomplète : ouvrez le lien depuis le courriel.',
    choose: 'Choisir ce mot de passe',
    chosen: 'Mot de passe choisi. Connectez-vous.',
    askAgain: 'Demander un autre lien',
    forgottenTitle: 'Mot de passe oublié',
    forgottenLead:
      'Indiquez votre identifiant ou votre courriel. Si un compte ouvert y correspond, vous recevez un lien par lequel choisir un nouveau mot de passe.',
    forgottenLogin: 'Identifiant ou courriel',
    forgottenSend: 'Recevoir un lien',
    forgottenSent:
      'Si un compte ouvert correspond à cette saisie, un courriel vient de partir. Son lien est valable une heure. Pensez à regarder dans les courriels indésirables.',
    backToSignIn: 'Revenir à la connexion',
  },
};

declare module '../../i18n/fr.js' {
  interface TextsOfSpaces {
    readonly people: (typeof texts)['people'];
  }
}
