import type { Permission } from '#contract/permissions.js';
import type { Route } from './app/match.js';
import { settingsTabs } from './organisation/settings-tabs.js';

/** A screen inside the console's navigation, for signed-in people. */
const inConsole = (path: string, needs: Permission | undefined, load: Route['load']): Route => ({
  path: `/console${path}`,
  needs,
  load,
  frame: 'console',
});

/** A screen that fills the window. */
const bare = (path: Route['path'], needs: Route['needs'], load: Route['load']): Route => ({
  path,
  needs,
  load,
  frame: 'bare',
});

/** Every screen of the signed-in application. */
export const routes: readonly Route[] = [
  bare('/sign-in', 'nobody', () => import('./auth/SignIn.svelte')),
  bare('/set-up', 'nobody', () => import('./organisation/SetUp.svelte')),
  bare('/console/_components', 'nobody', () => import('./gallery/Gallery.svelte')),

  inConsole('', undefined, () => import('./dashboard/Dashboard.svelte')),
  inConsole('/account', undefined, () => import('./auth/MyAccount.svelte')),

  inConsole('/dialogues', 'dialogue.read', () => import('./dialogue/DialogueList.svelte')),
  inConsole('/dialogues/new', 'dialogue.plan', () => import('./dialogue/NewDialogue.svelte')),
  inConsole('/dialogues/:id', 'dialogue.read', () => import('./dialogue/DialogueOverview.svelte')),
  inConsole('/dialogues/:id/edit', 'dialogue.plan', () => import('./dialogue/EditDialogue.svelte')),
  inConsole('/dialogues/:id/guests', 'invitation.read', () => import('./invitation/GuestsTab.svelte')),
  inConsole('/dialogues/:id/figures', 'background.read', () => import('./dialogue/background/FiguresTab.svelte')),
  inConsole('/dialogues/:id/opinions', 'opinion.read', () => import('./opinion/OpinionsTab.svelte')),
  inConsole('/dialogues/:id/results', 'reply.check', () => import('./dialogue/results/ResultsTab.svelte')),
  inConsole('/papers', 'paper.number', () => import('./dialogue/paper/PaperList.svelte')),
  inConsole('/year', 'dialogue.read', () => import('./dialogue/year/YearPage.svelte')),

  inConsole('/opinions', 'opinion.read', () => import('./opinion/OpinionsByDialogue.svelte')),
  inConsole('/opinions/:id', 'opinion.read', () => import('./opinion/OpinionPage.svelte')),
  inConsole('/briefs', 'opinion.brief', () => import('./opinion/BriefList.svelte')),
  inConsole('/enter', 'opinion.enter', () => import('./opinion/entry/ChooseDialogue.svelte')),
  inConsole('/enter/:dialogueId', 'opinion.enter', () => import('./opinion/entry/EntryPage.svelte')),

  inConsole('/assignments', 'assignment.read', () => import('./assignment/AssignmentList.svelte')),
  inConsole('/assignments/:id', 'assignment.read', () => import('./assignment/AssignmentPage.svelte')),
  inConsole('/approvals', 'answer.return', () => import('./assignment/ApprovalList.svelte')),
  inConsole('/escalations', 'escalation.read', () => import('./assignment/EscalationList.svelte')),

  inConsole('/invitations', 'invitation.read', () => import('./invitation/GuestsPage.svelte')),
  inConsole('/reports', 'report.read', () => import('./report/ReportsPage.svelte')),
  inConsole('/units', 'report.units', () => import('./report/UnitsPage.svelte')),
  inConsole('/trail', 'trail.read', () => import('./trail/TrailPage.svelte')),
  inConsole('/trail/security', 'account.manage', () => import('./trail/SecurityPage.svelte')),
  ...settingsTabs.map(({ path, needs }) => inConsole(path, needs, () => import('./organisation/SettingsPage.svelte'))),

  bare('/moderation/:dialogueId', 'opinion.moderate', () => import('./opinion/moderation/ModerationPage.svelte')),
  bare('/chair/:dialogueId', 'live.chair', () => import('./floor/chair/ChairPage.svelte')),
  bare('/hall/:dialogueId', 'nobody', () => import('./floor/hall/HallPage.svelte')),
  bare('/reception/:dialogueId', 'live.reception', () => import('./invitation/reception/ReceptionPage.svelte')),
  bare('/secretary/:dialogueId', 'floor.command', () => import('./minutes/SecretaryPage.svelte')),
];
