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
  mismatch: 'The two entries of the new password differ.',
  change: 'Change the password',
  changed: 'Password changed.',
};
