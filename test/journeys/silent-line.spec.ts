import type { Page } from 'playwright-core';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import type { FloorLiveView } from '../../src/contract/views.js';
import {
  describeInBrowser,
  desktop,
  journey,
  openingMs,
  phone,
  projector,
  says,
  Stage,
  tablet,
  type Visit,
} from '../support/site.js';
import { Caller } from '../support/caller.js';
import { goLive, planDialogue } from '../support/dialogues.js';
import { queueOpinion, sumsOf, theOpinion } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { Relay } from '../support/network-proxy.js';
import { signIn } from '../support/sign-in.js';
import { callNext, decideAtOnce, onFloor } from './chair-steps.js';
import { lookedAt, sendOpinion, stands } from './steps.js';

const mine = 'Bao giờ khơi thông cống ngõ 42?';
const others = ['Đèn đường ngõ 7 hỏng đã lâu, ai sửa?', 'Sổ đỏ của tôi bao giờ có?', 'Chợ cóc ngõ 5 bao giờ dẹp?'];

/** Networks that swallow without a word, and one that is off: the others go on, and nobody is shown an old picture as new. */
describeInBrowser('citizen, moderator, chair and hall in one dialogue', () => {
  const step = journey(() => stage);
  let stage: Stage;
  let dialogue: Dialogue;
  let operator: Caller;
  const relays: Relay[] = [];
  const screens = {} as Record<'citizen' | 'desk' | 'chair' | 'hall', Page>;

  /** A screen behind a line of its own. */
  const behind = async (path: string, visit: Visit): Promise<Page> => {
    const relay = await Relay.to(stage.house.url);
    relays.push(relay);
    return stage.visit(path, { ...visit, baseURL: relay.url });
  };
  /** From another desk: what is on the floor is decided, and another question called. */
  const goOn = async (question: string): Promise<void> => {
    const present = await stage.house.reader.rows<{ opinion_id: string | null }>(
      'SELECT opinion_id FROM floor WHERE dialogue_id = ?',
      [dialogue.id],
    );
    const id = present[0]?.opinion_id;
    if (id) {
      const { version } = await theOpinion(stage.house, id);
      await operator.post(`opinions/${id}/decision`, { version, outcome: 'answered' });
    }
    const called = await operator.post(`dialogues/${dialogue.id}/floor/call`, { expectedOnFloor: null });
    expect((called['opinion'] as FloorLiveView['opinion'])?.text).toBe(question);
  };
  const live = async (...pages: Page[]): Promise<void> => {
    for (const page of pages) await stands(page, 'live');
  };

  beforeAll(async () => {
    stage = await Stage.open({ now: '2026-12-14T01:00:00Z' });
    const { home } = await seedOrganisation(stage.house);
    dialogue = await goLive(stage.house, await planDialogue(stage.house, home, { heldOn: '2026-12-14' }));
    operator = new Caller(stage.house, await signIn(stage.house, 'operator'));
    const [moderator, chair] = [await signIn(stage.house, 'moderator'), await signIn(stage.house, 'chair')];
    screens.desk = await stage.visit(`/moderation/${dialogue.id}`, { headers: moderator.headers, viewport: desktop });
    screens.hall = await stage.visit(`/hall/${dialogue.id}?link=${dialogue.hallKey}`, { viewport: projector });
    screens.chair = await behind(`/chair/${dialogue.id}`, { headers: chair.headers, viewport: tablet });
    screens.citizen = await behind(`/d/${dialogue.slug}`, { viewport: phone, isMobile: true, hasTouch: true });
    await live(...Object.values(screens));
  }, openingMs);

  afterAll(async () => {
    await stage.close();
    for (const relay of relays) await relay.close();
  });

  step('a question goes from the phone to the desk, the chair, the hall and the phones', async () => {
    await sendOpinion(stage, dialogue.title, { text: mine, name: 'Nguyễn Thị Mẫu Đơn', phone: '0900 000 111' });
    await screens.desk.getByRole('button', { name: new RegExp(mine.slice(0, 20)) }).click();
    await screens.desk.getByRole('button', { name: /^Tiếp nhận/ }).click();
    await screens.chair.getByRole('navigation', { name: 'Hàng chờ' }).getByText(mine).waitFor();
    await callNext(screens.chair, mine);
    await says(screens.hall, mine);
    await says(screens.citizen, mine);
    for (const text of others) await queueOpinion(stage.house, dialogue, { text });
    for (const page of [screens.chair, screens.desk]) await says(page, others[2] ?? '');
  });

  // `stale` lies between the patience of the screen and the ping timeout, and may be passed over: see offline.spec.ts.
  step('chair and phone whose lines go silent without an end say so, and keep the picture they had', async () => {
    for (const relay of relays) relay.swallow();
    await goOn(others[0] ?? '');
    await says(screens.hall, others[0] ?? '');
    await stands(screens.citizen, 'reconnecting');
    await stands(screens.chair, 'reconnecting');
    await onFloor(screens.chair, mine).waitFor();
    await live(screens.desk, screens.hall);
  });

  step('both show what happened meanwhile once their lines carry again', async () => {
    stage.forgive(/ERR_/, /WebSocket connection/);
    for (const relay of relays) relay.mend();
    await live(screens.chair, screens.citizen);
    await onFloor(screens.chair, others[0] ?? '').waitFor();
    await says(screens.citizen, others[0] ?? '');
    await lookedAt(screens.chair);
    await decideAtOnce(screens.chair, /^Đã trả lời/);
  });

  step('the hall is put offline and back while the others go on', async () => {
    stage.forgive(/ERR_/, /WebSocket connection/);
    await screens.hall.context().setOffline(true);
    await goOn(others[1] ?? '');
    await onFloor(screens.chair, others[1] ?? '').waitFor();
    await says(screens.citizen, others[1] ?? '');
    await stands(screens.hall, 'reconnecting');
    await goOn(others[2] ?? '');
    await screens.hall.context().setOffline(false);
    await live(...Object.values(screens));
    await says(screens.hall, others[2] ?? '');
    await onFloor(screens.chair, others[2] ?? '').waitFor();
    expect(await sumsOf(stage.house, dialogue.id)).toMatchObject({ received: 4, waiting: 1, heard: 3 });
    await says(screens.chair, /4\s+ý kiến:\s+3\s+kết quả,\s+1\s+chờ/);
    await says(screens.hall, /3\s+đã nghe/);
  });
});
