import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { createLogger } from './logging.js';

const lines = (error: unknown): string => {
  const written: string[] = [];
  createLogger('trace', { write: (line) => void written.push(line) }).error({ err: error }, 'request failed');
  return written.join('');
};

describe('a failing statement in the log', () => {
  const driver = (message: string, code: string, rest: object = {}) =>
    Object.assign(new Error(message), { code, ...rest });
  const failed = (error: Error) =>
    new QueryFailedError('INSERT INTO author (name, phone) VALUES ($1, $2)', ['Trần Thị Mẫu', '0900 000 123'], error);

  it.each([
    failed(driver('invalid input syntax for type uuid: "Trần Thị Mẫu"', '22P02')),
    failed(driver('value "0900 000 123" is out of range for type integer', '22003')),
    failed(
      driver('duplicate key value violates unique constraint "author_phone"', '23505', {
        detail: 'Key (name, phone)=(Trần Thị Mẫu, 0900 000 123) already exists.',
      }),
    ),
    new Error('stopping', { cause: failed(driver('invalid input syntax for type json: "Trần Thị Mẫu"', '22P02')) }),
  ])('has its code and no value (%#)', (error) => {
    expect(lines(error)).not.toMatch(/Mẫu|0900/);
    expect(lines(error)).toMatch(/22P02|22003|23505|stopping/);
  });

  it('keeps what it needs to be found', () => {
    const line = lines(failed(driver('relation "author" does not exist', '42P01')));
    expect(line).toContain('relation \\"author\\" does not exist');
    expect(line).toContain('INSERT INTO author');
    expect(line).toContain('logging.spec');
  });
});
