import { compareInstants } from '#contract/instant.js';
import type { OpinionLiveView } from '#contract/views.js';
import { fold } from '#contract/text/fold.js';

export type ListName = 'new' | 'waiting' | 'done';

export const listOf = ({ status }: Pick<OpinionLiveView, 'status'>): ListName => {
  if (status === 'received' || status === 'needs_info') return 'new';
  return status === 'accepted' || status === 'on_floor' ? 'waiting' : 'done';
};

export interface Tally {
  new: number;
  waiting: number;
  onFloor: number;
  decided: number;
  shut: number;
  all: number;
}

/** Each opinion counts once: new + waiting + onFloor + decided + shut = all. */
export function tallyOf(opinions: readonly Pick<OpinionLiveView, 'status'>[]): Tally {
  const tally: Tally = { new: 0, waiting: 0, onFloor: 0, decided: 0, shut: 0, all: opinions.length };
  for (const { status } of opinions) {
    if (status === 'received' || status === 'needs_info') tally.new += 1;
    else if (status === 'accepted') tally.waiting += 1;
    else if (status === 'on_floor') tally.onFloor += 1;
    else if (status === 'decided') tally.decided += 1;
    else tally.shut += 1;
  }
  return tally;
}

export const newestFirst = (a: OpinionLiveView, b: OpinionLiveView): number =>
  compareInstants(b.receivedAt, a.receivedAt) || b.number - a.number;

/** Text, number, field and name, without accents. */
export function matches(opinion: OpinionLiveView, wanted: string): boolean {
  const words = fold(wanted).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  const { text, publicNumber, fieldName, person } = opinion;
  const said = fold([text, publicNumber, fieldName, person.name, person.businessName].filter(Boolean).join(' '));
  return words.every((word) => said.includes(word));
}

/** Maximum number of rendered rows; others are found by searching. */
export const DRAWN = 200;

/** The rendered rows: the first ones, and the open one wherever it is. */
export const drawnOf = <One extends { id: string }>(rows: readonly One[], openId: string | null): One[] =>
  rows.filter(({ id }, index) => index < DRAWN || id === openId);

/** The row next to the open one; the first if none is open. */
export function stepIn<One extends { id: string }>(
  rows: readonly One[],
  openId: string | null,
  by: 1 | -1,
): One | undefined {
  const at = rows.findIndex(({ id }) => id === openId);
  return rows[at < 0 ? 0 : at + by];
}

/** Keeps the order of known ids and appends new ones. */
export const steady = (stood: readonly string[], found: readonly string[], max: number): string[] =>
  [...new Set([...stood, ...found])].slice(0, max);

/** A hint that the text may be a complaint or denunciation; the moderator decides. */
export const looksLikeDenunciation = (text: string): boolean =>
  /tố cáo|khiếu nại|khiếu tố|\bto cao\b|\bkhieu nai\b/i.test(text.normalize('NFC'));

/** The one after which an opinion moved by one step is placed (null: first); undefined at the end. */
export function stepInQueue(queue: readonly { id: string }[], id: string, step: -1 | 1): string | null | undefined {
  const from = queue.findIndex((one) => one.id === id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= queue.length) return undefined;
  const others = queue.filter((one) => one.id !== id);
  return others[to - 1]?.id ?? null;
}

/** Alternates fields in order of first occurrence, keeping the order within each. */
export function interleaved<One extends { fieldId: string | null }>(queue: readonly One[]): One[] {
  const fields = new Map<string | null, One[]>();
  for (const one of queue) fields.set(one.fieldId, [...(fields.get(one.fieldId) ?? []), one]);
  const rounds = Math.max(0, ...[...fields.values()].map((own) => own.length));
  return Array.from({ length: rounds }, (_, round) => [...fields.values()].flatMap((own) => own[round] ?? [])).flat();
}
