export const settingsTabs = [
  'organisations',
  'departments',
  'fields',
  'procedures',
  'accounts',
  'duties',
  'calendar',
  'deadlines',
] as const;
export type SettingsTab = (typeof settingsTabs)[number];
