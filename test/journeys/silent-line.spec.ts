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
  expectText,
  Site,
  tablet,
  type Visit,
} from '../support/site.js';
import { ApiClient } from '../support/api-client.js';
import { goLive, planDialogue } from '../support/dialogues.js';
import { queueOpinion, sumsOf, theOpinion } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { NetworkProxy } from '../support/network-proxy.js';
import { signIn } from '../support/sign-in.js';
import { callNext, decideAtOnce, onFloor } from './chair-steps.js';
import { lookedAt, sendOpinion, isShown } from './steps.js';
import { nextOf, seenNow } from '../support/presses.js';

const mine = 'Bao giờ khơi thông cống ngõ 42?';
const others = ['Đèn đường ngõ 7 hỏng đã lâu, ai sửa?', 'Sổ đỏ của tôi bao giờ có?', 'Chợ cóc ngõ 5 bao giờ dẹp?'];

/** Silent networks and an offline one: the other screens continue, and none shows an old state as current. */
describeInBrowser('citizen, moderator, chair and hall in one dialogue', () => {
  const step = journey(() => site);
  let site: Site;
  let dialogue: Dialogue;
  let operator: ApiClient;
  const proxies: NetworkProxy[] = [];
  const screens = {} as Record<'citizen' | 'moderation' | 'chair' | 'hall', Page>;

  /** A screen behind its own proxy. */
  const behind = async (path: string, visit: Visit): Promise<Page> => {
    const proxy = await NetworkProxy.to(site.app.url);
    proxies.push(proxy);
    return site.visit(path, { ...visit, baseURL: proxy.url });
  };
  /** Decides the question on the floor and calls another one through the API. */
  const goOn = async (question: string): Promise<void> => {
    const present = await site.app.reader.rows<{ opinion_id: string | null }>(
      'SELECT opinion_id FROM floor WHERE dialogue_id = ?',
      [dialogue.id],
    );
    const id = present[0]?.opinion_id;
    if (id) {
      const { version } = await theOpinion(site.app, id);
      await operator.post(`opinions/${id}/decision`, {
        version,
        seen: await seenNow(site.app, dialogue.id),
        outcome: 'answered',
      });
    }
    const [seen, opinionId] = [await seenNow(site.app, dialogue.id), await nextOf(site.app, dialogue.id)];
    const called = await operator.post(`dialogues/${dialogue.id}/floor/call`, { seen, opinionId });
    expect((called['opinion'] as FloorLiveView['opinion'])?.text).toBe(question);
  };
  const live = async (...pages: Page[]): Promise<void> => {
    for (const page of pages) await isShown(page, 'live');
  };

  beforeAll(async () => {
    site = await Site.open({ now: '2026-12-14T01:00:00Z' });
    const { home } = await seedOrganisation(site.app);
    dialogue = await goLive(site.app, await planDialogue(site.app, home, { heldOn: '2026-12-14' }));
    operator = new ApiClient(site.app, await signIn(site.app, 'operator'));
    const [moderator, chair] = [await signIn(site.app, 'moderator'), await signIn(site.app, 'chair')];
    screens.moderation = await site.visit(`/moderation/${dialogue.id}`, {
      headers: moderator.headers,
      viewport: desktop,
    });
    screens.hall = await site.visit(`/hall/${dialogue.id}?link=${dialogue.hallKey}`, { viewport: projector });
    screens.chair = await behind(`/chair/${dialogue.id}`, { headers: chair.headers, viewport: tablet });
    screens.citizen = await behind(`/d/${dialogue.slug}`, { viewport: phone, isMobile: true, hasTouch: true });
    await live(...Object.values(screens));
  }, openingMs);

  afterAll(async () => {
    await site.close();
    for (const proxy of proxies) await proxy.close();
  });

  step('a question goes from the phone to moderator, chair, hall and phones', async () => {
    await sendOpinion(site, dialogue.title, { text: mine, name: 'Nguyễn Thị Mẫu Đơn', phone: '0900 000 111' });
    await screens.moderation.getByRole('button', { name: new RegExp(mine.slice(0, 20)) }).click();
    await screens.moderation.getByRole('button', { name: /^Tiếp nhận/ }).click();
    await screens.chair.getByRole('navigation', { name: 'Hàng chờ' }).getByText(mine).waitFor();
    await callNext(screens.chair, mine);
    await expectText(screens.hall, mine);
    await expectText(screens.citizen, mine);
    for (const text of others) await queueOpinion(site.app, dialogue, { text });
    for (const page of [screens.chair, screens.moderation]) await expectText(page, others[2] ?? '');
  });

  // `stale` is shown only between the screen's patience and the ping timeout, and may be missed: see offline.spec.ts.
  step('chair and phone on silent connections say so, and keep their state', async () => {
    for (const proxy of proxies) proxy.blackhole();
    await goOn(others[0] ?? '');
    await expectText(screens.hall, others[0] ?? '');
    await isShown(screens.citizen, 'reconnecting');
    await isShown(screens.chair, 'reconnecting');
    await onFloor(screens.chair, mine).waitFor();
    await live(screens.moderation, screens.hall);
  });

  step('both show what happened meanwhile once their connections work again', async () => {
    site.expectErrors(/ERR_/, /WebSocket connection/);
    for (const proxy of proxies) proxy.restore();
    await live(screens.chair, screens.citizen);
    await onFloor(screens.chair, others[0] ?? '').waitFor();
    await expectText(screens.citizen, others[0] ?? '');
    await lookedAt(screens.chair);
    await decideAtOnce(screens.chair, /^Đã trả lời/);
  });

  step('the hall goes offline and back while the others continue', async () => {
    site.expectErrors(/ERR_/, /WebSocket connection/);
    await screens.hall.context().setOffline(true);
    await goOn(others[1] ?? '');
    await onFloor(screens.chair, others[1] ?? '').waitFor();
    await expectText(screens.citizen, others[1] ?? '');
    await isShown(screens.hall, 'reconnecting');
    await goOn(others[2] ?? '');
    await screens.hall.context().setOffline(false);
    await live(...Object.values(screens));
    await expectText(screens.hall, others[2] ?? '');
    await onFloor(screens.chair, others[2] ?? '').waitFor();
    expect(await sumsOf(site.app, dialogue.id)).toMatchObject({ received: 4, waiting: 1, heard: 3 });
    await expectText(screens.chair, /4\s+ý kiến:\s+3\s+kết quả,\s+1\s+chờ/);
    await expectText(screens.hall, /3\s+đã nghe/);
  });
});
