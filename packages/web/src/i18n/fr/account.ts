/** Sign-in and the person's own settings. */
export const account = {
  signInTitle: 'Connexion',
  signInLead:
    'L’espace d’assistance est réservé aux correspondants nommés par leur établissement et aux interlocuteurs de l’Amue.',
  login: 'Identifiant',
  password: 'Mot de passe',
  submit: 'Se connecter',
  personal: 'L’identifiant et le mot de passe sont personnels : ne les communiquez à personne.',
  ended: 'Votre session a pris fin. Reconnectez-vous : vos brouillons sont conservés.',
  demoTitle: 'Comptes de démonstration',
  demoLead: 'Choisissez un compte : le formulaire se remplit.',
  demoFill: 'Remplir avec le compte de',
  confidentiality: {
    title: 'Règles de confidentialité',
    lead: 'Vous intervenez pour l’Amue : ce que vous voyez d’un établissement est confidentiel. Avant votre premier accès, vous acceptez les règles qui lient les équipes de l’Amue.',
    rules: {
      alone:
        'Les fiches, les pièces jointes, les personnes et l’environnement d’un établissement servent au seul traitement de sa fiche.',
      noOther: 'Rien n’en est montré ni rapporté à un autre établissement, ni à un tiers.',
      testOnly:
        'À distance, des données ne sont modifiées que sur une base de test, avec l’accord enregistré de l’établissement ; jamais en production.',
      secrets:
        'Les identifiants et les mots de passe confiés servent le temps de l’intervention ; ils ne sont ni copiés ni conservés.',
      afterwards: 'Le secret professionnel demeure après la fin de l’intervention.',
    },
    recorded: 'Votre acceptation est enregistrée, avec sa date.',
    accept: 'J’accepte ces règles',
    accepted: 'Vous avez accepté ces règles.',
  },
  title: 'Mon compte',
  identity: 'Identité',
  name: 'Nom',
  email: 'Courriel',
  role: 'Rôle',
  establishment: 'Établissement',
  languageTitle: 'Langue de l’espace et des courriels',
  passwordTitle: 'Changer de mot de passe',
  current: 'Mot de passe actuel',
  next: 'Nouveau mot de passe',
  repeat: 'Nouveau mot de passe, encore une fois',
  wrongPassword: 'Mot de passe actuel incorrect.',
  mismatch: 'Les deux saisies du nouveau mot de passe diffèrent.',
  newPasswordHint:
    'Au moins 12 caractères ; une phrase fait l’affaire. Aucun signe n’est imposé. Évitez votre nom et les mots de passe répandus.',
  showPassword: 'Afficher le mot de passe',
  strength: {
    'too-short': 'Trop court : au moins 12 caractères.',
    'too-long': 'Trop long : 200 caractères au plus.',
    guessable: 'Trop facile à deviner : allongez-le, ou choisissez des mots sans lien entre eux.',
    fair: 'Bon mot de passe.',
    good: 'Très bon mot de passe.',
  },
  forgotten: 'Mot de passe oublié ?',
  change: 'Changer le mot de passe',
  changed: 'Mot de passe changé.',
};
