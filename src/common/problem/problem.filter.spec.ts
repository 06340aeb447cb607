import { describe, expect, it } from '@jest/globals';
import { problemBody } from './problem.filter.js';
import { Refusal } from './refusal.js';

const said = (refusal: Refusal) => [problemBody(refusal, 'vi').detail, problemBody(refusal, 'en').detail];

describe('A refusal', () => {
  it('says a state in the language of its reader', () => {
    expect(said(new Refusal('wrong-state', { params: { state: 'decided' } }))).toEqual([
      'Không làm được việc này khi đang ở trạng thái “đã quyết định”.',
      'This cannot be done while the status is “decided”.',
    ]);
  });

  it('names what exists already', () => {
    expect(said(new Refusal('already-exists', { params: { what: 'calendar-day' } }))).toEqual([
      'Đã có mục lịch cho ngày này.',
      'There is already a calendar entry for this day.',
    ]);
  });

  it('says how long to wait in the unit a person would use', () => {
    const inSeconds = (retryAfter: number) => said(new Refusal('too-many-requests', { retryAfter }));
    expect(inSeconds(1)).toEqual([
      'Thao tác quá nhanh. Thử lại sau 1 giây.',
      'Too many requests. Try again in 1 second.',
    ]);
    expect(inSeconds(119)[1]).toContain('119 seconds');
    expect(inSeconds(3_412)[0]).toContain('57 phút');
    expect(inSeconds(7_200)).toEqual([expect.stringContaining('2 giờ'), expect.stringContaining('2 hours')]);
  });

  it('leaves data unchanged, even if it looks like a code', () => {
    expect(said(new Refusal('already-invited', { params: { by: 'draft' } }))[0]).toContain('được draft mời');
  });

  it('writes dates as people do', () => {
    const errors = [{ field: 'dueOn', rule: 'date-too-early', params: { after: '2026-12-05' }, message: '' }];
    const { errors: given } = problemBody(new Refusal('validation-failed', { errors }), 'vi');
    expect(given).toEqual([
      { field: 'dueOn', rule: 'date-too-early', params: { after: '2026-12-05' }, message: 'Ngày phải sau 05/12/2026.' },
    ]);
  });
});
