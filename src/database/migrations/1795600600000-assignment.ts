import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  byKey,
  createTables,
  dropTables,
  day,
  id,
  index,
  instant,
  integer,
  nullable,
  primary,
  ref,
  reference,
  table,
  text,
  unique,
  varchar,
} from './table.js';

const open = "status NOT IN ('done', 'cancelled')";

const tables = [
  table(
    'decision',
    [
      id,
      ref('dialogue_id'),
      ref('opinion_id'),
      varchar('outcome', 16),
      varchar('decided_from', 16),
      nullable(text('words')),
      nullable(ref('decided_by')),
      nullable(varchar('chair_name', 160)),
      instant('decided_at'),
      nullable(instant('undone_at')),
      nullable(ref('undone_by')),
      nullable(text('replaced')),
    ],
    [
      index('IDX_308ff9e32945b26679da1997a0', ['opinion_id', 'decided_at']),
      index('IDX_c646bbe6c1260c6b9c4becc408', ['dialogue_id', 'decided_at']),
      reference('FK_cf80ed34ce9f655655ef81e98dc', 'dialogue_id', 'dialogue'),
      reference('FK_aa83719b2eedddab9394c1df594', 'opinion_id', 'opinion'),
    ],
  ),
  table(
    'spoken_reply',
    [
      primary(ref('opinion_id')),
      primary(integer('edition')),
      ref('dialogue_id'),
      text('text'),
      nullable(instant('contacts_agreed_at')),
      nullable(text('reason')),
      nullable(ref('written_by')),
      instant('written_at'),
      nullable(ref('checked_by')),
      nullable(instant('checked_at')),
    ],
    [
      index('IDX_afec11bddf0483e16b6f554582', ['dialogue_id']),
      reference('FK_75f1495d8b15e7b87e367fa0de4', 'opinion_id', 'opinion'),
      reference('FK_afec11bddf0483e16b6f5545829', 'dialogue_id', 'dialogue'),
    ],
  ),
  table(
    'directive',
    [
      id,
      ref('dialogue_id'),
      ref('organisation_id'),
      integer('number'),
      text('text'),
      nullable(ref('given_by')),
      nullable(varchar('chair_name', 160)),
      instant('given_at'),
    ],
    [
      unique('IDX_d45f90d6b4f5eeae7bbfe55650', ['dialogue_id', 'number']),
      reference('FK_363eaf79f2ae3365bb76f2d9a51', 'dialogue_id', 'dialogue'),
    ],
  ),
  table(
    'assignment',
    [
      id,
      ref('organisation_id'),
      ref('dialogue_id'),
      nullable(ref('opinion_id')),
      nullable(ref('directive_id')),
      nullable(ref('decision_id')),
      ref('lead_department_id'),
      text('task'),
      nullable(day('due_on')),
      nullable(text('due_explanation')),
      varchar('status', 16),
      nullable(ref('assigned_by')),
      instant('assigned_at'),
      nullable(instant('acknowledged_at')),
      nullable(instant('started_at')),
      nullable(instant('submitted_at')),
      nullable(instant('done_at')),
      nullable(instant('cancelled_at')),
      nullable(day('finished_on')),
      nullable(day('paused_on')),
      integer('version'),
    ],
    [
      index('IDX_232a8883465936f187bbc3f242', ['opinion_id']),
      index('IDX_4916130d313112d9e4859e99e0', ['directive_id']),
      index('IDX_d9e4b04c811c2423bfb5194430', ['dialogue_id']),
      index('IDX_7ea33432c228660f21eaba250f', ['organisation_id', 'due_on', 'id']),
      index('IDX_de1a19c8555635b6c478653338', ['organisation_id', 'status', 'due_on', 'id']),
      index('IDX_8e8982b0c82014babb5480cc89', ['organisation_id', 'lead_department_id', 'due_on', 'id']),
      index('assignment_open', ['organisation_id', 'due_on', 'id'], open),
      index('assignment_open_of_department', ['organisation_id', 'lead_department_id', 'due_on', 'id'], open),
      index('assignment_paused', ['organisation_id', 'due_on', 'id'], 'paused_on IS NOT NULL'),
      index('IDX_18f48e357aeec9b7212aea2806', ['organisation_id', 'assigned_at']),
      reference('FK_d9e4b04c811c2423bfb51944309', 'dialogue_id', 'dialogue'),
      reference('FK_232a8883465936f187bbc3f2426', 'opinion_id', 'opinion'),
      reference('FK_4916130d313112d9e4859e99e03', 'directive_id', 'directive'),
      reference('FK_54e3f8d76c4ef2bf1e2f981cba9', 'decision_id', 'decision'),
      reference('FK_12246169cbcc4058a0c680369aa', 'lead_department_id', 'department'),
    ],
  ),
  byKey('assignment_count', [
    primary(ref('owner_id')),
    primary(integer('year')),
    primary(varchar('standing', 16)),
    primary(day('day')),
    primary(varchar('finished_in', 7)),
    integer('tasks'),
  ]),
  byKey(
    'attributed_rating',
    [primary(ref('department_id')), primary(integer('year')), primary(ref('opinion_id')), varchar('verdict', 16)],
    [index('attributed_rating_opinion', ['opinion_id'])],
  ),
  table(
    'assignment_coordinator',
    [primary(ref('assignment_id')), primary(ref('department_id'))],
    [index('IDX_58ca71c6cfd5e27410eeed58e0', ['department_id', 'assignment_id'])],
  ),
  table(
    'assignment_report',
    [id, ref('assignment_id'), text('text'), nullable(ref('reported_by')), instant('reported_at')],
    [
      index('IDX_75b413c9b8e2750b3f8020ba62', ['assignment_id', 'reported_at']),
      reference('FK_e59a99ccc9864a0d4101f7cd914', 'assignment_id', 'assignment'),
    ],
  ),
  table(
    'extension',
    [
      id,
      ref('assignment_id'),
      nullable(day('from_due_on')),
      day('asked_due_on'),
      nullable(day('granted_due_on')),
      text('reason'),
      nullable(ref('asked_by')),
      instant('asked_at'),
      nullable(instant('granted_at')),
      nullable(instant('refused_at')),
      nullable(ref('settled_by')),
      nullable(text('settled_reason')),
    ],
    [
      index('IDX_807ba573c804c44efeb66ed455', ['assignment_id', 'asked_at']),
      index('extension_pending', ['assignment_id'], 'granted_at IS NULL AND refused_at IS NULL'),
      reference('FK_74b438a5e11f73805e0941ecfbb', 'assignment_id', 'assignment'),
    ],
  ),
  table(
    'assignment_pause',
    [id, ref('assignment_id'), day('paused_on'), nullable(day('resumed_on')), text('reason')],
    [
      index('IDX_ee359e0e42d91657b3d5fcd3a7', ['assignment_id']),
      reference('FK_ee359e0e42d91657b3d5fcd3a78', 'assignment_id', 'assignment'),
    ],
  ),
  table(
    'urge',
    [
      id,
      ref('assignment_id'),
      day('urged_on'),
      ref('department_id'),
      nullable(text('words')),
      nullable(ref('urged_by')),
      instant('urged_at'),
    ],
    [
      unique('IDX_3f8a93b61150334fd626733dee', ['assignment_id', 'urged_on']),
      reference('FK_0a50080360d669964fb87f1083e', 'assignment_id', 'assignment'),
      reference('FK_3a6288442ff1850d1be390fc9ce', 'department_id', 'department'),
    ],
  ),
  table(
    'escalation',
    [
      id,
      ref('organisation_id'),
      ref('dialogue_id'),
      nullable(ref('opinion_id')),
      nullable(ref('decision_id')),
      varchar('body_name', 200),
      nullable(ref('body_organisation_id')),
      text('matter'),
      nullable(ref('escalated_by')),
      instant('escalated_at'),
      nullable(instant('answered_at')),
      nullable(text('answer')),
      nullable(instant('cancelled_at')),
      integer('version'),
    ],
    [
      index('IDX_4d177778e542892f108c77fd81', ['opinion_id']),
      index('IDX_7d31ac9e28f4ad111ee5f3ec5b', ['body_organisation_id']),
      index('IDX_7bf8fddbd10d939d908a02a2d5', ['dialogue_id']),
      index('IDX_535384db558f4b8bff6b685d79', ['decision_id']),
      index('IDX_45bd4b1185ce42adc07188937b', ['organisation_id']),
      reference('FK_7bf8fddbd10d939d908a02a2d5e', 'dialogue_id', 'dialogue'),
      reference('FK_4d177778e542892f108c77fd814', 'opinion_id', 'opinion'),
      reference('FK_535384db558f4b8bff6b685d798', 'decision_id', 'decision'),
      reference('FK_7d31ac9e28f4ad111ee5f3ec5b7', 'body_organisation_id', 'organisation'),
    ],
  ),
];

/** Decisions and directives, the assignments and escalations that follow from them. */
export class Assignment1795600600000 implements MigrationInterface {
  name = 'Assignment1795600600000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, tables);
  }
}
