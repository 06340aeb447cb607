import type { TurnRule } from '#contract/opinion.js';
import type { OpinionLiveView } from '#contract/views.js';
import { fold } from '#contract/text/fold.js';

/** What the calling order depends on. */
export type Waiting = Pick<OpinionLiveView, 'id' | 'fieldId' | 'person'>;

export interface Proposed<One> {
  opinion: One;
  /** Position in the present order, from 1. */
  before: number;
  /** Why it moved ahead of others; empty if it did not. */
  why: TurnRule[];
}

/** At most this many may move ahead of anybody. */
export const mostAhead = 4;

const groupOf: Record<Exclude<TurnRule, 'newcomer'>, (one: Waiting) => string | null> = {
  field: ({ fieldId }) => fieldId,
  neighbourhood: ({ person }) => person.community && fold(person.community),
  business: ({ person }) => (person.kind === 'business' ? 'business' : 'others'),
};

/** Who asks, if known; null without a name. */
const whoOf = ({ person: { name, businessName, community } }: Waiting): string | null =>
  name === null && businessName === null ? null : fold([name, businessName, community].filter(Boolean).join('|'));

/**
 * An order in which neighbours differ by the chosen rules: another field, another neighbourhood, businesses and
 * residents in turn, people not called yet before others. Otherwise the order stays, and nobody is passed by more than
 * {@link mostAhead}. `called`: those called already, the latest last.
 */
export function alternated<One extends Waiting>(
  queue: readonly One[],
  called: readonly Waiting[],
  rules: readonly TurnRule[],
): Proposed<One>[] {
  const left = queue.map((opinion, index) => ({ opinion, before: index + 1, passed: 0 }));
  const heard = new Set(called.map(whoOf));
  let last: Waiting | undefined = called.at(-1);
  const jars = (one: Waiting, rule: TurnRule): boolean => {
    const who = whoOf(one);
    if (rule === 'newcomer') return who !== null && heard.has(who);
    const group = groupOf[rule](one);
    return last !== undefined && group !== null && group === groupOf[rule](last);
  };
  const proposed: Proposed<One>[] = [];
  while (left.length > 0) {
    const cost = ({ opinion }: { opinion: One }): number => rules.filter((rule) => jars(opinion, rule)).length;
    // Nobody may move ahead of one that has been passed often enough.
    const closed = left.findIndex(({ passed }) => passed >= mostAhead);
    const choice = left.slice(0, closed < 0 ? mostAhead + 1 : closed + 1);
    const next = choice.reduce((best, one) => (cost(one) < cost(best) ? one : best));
    const at = left.indexOf(next);
    const skipped = left.slice(0, at);
    const why = rules.filter((rule) => !jars(next.opinion, rule) && skipped.some(({ opinion }) => jars(opinion, rule)));
    proposed.push({ opinion: next.opinion, before: next.before, why });
    for (const one of skipped) one.passed += 1;
    left.splice(at, 1);
    heard.add(whoOf(next.opinion));
    last = next.opinion;
  }
  return proposed;
}
