import { describe, expect, it } from '@jest/globals';
import { isPublicChange, type Noticeable } from './opinion-events.js';

const waiting: Noticeable = {
  status: 'received',
  outcome: null,
  queuePosition: null,
  text: 'Điện thoại của tôi là …',
  publicText: null,
  fieldId: null,
  kind: 'question',
  displayConsent: 'none',
  supportCount: 0,
  groupId: null,
};
const queued: Noticeable = { ...waiting, status: 'accepted', queuePosition: 1024 };
const decided: Noticeable = { ...waiting, status: 'decided', outcome: 'assigned' };

describe('events for hall and public', () => {
  it.each<[string, Noticeable | null, Noticeable]>([
    ['a new opinion', null, waiting],
    ['an accepted one', waiting, queued],
    ['another place in the queue', queued, { ...queued, queuePosition: 512 }],
    ['another wording of what is shown', queued, { ...queued, publicText: 'ngắn hơn' }],
    ['one that was called', queued, { ...queued, status: 'on_floor', queuePosition: null }],
    ['that something was decided', queued, decided],
    ['a decline', waiting, { ...waiting, status: 'declined' }],
    ['a withdrawal', queued, { ...queued, status: 'withdrawn' }],
    ['support', queued, { ...queued, supportCount: 3 }],
    ['that two were grouped', waiting, { ...waiting, status: 'grouped', groupId: 'g' }],
  ])('%s', (_, before, after) => {
    expect(isPublicChange(before, after, false)).toBe(true);
  });

  it.each<[string, Noticeable, Noticeable]>([
    ['a question put back to the author', waiting, { ...waiting, status: 'needs_info' }],
    ['a wording of what nobody outside sees', waiting, { ...waiting, publicText: 'ngắn hơn' }],
    ['a field of what nobody outside sees', waiting, { ...waiting, fieldId: 'f' }],
    ['a corrected outcome that is not published', decided, { ...decided, outcome: 'answered' }],
  ])('not %s', (_, before, after) => {
    expect(isPublicChange(before, after, false)).toBe(false);
  });

  it('a corrected outcome once outcomes are public', () => {
    expect(isPublicChange(decided, { ...decided, outcome: 'answered' }, true)).toBe(true);
  });
});
