import { describe, expect, it } from '@jest/globals';
import { mayJudge, publicSteps, trackedStatus, type TrailLine } from './tracking-steps.js';

const line = (verb: string, minute: number): TrailLine => ({
  verb,
  at: `2026-11-26T01:${String(minute).padStart(2, '0')}:00.000Z`,
});
const names = (own: TrailLine[], lead?: TrailLine[]): string[] => publicSteps(own, lead).map(({ step }) => step);

describe('the steps an author sees', () => {
  it('are the public ones, in order', () => {
    const trail = [
      line('receive', 0),
      line('see-contact', 1),
      line('classify', 2),
      line('accept', 3),
      line('call', 4),
      line('decide', 5),
    ];
    expect(names(trail)).toEqual(['received', 'accepted', 'called', 'heard']);
  });

  it('omit an undone decision', () => {
    expect(names([line('receive', 0), line('decide', 1), line('undo', 2), line('decide', 3)])).toEqual([
      'received',
      'heard',
    ]);
  });

  it('follow the lead of a group for its outcome, not for its moderation', () => {
    const own = [line('receive', 0), line('group', 2)];
    const lead = [line('receive', 1), line('ask', 2), line('call', 4), line('decide', 5)];
    expect(names(own, lead)).toEqual(['received', 'grouped', 'called', 'heard']);
  });
});

describe('the state an author sees', () => {
  it('is "heard" until outcomes are public', () => {
    expect(trackedStatus({ status: 'decided', outcome: 'escalated' }, false)).toBe('heard');
    expect(trackedStatus({ status: 'decided', outcome: 'escalated' }, true)).toBe('escalated');
    expect(trackedStatus({ status: 'needs_info', outcome: null }, false)).toBe('needs_info');
  });
});

describe('reopening', () => {
  const own = { reopenedAt: null };
  const replyReadyAt = new Date();
  const answered = {
    status: 'decided',
    kind: 'question',
    outcome: 'answered',
    answerPublishedAt: null,
    replyReadyAt,
  } as const;
  const published = { ...answered, outcome: 'assigned', answerPublishedAt: new Date() } as const;

  it('is possible after an answer', () => {
    expect(mayJudge(own, published, true)).toBe(true);
    expect(mayJudge(own, answered, true)).toBe(true);
  });

  it('is refused before an answer that can be read, for praise, and a second time', () => {
    expect(mayJudge(own, { ...answered, replyReadyAt: null }, true)).toBe(false);
    expect(mayJudge(own, answered, false)).toBe(false);
    expect(mayJudge(own, { ...answered, outcome: 'assigned' }, true)).toBe(false);
    expect(mayJudge(own, { ...answered, kind: 'praise' }, true)).toBe(false);
    expect(mayJudge(own, { ...answered, status: 'accepted', outcome: null }, true)).toBe(false);
    expect(mayJudge({ reopenedAt: new Date() }, published, true)).toBe(false);
  });
});
