import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allViews, applyFrame, applySnapshot, emptyState, oneView } from './live.js';
import { toInstant } from './instant.js';
import type { Frame, DialogueState, Snapshot, ViewKey, Views } from './live.js';
import type { NoteLiveView } from './views.js';

const note = (nth: number): NoteLiveView => ({
  id: '',
  text: '',
  senderName: '',
  sentAt: toInstant(nth),
  seenAt: null,
});

const keys: ViewKey<'note'>[] = ['note:a', 'note:b', 'note:c', 'note:d'];
/** A log of changes: the n-th sets a view to n, or takes it away. */
const history = fc.array(fc.record({ key: fc.constantFrom(...keys), gone: fc.boolean() }), {
  minLength: 1,
  maxLength: 30,
});
type History = { key: ViewKey<'note'>; gone: boolean }[];

function stateAt(log: History, revision: number): Views {
  const views: Views = {};
  log.slice(0, revision).forEach(({ key, gone }, index) => {
    if (gone) delete views[key];
    else views[key] = note(index + 1);
  });
  return views;
}

/** The rows of a message are read at `readAt`, at least as late as what it says. */
function frame(log: History, from: number, to: number, readAt: number): Frame {
  const now = stateAt(log, readAt);
  const touched = [...new Set(log.slice(from, to).map(({ key }) => key))];
  return {
    from,
    to,
    at: toInstant(to),
    upserts: touched.flatMap((key) => (now[key] ? [{ key, view: now[key] }] : [])),
    removes: touched.filter((key) => !(key in now)),
  };
}

const snapshot = (log: History, asOf: number, readAt: number): Snapshot => ({
  log: 'a',
  asOf,
  at: toInstant(asOf),
  views: stateAt(log, readAt),
});

const part = fc.double({ min: 0, max: 1, noNaN: true });
const message = fc.record({
  kind: fc.constantFrom('frame', 'frame', 'frame', 'snapshot'),
  a: part,
  b: part,
  late: part,
});

describe('The state of a screen', () => {
  it('becomes equal to a new snapshot, whatever was lost, duplicated, late or out of order', () => {
    fc.assert(
      fc.property(history, fc.array(message, { maxLength: 40 }), (log, messages) => {
        const end = log.length;
        let dialogue: DialogueState = emptyState;
        for (const { kind, a, b, late } of messages) {
          const [from, to] = [Math.round(Math.min(a, b) * end), Math.round(Math.max(a, b) * end)] as [number, number];
          const readAt = Math.round(to + late * (end - to));
          const before = dialogue.cursor;
          const { dialogue: after, result } =
            kind === 'frame'
              ? applyFrame(dialogue, frame(log, from, to, readAt))
              : applySnapshot(dialogue, snapshot(log, to, readAt));
          expect(after.cursor).toBeGreaterThanOrEqual(before);
          if (kind === 'frame' && result === 'applied') expect(from <= before && before < to).toBe(true);
          if (result !== 'applied') expect(after).toBe(dialogue);
          dialogue = after;
        }
        const { dialogue: whole } =
          dialogue.cursor < 0
            ? applySnapshot(dialogue, snapshot(log, end, end))
            : applyFrame(dialogue, frame(log, dialogue.cursor, end, end));
        expect(whole.cursor).toBe(end);
        expect(whole.views).toEqual(stateAt(log, end));
      }),
    );
  });

  it('asks for what is missing instead of guessing', () => {
    const dialogue: DialogueState = { log: 'a', cursor: 3, views: { 'note:a': note(1) } };
    const far: Frame = {
      from: 5,
      to: 6,
      at: toInstant(6),
      upserts: [{ key: 'note:b', view: note(6) }],
      removes: ['note:a'],
    };
    expect(applyFrame(dialogue, far)).toEqual({ dialogue, result: 'gap' });
  });

  it('never goes back to an older state', () => {
    const dialogue: DialogueState = { log: 'a', cursor: 3, views: { 'note:a': note(3) } };
    expect(applySnapshot(dialogue, { log: 'a', asOf: 2, at: toInstant(2), views: { 'note:a': note(2) } })).toEqual({
      dialogue,
      result: 'dropped',
    });
    expect(
      applyFrame(dialogue, {
        from: 1,
        to: 3,
        at: toInstant(3),
        upserts: [{ key: 'note:a', view: note(2) }],
        removes: [],
      }),
    ).toEqual({
      dialogue,
      result: 'dropped',
    });
  });

  it('starts again if the log has been replaced', () => {
    const dialogue: DialogueState = { log: 'a', cursor: 3, views: { 'note:a': note(3) } };
    expect(
      applySnapshot(dialogue, { log: 'a', asOf: 2, at: toInstant(2), views: { 'note:b': note(2) }, anew: true }),
    ).toEqual({
      dialogue: { log: 'a', cursor: 2, views: { 'note:b': note(2) } },
      result: 'applied',
    });
  });

  it('is read by type', () => {
    const views: Views = { 'note:a': note(1), 'note:b': note(2) };
    expect(oneView(views, 'note', 'b')).toEqual(note(2));
    expect(oneView(views, 'note', 'c')).toBeUndefined();
    expect(allViews(views, 'note')).toEqual([note(1), note(2)]);
    expect(allViews(views, 'opinion')).toEqual([]);
  });
});
