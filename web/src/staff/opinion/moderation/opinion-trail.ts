import type { Instant } from '#contract/instant.js';
import { declineReasons, type DeclineReason } from '#contract/opinion.js';
import type { TrailStep } from '#api/opinions.js';
import type { Messages } from '#i18n/messages.js';
import type { ThreadItem } from '#lib/components/Thread.svelte';

const verbs = [
  'receive',
  'accept',
  'ask',
  'complete',
  'decline',
  'reconsider',
  'redact',
  'stop-messages',
  'classify',
  'group',
  'ungroup',
  'lead',
  'split-off',
  'withdraw',
  'call',
  'put-back',
  'decide',
  'undo',
  'outcome',
  'reopen',
  'publish-answer',
  'see-contact',
  'see-original',
  'write-down',
  'write-reply',
  'check-reply',
] as const;

const isReason = (code: string | null): code is DeclineReason => declineReasons.some((one) => one === code);

/** Why it was declined or what was asked, in the reader's language. */
export function reasonOf(
  opinion: { reasonCode: string | null; reasonText: string | null },
  messages: Messages,
): string {
  const code = isReason(opinion.reasonCode) ? messages.t(`decline.${opinion.reasonCode}`) : null;
  return [code, opinion.reasonText].filter(Boolean).join('. ');
}

/** A step of the history in words; unknown verbs are shown as they are. */
export function trailItem(step: TrailStep, messages: Messages, when: (at: Instant) => string): ThreadItem {
  const verb = verbs.find((one) => one === step.verb);
  const who = [step.actorName, step.onBehalfOf && messages.t('verb.for', { name: step.onBehalfOf })]
    .filter(Boolean)
    .join(', ');
  return {
    when: when(step.at),
    datetime: step.at,
    what: verb ? messages.t(`verb.${verb}`) : step.verb,
    why:
      [who, isReason(step.reason) ? messages.t(`decline.${step.reason}`) : step.reason].filter(Boolean).join('. ') ||
      undefined,
    state: step.verb === 'decide' ? 'key' : undefined,
  };
}
