/** Kinds of days that deviate from the Monday to Friday week. */
export const specialDayKinds = ['HOLIDAY', 'SWAP_OFF', 'COMPENSATORY', 'MAKE_UP_WORK'] as const;
export type SpecialDayKind = (typeof specialDayKinds)[number];

/** `official`: announced; `rule`: follows from law and lunar calendar; `proposal`: a guess to be confirmed. */
export const specialDayStatuses = ['official', 'rule', 'proposal'] as const;
export type SpecialDayStatus = (typeof specialDayStatuses)[number];

export const deadlineUnits = ['working_days', 'calendar_days', 'working_hours'] as const;
export type DeadlineUnit = (typeof deadlineUnits)[number];

/** What a deadline rule is for; '*' matches all. */
export const ruleKinds = ['*', 'question', 'problem', 'petition', 'suggestion'] as const;
export type RuleKind = (typeof ruleKinds)[number];
export const ruleUrgencies = ['*', 'normal', 'urgent'] as const;
export type RuleUrgency = (typeof ruleUrgencies)[number];
