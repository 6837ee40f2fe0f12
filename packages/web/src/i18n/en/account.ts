import type { Messages } from '../fr.js';

export const account: Messages['account'] = {
  signInTitle: 'Sign in',
  signInLead:
    'The desk is for the correspondents named by their establishment, and for the agents of the Amue.',
  login: 'Login',
  password: 'Password',
  submit: 'Sign in',
  personal: 'Login and password are personal: share them with no one.',
  ended: 'Your session has ended. Sign in again: your drafts are kept.',
  demoTitle: 'Demonstration accounts',
  demoLead: 'Choose an account: the form fills itself in.',
  demoFill: 'Fill in with the account of',
  confidentiality: {
    title: 'Confidentiality rules',
    lead: 'You work for the Amue: what you see of an establishment is confidential. Before your first access, you accept the rules that bind the Amue’s people.',
    rules: {
      alone:
        'The tickets, files, people and environment of an establishment serve to process its ticket, and nothing else.',
      noOther: 'Nothing of them is shown or disclosed to another establishment, nor to anyone else.',
      testOnly:
        'Data are changed remotely on a test database only, with the establishment’s recorded agreement; never in production.',
      secrets:
        'Logins and passwords entrusted to you serve for the time of the work; they are neither copied nor kept.',
      afterwards: 'Professional secrecy remains after the work has ended.',
    },
    recorded: 'Your acceptance is recorded, with its date.',
    accept: 'I accept these rules',
    accepted: 'You have accepted these rules.',
  },
  title: 'My account',
  identity: 'Identity',
  name: 'Name',
  email: 'E-mail',
  role: 'Role',
  establishment: 'Establishment',
  languageTitle: 'Language of the pages and e-mails',
  passwordTitle: 'Change password',
  current: 'Current password',
  next: 'New password',
  repeat: 'New password, once more',
  wrongPassword: 'Wrong current password.',
  mismatch: 'The two entries of the new password differ.',
  newPasswordHint:
    'At least 12 characters; a sentence will do. No sign is required. Avoid your name and widespread passwords.',
  showPassword: 'Show the password',
  strength: {
    'too-short': 'Too short: at least 12 characters.',
    'too-long': 'Too long: 200 characters at most.',
    guessable: 'Too easy to guess: make it longer, or choose words that have nothing to do with each other.',
    fair: 'A good password.',
    good: 'A very good password.',
  },
  sessions: {
    title: 'Open sessions',
    lead: 'The devices on which you are signed in. You do not know one? End its session, then change your password.',
    current: 'This session',
    unknownDevice: 'Unknown device',
    since: 'Open since',
    seen: 'last used',
    end: 'End',
    endOne: 'End the session: {device}',
    endOthers: 'End all other sessions',
    done: 'Session ended.',
    last: 'Last sign-ins',
    failed:
      'No refused attempt | In the last 24 hours, {n} attempt with a wrong password. | In the last 24 hours, {n} attempts with a wrong password.',
  },
  confirmTitle: 'Confirm your identity',
  confirmText:
    'This act concerns the access of other people: give your password again. You will not be asked for a quarter of an hour.',
  confirm: 'Confirm',
  forgotten: 'Forgotten password?',
  change: 'Change the password',
  changed: 'Password changed.',
};
