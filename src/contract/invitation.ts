/** `delegate`: represents an organisation (MTTQ, HĐND, an association), named in the business name. */
export const attendeeKinds = ['individual', 'business', 'delegate'] as const;
export type AttendeeKind = (typeof attendeeKinds)[number];

export const registrationChannels = ['invited', 'public', 'walk_in'] as const;
export type RegistrationChannel = (typeof registrationChannels)[number];
