import type { Permission } from '#contract/permissions.js';

interface SettingsTab {
  id: string;
  /** Below `/console`. */
  path: string;
  needs: Permission;
}

export const settingsTabs = [
  { id: 'organisations', path: '/settings', needs: 'organisation.manage' },
  { id: 'departments', path: '/settings/departments', needs: 'organisation.manage' },
  { id: 'fields', path: '/settings/fields', needs: 'organisation.manage' },
  { id: 'procedures', path: '/settings/procedures', needs: 'organisation.manage' },
  { id: 'accounts', path: '/settings/accounts', needs: 'account.manage' },
  { id: 'duties', path: '/settings/duties', needs: 'calendar.manage' },
  { id: 'calendar', path: '/settings/calendar', needs: 'calendar.manage' },
  { id: 'deadlines', path: '/settings/deadlines', needs: 'calendar.manage' },
] as const satisfies readonly SettingsTab[];
