import { accountEn } from './console/account.en.js';
import { papersEn } from './console/papers.en.js';
import { answersEn } from './console/answers.en.js';
import { figuresDeskEn } from './console/figures.en.js';
import { guestsEn } from './console/guests.en.js';
import { planningEn } from './console/planning.en.js';
import { repliesEn } from './console/replies.en.js';
import { settingsEn } from './console/settings.en.js';
import { trailEn } from './console/trail.en.js';
import { watchingEn } from './console/watching.en.js';
import { workEn } from './console/work.en.js';
import { yearEn } from './console/year.en.js';
import type { consoleVi } from './console.vi.js';
import type { Translation } from './translation.js';

export const consoleEn: Translation<typeof consoleVi> = {
  ...accountEn,
  ...answersEn,
  ...figuresDeskEn,
  ...guestsEn,
  ...planningEn,
  ...repliesEn,
  ...settingsEn,
  ...trailEn,
  ...watchingEn,
  ...papersEn,
  ...workEn,
  ...yearEn,

  'nav.today': 'Today',
  'nav.dialogues': 'Dialogues',
  'nav.opinions': 'Opinions',
  'nav.assignments': 'Tasks',
  'nav.approvals': 'To approve',
  'nav.guests': 'Guests, reception',
  'nav.reports': 'Reports',
  'nav.settings': 'Settings',
  'nav.briefs': 'Briefs',
  'nav.escalations': 'Escalations',
  'nav.units': 'Units',
  'nav.title': 'Menu',
  'nav.menu': 'Open the menu',
  'nav.sign_out': 'Sign out',
  'sign_out.unfinished_title': 'Something is unfinished on this device',
  'sign_out.unfinished_text':
    'This device holds {count} {count|entry|entries} not sent yet, or slips not handed over. Signing out removes {count|it|them}.',

  'role.admin': 'Administrator',
  'role.organiser': 'Office',
  'role.moderator': 'Moderator',
  'role.secretary': 'Secretary',
  'role.operator': 'Screen operator',
  'role.chair': 'Chair',
  'role.receptionist': 'Reception',
  'role.department_officer': 'Department officer',
  'role.department_head': 'Head of department',
  'role.leader': 'Leader',
  'role.records_clerk': 'Records clerk',
  'role.oversight': 'Oversight',
  'role.community_head': 'Head of residential group',
  'role.superior': 'Superior authority',
  'role.public': 'Citizen',

  'sign_in.title': 'Sign in',
  'sign_in.lead': 'For officials. Citizens send and follow opinions without an account.',
  'sign_in.to_public': 'Go to the pages for citizens',
  'sign_in.email': 'Work e-mail',
  'sign_in.password': 'Password',
  'sign_in.show': 'Show password',
  'sign_in.hide': 'Hide password',
  'sign_in.submit': 'Sign in',
  'sign_in.busy': 'Signing in',
  'sign_in.email_missing': 'Enter your e-mail address',
  'sign_in.password_missing': 'Enter your password',
  'sign_in.code': 'Code',
  'sign_in.code_help': 'The six digits of the authenticator app on your phone, or a recovery code.',
  'sign_in.help': 'Forgotten password: ask your administrator.',
  'sign_in.over_http':
    "This connection is not encrypted: people on the same network can read the password. Use a device with the hall's certificate where you can.",
  'sign_in.not_over_http':
    "This page was opened over http, where passwords can be read, so nobody signs in here. Open it with https on a device with the hall's certificate.",

  'missing.title': 'This page was not found',
  'missing.text': 'The address may be old, or the content is outside what you may see.',
  'forbidden.title': 'This account cannot open this page',
  'forbidden.text': 'It belongs to another role. If you need it, ask your administrator.',
  'offline.title': 'The server cannot be reached',
  'offline.text': 'Check the network cable or the Wi-Fi of this device.',
  'broken.title': 'Something went wrong on this screen',
  'broken.text': 'Nothing on the server is affected. Reload to continue.',
  'broken.reload': 'Reload',
  'expired.text': 'You are signed out. What is on the screen is still here.',
  'expired.sign_in': 'Sign in again in a new tab',
  'expired.go_on': 'Signed in, continue',
  'home.title': 'Today',
  'errors.of_entry': '{label} (entry {number})',
};
