import type { TurnRule } from '#contract/opinion.js';
import type { OpinionLiveView } from '#contract/views.js';
import { fold } from '#lib/fold.js';

/** An opinion as far as whose turn it is goes. */
export type Waiting = Pick<OpinionLiveView, 'id' | 'fieldId' | 'person'>;

export interface Proposed<One> {
  opinion: One;
  /** Place in the order as it stands, from 1. */
  before: number;
  /** Why it comes ahead of others that stood before it; empty where it keeps its turn. */
  why: TurnRule[];
}

/** So many may be called ahead of somebody, no more: a rule never makes anybody wait to the end. */
export const mostAhead = 4;

const groupOf: Record<Exclude<TurnRule, 'newcomer'>, (one: Waiting) => string | null> = {
  field: ({ fieldId }) => fieldId,
  neighbourhood: ({ person }) => person.community && fold(person.community),
  business: ({ person }) => (person.kind === 'business' ? 'business' : 'others'),
};

/** Who asks, as far as the desk knows; null for a number without a name. */
const whoOf = ({ person: { name, businessName, community } }: Waiting): string | null =>
  name === null && businessName === null ? null : fold([name, businessName, community].filter(Boolean).join('|'));

/**
 * An order in which neighbours differ by the rules that were chosen: another field, another neighbourhood, business and
 * residents by turns, who has not been called yet before who has. Otherwise it stays as it stands, and nobody is passed
 * by more than {@link mostAhead}. `called`: those that had their turn, the latest last.
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
    // Whoever was passed often enough closes the choice: nobody behind may go ahead any more.
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
