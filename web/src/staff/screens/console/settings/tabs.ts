export const settingsTabs = ['organisations', 'departments', 'fields', 'accounts', 'calendar', 'deadlines'] as const;
export type SettingsTab = (typeof settingsTabs)[number];
