import type { Instant } from '#contract/instant.js';
import type { Messages } from '#i18n/messages.js';
import type { ThreadItem } from '#lib/components/Thread.svelte';
import { fullMoment, listDate } from '#lib/format.js';
import { verbText } from './trail-texts.js';

interface Step {
  verb: string;
  reason: string | null;
  reasonKept: boolean;
  at: Instant;
  who: string | null;
  onBehalfOf: string | null;
  /** The due date before and after, for steps that change it. */
  fromDueOn?: string | null;
  dueOn?: string | null;
}

const verbs = [
  'accept',
  'acknowledge',
  'approve',
  'approve-brief',
  'ask',
  'ask-extension',
  'assign',
  'call',
  'cancel',
  'classify',
  'complete',
  'correct',
  'decide',
  'decline',
  'draft',
  'escalate',
  'grant-extension',
  'group',
  'hand-back',
  'lead',
  'move',
  'outcome',
  'pause',
  'publish-answer',
  'put-back',
  'reassign',
  'receive',
  'reconsider',
  'recount',
  'redact',
  'stop-messages',
  'refuse-extension',
  'release',
  'reopen',
  'report',
  'restore',
  'resume',
  'return',
  'see-contact',
  'start',
  'submit',
  'undo',
  'ungroup',
  'urge',
  'withdraw',
  'withdraw-answer',
  'write-brief',
] as const;
type Verb = (typeof verbs)[number];

/** Steps in which somebody in authority decided or published. */
const key: readonly string[] = [
  'decide',
  'correct',
  'assign',
  'approve',
  'publish-answer',
  'grant-extension',
  'refuse-extension',
];

const isVerb = (verb: string): verb is Verb => (verbs as readonly string[]).includes(verb);

function datesText(from: string | null | undefined, to: string | null | undefined, { t, language }: Messages): string {
  if (!from || !to) return '';
  const date = (one: string): string => listDate(one, language);
  return from === to
    ? t('trail.due_kept', { due: date(to) })
    : t('trail.due_moved', { from: date(from), due: date(to) });
}

/** The history, the latest first, each with who and why. Rare verbs use the texts of the trail. */
export const threadOf = (steps: readonly Step[], messages: Messages): ThreadItem[] =>
  steps
    .map(({ verb, reason, reasonKept, at, who, onBehalfOf, fromDueOn, dueOn }) => {
      const action = isVerb(verb) ? messages.t(`trail.${verb}`) : verbText(verb, messages);
      const by = who && onBehalfOf ? messages.t('trail.on_behalf', { who, chair: onBehalfOf }) : (who ?? onBehalfOf);
      const why = reason ?? (reasonKept ? messages.t('log.kept') : undefined);
      return {
        when: fullMoment(at, messages.language),
        datetime: at,
        what: by ? `${action}: ${by}` : action,
        why: [datesText(fromDueOn, dueOn, messages), why].filter(Boolean).join(' ') || undefined,
        state: key.includes(verb) ? ('key' as const) : undefined,
      };
    })
    .toReversed();
