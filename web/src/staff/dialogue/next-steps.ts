import type { Dialogue } from '#api/dialogues.js';
import { dialogues } from '#api/dialogues.js';

export const steps = ['announce', 'start', 'conclude', 'publish-outcomes', 'close', 'postpone', 'cancel'] as const;
export type Step = (typeof steps)[number];

/** Text entered with a step: optional text of the notice, or a public reason. */
export const writes: Partial<Record<Step, 'body' | 'reason'>> = {
  announce: 'body',
  'publish-outcomes': 'body',
  postpone: 'reason',
  cancel: 'reason',
};

export const calledOff: readonly Step[] = ['postpone', 'cancel'];

/** The possible steps, the next one first. Pausing is only on the chair's screen. */
export function openSteps(dialogue: Dialogue, mayPublish: boolean): Step[] {
  const owed =
    dialogue.status === 'concluded' || dialogue.status === 'closed'
      ? mayPublish && dialogue.outcomesPublishedAt === null && dialogue.rehearsalOf === null
      : false;
  const allowed: readonly string[] = dialogue.verbs;
  return steps.filter((step) => (step === 'publish-outcomes' ? owed : allowed.includes(step)));
}

export async function take(step: Step, { id, version }: Dialogue, words: string): Promise<unknown> {
  switch (step) {
    case 'announce':
      return dialogues.announce(id, version, words.trim() || null);
    case 'start':
      return dialogues.start(id, version);
    case 'conclude':
      return dialogues.conclude(id, version);
    case 'publish-outcomes':
      return dialogues.publishOutcomes(id, version, words.trim());
    case 'close':
      return dialogues.close(id, version);
    case 'postpone':
      return dialogues.postpone(id, version, words);
    case 'cancel':
      return dialogues.cancel(id, version, words);
  }
}
