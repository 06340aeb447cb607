/** `delegate`: comes for an organisation (MTTQ, HĐND, an association), which the business name then names. */
export const attendeeKinds = ['individual', 'business', 'delegate'] as const;
export type AttendeeKind = (typeof attendeeKinds)[number];

export const registrationChannels = ['invited', 'public', 'walk_in'] as const;
export type RegistrationChannel = (typeof registrationChannels)[number];
