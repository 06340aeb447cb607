import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/clock.js';
import { pick } from '../../common/pick.js';
import { Reader } from '../../database/reader.js';
import { where } from '../../database/sql.js';
import { Dialogue } from '../../dialogue/dialogue.entity.js';
import { listOpinions } from '../../opinion/opinion-rows.queries.js';
import { Organisation } from '../../organisation/organisation.entity.js';
import { entryOf, type QueueList } from './queue-list.js';

/** Reads the queue and the floor of one dialogue, by the same keyed reads as its live screens. */
@Injectable()
export class QueueListQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async get(dialogue: Dialogue): Promise<QueueList> {
    const asOf = this.clock.now().toISOString();
    const organisation = await this.reader.manager.findOneByOrFail(Organisation, { id: dialogue.organisationId });
    const opinions = await listOpinions(
      this.reader,
      where("o.dialogue_id = ? AND o.status IN ('accepted', 'on_floor')", dialogue.id),
      'o.queue_position, o.number',
    );
    const [unread] = await this.reader.rows<{ n: number }>(
      `SELECT CAST(count(*) AS int) AS n FROM opinion WHERE dialogue_id = ? AND status IN ('received', 'needs_info')`,
      [dialogue.id],
    );
    return {
      organisationName: organisation.name,
      ...pick(dialogue, ['title', 'numberPrefix', 'heldOn', 'startsAt', 'place', 'chairName', 'chairTitle']),
      rehearsal: dialogue.rehearsalOf !== null,
      asOf,
      onFloor: opinions.filter(({ status }) => status === 'on_floor').map(entryOf),
      waiting: opinions.filter(({ status }) => status === 'accepted').map(entryOf),
      unread: unread?.n ?? 0,
    };
  }
}
