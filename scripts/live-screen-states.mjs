// Rare states of live screens, sent to one page only; nothing is stored.
import { printed, receipt, withRefusal } from './screen-states.mjs';

/** The snapshot the page would receive after `change`, which is given the views by key. */
const told = (change) => (page) =>
  page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      const [, head, body] = /^(42\/live,)(\["snapshot".*)/s.exec(message) ?? [];
      if (!body) return socket.send(message);
      const [event, snapshot] = JSON.parse(body);
      change(snapshot.views);
      socket.send(head + JSON.stringify([event, snapshot]));
    });
  });

const only = (views, type) => {
  const key = Object.keys(views).find((one) => one.startsWith(`${type}:`));
  return views[key];
};

const later = (instant, seconds) => new Date(Date.parse(instant) + seconds * 1000).toISOString();

const long =
  'Gia đình tôi cùng mười hai hộ trong ngõ 42 đã ba lần gửi đơn về việc cống thoát nước đoạn từ số nhà 15 đến cuối ngõ bị bồi lấp, ' +
  'mưa lớn là nước tràn vào nhà, trẻ con và người già không đi lại được. Lần nào phường cũng trả lời là đã ghi nhận và sẽ khảo sát. ' +
  'Đề nghị cho biết bao giờ nạo vét xong, ai chịu trách nhiệm, và trong lúc chờ thì phường hỗ trợ các hộ bị ngập như thế nào?';

/** The longest possible content of the floor. */
export const longest = {
  beforePage: told((views) => {
    const floor = only(views, 'floor');
    const { opinion } = floor;
    Object.assign(opinion, { text: long, fieldName: 'Đất đai, xây dựng, giải phóng mặt bằng, tái định cư' });
    opinion.person.community = 'Khu dân cư tập thể Cơ khí và Vận tải đường sông';
    floor.answering = {
      ...floor.answering,
      departmentName: 'Trung tâm Phục vụ hành chính công phường Minh Khê',
      name: 'Phó Giám đốc Nguyễn Thị Hoàng Phương Thảo',
    };
    const shown = views[`opinion:${opinion.id}`];
    if (shown) Object.assign(shown, { text: long, publicText: null, fieldName: opinion.fieldName });
  }),
};

/** Collected questions. */
export const collected = {
  beforePage: told((views) => {
    const waiting = Object.entries(views).filter(([key, it]) => key.startsWith('opinion:') && it.status === 'accepted');
    only(views, 'floor').together = waiting.slice(0, 3).map(([, { publicText, text, ...one }]) => ({
      ...one,
      text: publicText ?? text,
    }));
  }),
};

export const rehearsed = {
  beforePage: told((views) => Object.assign(only(views, 'dialogue'), { rehearsal: true, joinCode: null })),
};

/** The page of a running rehearsal; with minutes, also its simulated audience. */
export const audienceOf = (id, minutes) => ({
  beforePage: (page) =>
    page.route(`**/api/v1/dialogues/${id}`, async (route) => {
      const dialogue = await (await route.fetch()).json();
      const now = await page.evaluate(() => Date.now());
      const audienceUntil = minutes ? new Date(now + minutes * 60_000).toISOString() : null;
      await route.fulfill({ json: { ...dialogue, rehearsalOf: id, status: 'live', audienceUntil, rehearsals: [] } });
    }),
});

/** A request to speak has the floor, without a transcript. */
export const askedToSpeak = {
  beforePage: told((views) => {
    const { opinion } = only(views, 'floor');
    opinion.speech = 'asked';
    views[`opinion:${opinion.id}`].speech = 'asked';
  }),
};

/** A turn with an answer and three raised opinions. */
export const raised = {
  beforePage: told((views) => {
    const { turn } = only(views, 'floor');
    const others = Object.entries(views).filter(
      ([key, one]) => key.startsWith('opinion:') && one.status === 'accepted',
    );
    const ids = others.slice(0, 2).map(([, { id }]) => id);
    Object.assign(views[`turn:${turn.id}`], {
      speaker: 'Cao Văn Nghiệm',
      answeringAt: later(turn.startedAt, 95),
      opinionIds: [...views[`turn:${turn.id}`].opinionIds, ...ids],
    });
  }),
};

/** All notes have been read by the chair. */
export const noteSeen = {
  beforePage: told((views) => {
    for (const [key, note] of Object.entries(views)) if (key.startsWith('note:')) note.seenAt = later(note.sentAt, 40);
  }),
};

/** Accepts an opinion that somebody else has changed: a version conflict. */
export const overtaken = async (page) => {
  const taken = /\/api\/v1\/opinions\/[^/]+\/accept$/;
  await page.route(taken, async (route) => {
    const [address] = route
      .request()
      .url()
      .split(/\/accept$/);
    const present = await (await page.request.get(address)).json();
    const wording =
      'Xin hỏi quy định về biển hiệu quảng cáo của cửa hàng nhỏ: kích thước thế nào thì không phải xin phép?';
    const other = { status: 'accepted', publicText: wording, departmentName: 'Văn phòng HĐND và UBND' };
    await withRefusal('version-conflict', { present: { ...present, ...other, version: present.version + 1 } })(route);
  });
  await page.locator('main #text').waitFor();
  await page.keyboard.press('a');
  await page.locator('.conflict').waitFor();
};

/** An opinion entered at the reception for somebody without a phone; nothing is stored. */
export const entered = async (page) => {
  await page.route(/\/opinions\/on-behalf$/, (route) =>
    route.fulfill({ status: 201, json: { ...receipt, pin: '4820', receivedAt: new Date().toISOString() } }),
  );
  await page.locator('.more .btn >> nth=1').click();
  await page.fill('#entry-text', long.slice(0, 200));
  await page.fill('#entry-name', 'Nguyễn Thị Mẫu Đơn');
  await page.check('#entry-consent');
  await page.locator('main form [type=submit]').click();
  await page.locator('.slip .code').first().waitFor();
};

export const enteredOnPaper = printed(entered);
