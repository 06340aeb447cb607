import { similarity } from '../../contract/text/similarity.js';
import type { BurstSign } from '../../contract/opinion.js';

/** A waiting opinion, as far as bursts are concerned. */
export interface Sent {
  id: string;
  deviceHash: string | null;
  origin: string | null;
  /** Milliseconds since 1970. */
  receivedAt: number;
  text: string;
}

export interface Burst {
  sign: BurstSign;
  /** In the order in which they were received. */
  ids: string[];
}

/** Fewer are handled one by one. */
const least = 5;
/** Nobody writes, and no hall sends, ten in a row with less than a second between each two. */
const fastRun = 10;
const fastMs = 1_000;
const alike = 0.8;
/** What is compared of each text, of how many, and with how many groups, so that a flood of long texts costs little. */
export const comparedLetters = 300;
const comparedTexts = 1_000;
const comparedGroups = 20;

function groupBy(sent: readonly Sent[], keyOf: (one: Sent) => string | null): Sent[][] {
  const groups = new Map<string, Sent[]>();
  for (const one of sent) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

function withLikeTexts(sent: readonly Sent[]): Sent[][] {
  const groups: Sent[][] = [];
  const start = ({ text }: Sent): string => text.slice(0, comparedLetters);
  for (const one of sent.slice(0, comparedTexts)) {
    const group = groups
      .slice(-comparedGroups)
      .find(([first]) => first && similarity(start(first), start(one)) >= alike);
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function inFastRuns(sent: readonly Sent[]): Sent[][] {
  const runs: Sent[][] = [];
  for (const one of sent) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && one.receivedAt - last.receivedAt <= fastMs) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/**
 * Opinions that one hand may have sent: from one browser; from one network with almost the same text; from one network faster
 * than people write. A hall sends from one network too, so neither network nor time alone makes a burst, and nothing is
 * declined but by a moderator who has looked at it. Each opinion is in one burst at most; the largest come first.
 */
export function findBursts(sent: readonly Sent[]): Burst[] {
  let left = [...sent].sort((a, b) => a.receivedAt - b.receivedAt);
  const found: Burst[] = [];
  const take = (sign: BurstSign, groups: readonly Sent[][], enough: number): void => {
    const taken = new Set<string>();
    for (const group of groups.filter(({ length }) => length >= enough)) {
      for (const { id } of group) taken.add(id);
      found.push({ sign, ids: group.map(({ id }) => id) });
    }
    left = left.filter(({ id }) => !taken.has(id));
  };
  const byNetwork = (): Sent[][] => groupBy(left, ({ origin }) => origin);
  take(
    'device',
    groupBy(left, ({ deviceHash }) => deviceHash),
    least,
  );
  take('text', byNetwork().flatMap(withLikeTexts), least);
  take('speed', byNetwork().flatMap(inFastRuns), fastRun);
  return found.sort((a, b) => b.ids.length - a.ids.length);
}
