import type { PledgeLiveView } from '../contract/views.js';
import { discloseTo, projectRows, type LiveProjection } from '../database/projection.js';
import { ofTheDialogue } from '../disclosure/disclosure.js';
import { columns, list, select } from '../database/select.js';
import { among } from '../database/sql.js';
import { correctionsOf } from '../floor/turn/turn.projection.js';
import { Pledge } from './minutes.entity.js';

const pledge = list(
  columns(Pledge, 'p', ['id', 'turnId', 'opinionId', 'text', 'saidBy', 'saidAt', 'struckAt', 'version']),
  correctionsOf('pledge', 'p.id'),
);

export const pledgeProjection: LiveProjection<'pledge'> = {
  type: 'pledge',
  async load(source, dialogueId, ids) {
    const own = among('p.id', ids);
    const found = await select(
      source,
      pledge,
      `FROM pledge p WHERE p.dialogue_id = ? AND ${own.sql} ORDER BY p.said_at, p.id`,
      [dialogueId, ...own.values],
    );
    return projectRows(found, (recipient, row): PledgeLiveView => {
      const disclosure = discloseTo(recipient, ofTheDialogue);
      return { ...row, text: disclosure.unchecked(row.text), saidBy: disclosure.checked(row.saidBy) };
    });
  },
};
