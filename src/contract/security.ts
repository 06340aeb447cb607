/**
 * Refusals that tell of an attack when there are many: wrong passwords, codes and tokens, things a person may not do, pages of
 * strangers, and too many requests.
 */
export const securityEventKinds = [
  'sign-in-failed',
  'password-wrong',
  'second-factor-wrong',
  'set-up-token-wrong',
  'tracking-not-found',
  'join-code-unknown',
  'csrf-missing',
  'forbidden',
  'too-many-requests',
] as const;
export type SecurityEventKind = (typeof securityEventKinds)[number];
