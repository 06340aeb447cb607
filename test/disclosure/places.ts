import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { TestApp } from '../support/test-app.js';

/** Stands for a canary in a row that is being prepared. */
export const here = '※';

/** Filled by the program, or chosen from a list: nobody types them. Whatever is not named here is planted. */
const machine: ReadonlySet<string> = new Set([
  'organisation.slug',
  'organisation.code',
  'deadline_rule.stage',
  'account_grant.role',
  'account.password_hash',
  'login.token_hash',
  'login.user_agent',
  'login.device_hash',
  'second_factor.secret',
  'recovery_code.code_hash',
  'security_event.route',
  'security_event.network',
  'rate_limit.key',
  'rate_limits.key',
  'dialogue.slug',
  'dialogue.number_prefix',
  'dialogue.hall_key',
  'registration.device_hash',
  'repeated_registration.device_hash',
  'opinion.tracking_hash',
  'opinion.tracking_pin_hash',
  'opinion.device_hash',
  'opinion.reason_code',
  'support.device_hash',
  'floor.slide',
  'live_event.type',
  'idempotency.key_hash',
  'idempotency.body_hash',
  'idempotency.response',
  'trail_entry.verb',
  'setting.name',
  'setting.value',
  'outbox_message.template',
  'outbox_message.step',
  'posting.word',
]);

/** Texts in JSON, planted where {@link here} stands. */
const inJson: ReadonlySet<string> = new Set([
  'notice.facts',
  'background_report.tables',
  'background_edition.tables',
  'decision.replaced',
  'trail_entry.details',
]);

/** What the program makes of a name, to find and to sort it. */
const searchables: ReadonlySet<string> = new Set(['invitation.searchable', 'registration.searchable']);
const sortKeys: ReadonlySet<string> = new Set(['invitation.sort_key', 'registration.sort_key']);

const phones: ReadonlySet<string> = new Set(['author.phone', 'invitation.phone', 'registration.phone']);
const emails: ReadonlySet<string> = new Set([
  'author.email',
  'invitation.email',
  'registration.email',
  'account.email',
]);

export type Form = 'text' | 'json' | 'phone' | 'email' | 'searchable' | 'sort key';

/** A column in which somebody outside or an officer writes. */
export interface Place {
  table: string;
  column: string;
  property: string;
  entity: EntityMetadata;
  form: Form;
  /** Characters that fit. */
  length: number;
}

const nameOf = (table: string, column: ColumnMetadata): string => `${table}.${column.databaseName}`;

function formOf(name: string, column: ColumnMetadata): Form | undefined {
  if (inJson.has(name)) return 'json';
  if (phones.has(name)) return 'phone';
  if (emails.has(name)) return 'email';
  if (searchables.has(name)) return 'searchable';
  if (sortKeys.has(name)) return 'sort key';
  if (column.type === 'text') return column.transformer || machine.has(name) ? undefined : 'text';
  // Shorter ones are ids, days, codes and words from lists.
  const typed = column.type === 'varchar' && Number(column.length) >= 40 && !machine.has(name);
  return typed ? 'text' : undefined;
}

/** All of them, from the tables' definitions. */
export const placesOf = (app: TestApp): Place[] =>
  app.reader.manager.connection.entityMetadatas.flatMap((entity) =>
    entity.columns.flatMap((column) => {
      const form = formOf(nameOf(entity.tableName, column), column);
      if (!form) return [];
      const length = column.type === 'text' ? 2000 : Number(column.length);
      const { databaseName, propertyName: property } = column;
      return [{ table: entity.tableName, column: databaseName, property, entity, form, length }];
    }),
  );
