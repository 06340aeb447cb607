import { haDong } from '../../src/demo/scenarios/ha-dong.js';
import type { ScenarioOpinion } from '../../src/demo/scenarios/scenario.js';

const { opinions } = haDong;
const titled = (start: string): ScenarioOpinion => {
  const found = opinions.find(({ text }) => text.startsWith(start));
  if (!found) throw new Error(`no opinion begins with "${start}"`);
  return found;
};
/** Sent in the browser, with a phone number in the text that must be redacted. */
export const landTitle = titled('Hồ sơ cấp giấy chứng nhận');
export const secret = 'Gọi tôi theo số 0900 000 111.';
export const pension = titled('Tôi làm thủ tục hưu trí');
export const karaoke = titled('Việc cấp giấy phép kinh doanh karaoke');
export const givenName = titled('Vợ chồng tôi đặt tên con');
export const waitingChairs = titled('Tôi thấy cán bộ một cửa');
export const neverInTheHall = [
  ...opinions.filter(({ consent }) => consent !== 'name').map(({ author }) => author.name),
  ...opinions.map(({ words }) => words),
  secret,
  '0900 000',
  '0900000',
  '+84900000',
];
export const onScreens = [landTitle, karaoke, pension, givenName, waitingChairs];
