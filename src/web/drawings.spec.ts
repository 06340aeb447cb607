import { describe, expect, it } from '@jest/globals';
import { Drawings, mostWaiting } from './drawings.js';

describe('drawings', () => {
  it('are made two at a time', async () => {
    const drawings = new Drawings();
    let running = 0;
    let most = 0;
    const draw = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
    };
    await Promise.all(Array.from({ length: 20 }, () => drawings.run(draw)));
    expect(most).toBe(2);
  });

  it('are refused when very many wait, and go on after one that fails', async () => {
    const drawings = new Drawings();
    let fail = (): void => undefined;
    const failing = new Promise<never>((_, reject) => (fail = () => reject(new Error('broken'))));
    const all = Array.from({ length: mostWaiting + 3 }, (_, n) =>
      drawings.run(async () => (n < 2 ? failing : 'drawn')).catch((error: Error) => error.message),
    );
    expect(drawings.isCrowded).toBe(true);
    fail();
    const outcomes = await Promise.all(all);
    expect(outcomes.slice(0, 2)).toEqual(['broken', 'broken']);
    expect(outcomes.slice(2, -1)).toEqual(Array(mostWaiting).fill('drawn'));
    expect(outcomes.at(-1)).toBe('busy');
    expect(drawings.isCrowded).toBe(false);
  });
});
