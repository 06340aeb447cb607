import { describe, expect, it } from '@jest/globals';
import { isPublic } from './assignment-events.js';

describe('events of follow-up for hall and public', () => {
  const provisional = { outcomesPublishedAt: null };
  const published = { outcomesPublishedAt: new Date('2026-12-04T02:00:00Z') };

  it.each(['assignment.changed', 'directive.given', 'escalation.changed'] as const)(
    '%s only once the outcomes are published',
    (event) => {
      expect([isPublic(event, provisional), isPublic(event, published)]).toEqual([false, true]);
    },
  );

  it('an answer when it is published or withdrawn, never while it is being written', () => {
    expect(isPublic('answer.published', published)).toBe(true);
    expect(isPublic('answer.withdrawn', published)).toBe(true);
    expect(isPublic('answer.changed', published)).toBe(false);
  });
});
