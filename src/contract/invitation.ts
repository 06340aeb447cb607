export const attendeeKinds = ['individual', 'business'] as const;
export type AttendeeKind = (typeof attendeeKinds)[number];

export const registrationChannels = ['invited', 'public', 'walk_in'] as const;
export type RegistrationChannel = (typeof registrationChannels)[number];
