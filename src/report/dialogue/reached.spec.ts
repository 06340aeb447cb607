import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toInstant } from '../../contract/instant.js';
import { opinionStatuses } from '../../contract/opinion.js';
import { calledInOrder, placeOf, places, reachByField, type ReportedOpinion } from './reached.js';

const plain: ReportedOpinion = {
  id: '1',
  number: 1,
  status: 'accepted',
  onDay: 'accepted',
  fieldId: 'land',
  supportCount: 0,
  acceptedAt: toInstant(10),
  calledAt: null,
  decidedAt: null,
  leadId: null,
};

const opinions = fc
  .array(
    fc.record({
      status: fc.constantFrom(...opinionStatuses),
      fieldId: fc.constantFrom('land', 'water', null),
      calledAt: fc.option(fc.nat(100).map(toInstant), { nil: null }),
      lead: fc.nat(20),
    }),
    { maxLength: 20 },
  )
  .map((list) =>
    list.map(({ lead, ...one }, index): ReportedOpinion => {
      const leadId = one.status === 'grouped' ? String(lead % list.length) : null;
      return { ...plain, ...one, id: String(index), number: index + 1, leadId };
    }),
  );

describe('questions reached in the hall', () => {
  it('counts every received opinion of every field once', () => {
    fc.assert(
      fc.property(opinions, (given) => {
        const fields = reachByField(given);
        expect(fields.reduce((sum, field) => sum + field.received, 0)).toBe(given.length);
        for (const field of fields) {
          expect(places.reduce((sum, place) => sum + field[place], 0)).toBe(field.received);
          expect(field.notReached + field.called + field.together).toBe(field.received);
        }
      }),
    );
  });

  it('counts a grouped one as answered or waiting like its lead', () => {
    const member: ReportedOpinion = { ...plain, id: '2', status: 'grouped', leadId: '1' };
    expect(placeOf(member, { ...plain, calledAt: toInstant(20) })).toBe('together');
    expect(placeOf(member, plain)).toBe('waiting');
  });

  it('distinguishes decisions on the floor from others', () => {
    expect(placeOf({ ...plain, status: 'decided' }, undefined)).toBe('uncalled');
    expect(placeOf({ ...plain, status: 'decided', calledAt: toInstant(5) }, undefined)).toBe('called');
  });
});

describe('the order of calling', () => {
  it('is by time, and marks those called ahead of earlier ones', () => {
    const called = calledInOrder([
      {
        ...plain,
        id: 'first',
        number: 1,
        acceptedAt: toInstant(1),
        calledAt: toInstant(300),
        status: 'decided',
        decidedAt: toInstant(310),
      },
      {
        ...plain,
        id: 'ahead',
        number: 2,
        acceptedAt: toInstant(2),
        calledAt: toInstant(100),
        status: 'decided',
        decidedAt: toInstant(110),
      },
      { ...plain, id: 'never called', number: 3, acceptedAt: toInstant(3) },
    ]);
    expect(called.map(({ position, id, criterion }) => [position, id, criterion])).toEqual([
      [1, 'ahead', 'ahead'],
      [2, 'first', 'arrival'],
    ]);
  });
});
