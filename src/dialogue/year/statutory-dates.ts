import { localDateOf } from '../../common/local-date.js';
import type { Instant } from '../../contract/instant.js';
import { statutoryClocks } from '../../organisation/calendar/statutory-clocks.js';
import type { Dialogue } from '../dialogue.entity.js';
import type { ClocksView } from './dto/clocks.view.js';

/** A row as an entity, or as `select` gives it. */
interface Timed extends Pick<Dialogue, 'heldOn' | 'status' | 'rehearsalOf'> {
  announcedAt: Date | Instant | null;
  outcomesPublishedAt: Date | Instant | null;
}

/** After a postponement only the notice for the new date counts. */
export function statutoryDatesOf(dialogue: Timed, now: Date): ClocksView {
  const applies = dialogue.rehearsalOf === null && !['postponed', 'cancelled'].includes(dialogue.status);
  const noticeOn = applies && dialogue.announcedAt ? localDateOf(new Date(dialogue.announcedAt)) : null;
  const resultsOn =
    applies && dialogue.outcomesPublishedAt ? localDateOf(new Date(dialogue.outcomesPublishedAt)) : null;
  return {
    ...statutoryClocks(
      { heldOn: dialogue.heldOn, noticePublishedOn: noticeOn, resultsPublishedOn: resultsOn, applies },
      localDateOf(now),
    ),
    noticeOn,
    resultsOn,
  };
}
