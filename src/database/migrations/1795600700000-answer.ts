import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTables,
  dropTables,
  id,
  index,
  instant,
  integer,
  nullable,
  numbered,
  ref,
  reference,
  table,
  text,
  unique,
  varchar,
} from './table.js';

const tables = [
  table(
    'answer',
    [
      id,
      ref('organisation_id'),
      ref('dialogue_id'),
      ref('opinion_id'),
      nullable(ref('assignment_id')),
      nullable(ref('department_id')),
      text('text'),
      nullable(varchar('legal_basis', 200)),
      varchar('status', 16),
      nullable(ref('drafted_by')),
      instant('drafted_at'),
      nullable(ref('approved_by')),
      nullable(instant('approved_at')),
      nullable(ref('released_by')),
      nullable(instant('released_at')),
      nullable(ref('published_by')),
      nullable(instant('published_at')),
      nullable(text('return_reason')),
      integer('version'),
    ],
    [
      index('IDX_1a140fbe0cbc531659dca2d4e3', ['assignment_id', 'drafted_at', 'id']),
      index('IDX_12708ff679b5ed3bf241c78753', ['opinion_id', 'status', 'published_at', 'id']),
      index('IDX_463c71f780ed5ce531590eb7b2', ['dialogue_id', 'status', 'published_at', 'id']),
      index('IDX_9d60b5f6128ebdda5053b97d9e', ['organisation_id', 'drafted_at', 'id']),
      index('IDX_4fdd974ddac09c3260ea82dc8e', ['organisation_id', 'status', 'drafted_at', 'id']),
      reference('FK_1e7982d52eb0680b3bcfd96fd9a', 'dialogue_id', 'dialogue'),
      reference('FK_1ff61eb111bbb2cc796086855d4', 'opinion_id', 'opinion'),
      reference('FK_9ba5983658013e46749c989ccae', 'assignment_id', 'assignment'),
      reference('FK_0832036293de9fd0a31ef6e9708', 'department_id', 'department'),
    ],
  ),
  table(
    'answer_entry',
    [numbered('entry'), ref('answer_id')],
    [
      unique('IDX_0070bec9b598f5d5a3b47eb17b', ['answer_id']),
      reference('FK_0070bec9b598f5d5a3b47eb17be', 'answer_id', 'answer'),
    ],
  ),
];

/** Answers, and their order in the search. */
export class Answer1795600700000 implements MigrationInterface {
  name = 'Answer1795600700000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
