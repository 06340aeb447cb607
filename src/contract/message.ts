/** How an author chose to be told; `zalo` goes through the same gateway as `sms`. */
export const messageChannels = ['email', 'sms', 'zalo'] as const;
export type MessageChannel = (typeof messageChannels)[number];

export const notifyChoices = ['none', ...messageChannels] as const;
export type NotifyChoice = (typeof notifyChoices)[number];

/** Steps of a matter that its author is told of. */
export const authorMessages = [
  'received',
  'asked',
  'accepted',
  'grouped',
  'declined',
  'decided',
  'result',
  'due-changed',
  'escalation-answered',
  'answered',
  'reopened',
] as const;
export type AuthorMessage = (typeof authorMessages)[number];

/**
 * What became of a message; while it has none it waits to be sent, again if need be. `sent`: the server took it; `dropped`:
 * what it tells was undone, or is wanted no longer; `given_up`: the server refused it, or too often did not take it.
 */
export const messageFates = ['sent', 'dropped', 'given_up'] as const;
export type MessageFate = (typeof messageFates)[number];
