import type { NoteLiveView } from '../../contract/views.js';
import { discloseTo, projectRows, type LiveProjection } from '../../database/projection.js';
import { ofTheDialogue } from '../../disclosure/disclosure.js';
import { columns, select } from '../../database/select.js';
import { among } from '../../database/sql.js';
import { BackstageNote } from '../floor.entity.js';

export const noteProjection: LiveProjection<'note'> = {
  type: 'note',
  async load(source, dialogueId, ids) {
    const own = among('n.id', ids);
    const found = await select(
      source,
      columns(BackstageNote, 'n', ['id', 'text', 'senderName', 'sentAt', 'seenAt']),
      `FROM backstage_note n WHERE n.dialogue_id = ? AND ${own.sql} ORDER BY n.sent_at, n.id`,
      [dialogueId, ...own.values],
    );
    return projectRows(found, (recipient, row): NoteLiveView => ({
      ...row,
      text: discloseTo(recipient, ofTheDialogue).unchecked(row.text),
    }));
  },
};
