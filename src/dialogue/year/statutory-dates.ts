import { localDateOf } from '../../common/local-date.js';
import { statutoryClocks } from '../../organisation/calendar/statutory-clocks.js';
import type { Dialogue } from '../dialogue.entity.js';
import type { ClocksView } from './dto/clocks.view.js';

type Timed = Pick<Dialogue, 'heldOn' | 'announcedAt' | 'outcomesPublishedAt' | 'status' | 'rehearsalOf'>;

/** After a postponement only the notice for the new date counts. */
export function statutoryDatesOf(dialogue: Timed, now: Date): ClocksView {
  const applies = dialogue.rehearsalOf === null && !['postponed', 'cancelled'].includes(dialogue.status);
  const noticeOn = applies && dialogue.announcedAt ? localDateOf(dialogue.announcedAt) : null;
  const resultsOn = applies && dialogue.outcomesPublishedAt ? localDateOf(dialogue.outcomesPublishedAt) : null;
  return {
    ...statutoryClocks(
      { heldOn: dialogue.heldOn, noticePublishedOn: noticeOn, resultsPublishedOn: resultsOn, applies },
      localDateOf(now),
    ),
    noticeOn,
    resultsOn,
  };
}
