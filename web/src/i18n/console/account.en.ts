import type { Translation } from '../translation.js';
import type { accountVi } from './account.vi.js';

export const accountEn: Translation<typeof accountVi> = {
  'account.title': 'My account',
  'account.who': 'About me',
  'account.who_help': 'To change your name, position or roles, ask your organisation’s administrator.',
  'account.email': 'E-mail',
  'account.job': 'Position',
  'account.organisation': 'Organisation',
  'account.roles': 'Roles',
  'account.password': 'Change the password',
  'account.password_text': 'Other devices signed in with this account are signed out at once.',
  'account.current': 'Current password',
  'account.new': 'New password',
  'account.change': 'Change the password',
  'account.first_password': 'Set a password of your own',
  'account.first_password_text':
    'The present password was set by an administrator. Change it to one that only you know, then go on.',
  'account.changed': 'The password has been changed. Other devices are signed out.',
  'account.devices': 'Devices',
  'account.devices_text':
    'A lost device, or a shared computer you forgot to sign out of: sign out everywhere, here too.',
  'account.out_everywhere': 'Sign out everywhere',

  'factor.title': 'Second factor',
  'factor.off':
    'Off. When on, signing in takes the six digits of an authenticator app on your phone beside the password.',
  'factor.required':
    'Enter your present password to begin. You need an authenticator app on your phone; it works without a network.',
  'factor.required_text': 'The organisation requires everybody to set up a second factor before working.',
  'factor.begin': 'Set up a second factor',
  'factor.scan': 'Scan this code with the authenticator app, then enter the six digits it shows.',
  'factor.qr': 'QR code for the authenticator app',
  'factor.open': 'Open the authenticator app on this device',
  'factor.or_type': 'If it cannot be scanned, type:',
  'factor.code': 'Six digits',
  'factor.confirm': 'Confirm',
  'factor.recovery': 'Recovery codes',
  'factor.recovery_text':
    'Write them down and keep them apart. Without your phone one of them replaces the six digits, each once. They are shown only now.',
  'factor.recovery_kept': 'I have written them down',
  'factor.on': 'On since {date}. Recovery codes left: {left}.',
  'factor.renew': 'New recovery codes',
  'factor.remove': 'Remove the second factor',
  'factor.rule_on':
    'Every account of the organisation needs a second factor; whoever has none sets it up after signing in.',
  'factor.rule_off': 'Everybody chooses whether to have a second factor.',
  'factor.require': 'Require it of everybody',
  'factor.release': 'No longer require it',
  'factor.remove_of': 'Remove the second factor',
  'factor.remove_of_help': 'If the person has lost phone and recovery codes. All their devices are signed out.',
};
