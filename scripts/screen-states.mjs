// What is done on a page, or beside it, so that a state worth seeing stands there. In every language: no words.

/** Presses a key (`key:x`) or clicks, and waits for what comes of it. */
export const pressed = (what, until) => async (page) => {
  if (what.startsWith('key:')) await page.keyboard.press(what.slice('key:'.length));
  else await page.locator(what).click();
  if (until) await page.locator(until).first().waitFor();
};

/** Opens a dialog and sends it as it stands: refused, with what is missing. */
export const refused = (opens) => async (page) => {
  await page.locator(opens).click();
  await page.locator('dialog[open] [type=submit]').click();
  await page.locator('dialog[open] [role=alert]').first().waitFor();
};

/** A plan sent with entries of the agenda that say nothing. */
export const emptyEntries = async (page) => {
  for (const _ of [1, 2]) await page.locator('main .agenda + div .btn').click();
  await page.locator('main form [type=submit]').click();
  await page.locator('.errors').waitFor();
};

/** A matter decided again and again, in many words. */
export const corrected = (page) =>
  page.route('**/api/v1/opinions/*/decisions', async (route) => {
    const { items } = await (await route.fetch()).json();
    const [taken] = items;
    const again = [
      {
        outcome: 'escalated',
        escalatedTo: 'Ủy ban nhân dân thành phố Sông Vân',
        words: `${filled.text} `.repeat(6).trim(),
      },
      { outcome: 'written', words: `${filled.text}\n${taken.words}`, chairName: 'Chủ tịch UBND phường Phạm Văn Mẫu' },
    ].map((given, index) => ({ ...taken, ...given, id: `${taken.id}-${index}`, decidedBy: 'Bùi Thị Mẫu Đơn' }));
    await route.fulfill({ json: { items: [...again, taken] } });
  });

const filled = {
  text: 'Đường vào khu tập thể cơ khí không có đèn, buổi tối trẻ con đi học về rất nguy hiểm. Bao giờ có đèn?',
  name: 'Nguyễn Thị Mẫu Đơn',
  phone: '0900 000 123',
};

export const receipt = {
  id: 'x',
  number: 46,
  publicNumber: 'MK-2026-2/046',
  trackingCode: '7K3M-9QRT-2XWZ',
  revision: 1,
};

export const withRefusal = (code, details) => async (route) => {
  const { problemBody } = await import('../dist/common/problem/problem.filter.js');
  const { Refusal } = await import('../dist/common/problem/refusal.js');
  const refusal = new Refusal(code, details);
  const json = problemBody(refusal, route.request().headers()['accept-language']);
  await route.fulfill({ status: refusal.status, json, headers: { 'retry-after': String(details.retryAfter ?? '') } });
};

/** Whoever leaves no phone is given a PIN. */
const pinOf = (route) => (route.request().postDataJSON().phone ? {} : { pin: '4820' });

/** What comes of sending; nothing is stored. */
const outcomes = {
  offline: (route) => route.abort(),
  receipt: (route) => route.fulfill({ status: 201, json: { ...receipt, ...pinOf(route), receivedAt: Date.now() } }),
  tooOften: withRefusal('too-many-requests', { retryAfter: 3412 }),
  tooLate: withRefusal('collection-closed', {}),
};

/** The form filled in and sent, with that outcome. */
export const sent =
  (outcome, values = filled) =>
  async (page) => {
    await page.route(/\/api\/v1\/dialogues\/[^/]+\/(opinions|speak-requests)$/, outcomes[outcome]);
    for (const [id, value] of Object.entries(values)) await page.fill(`#${id}`, value);
    await page.check('#consent');
    await page.click('main form [type=submit]');
    await page.locator('main .banner, main .code').first().waitFor();
  };

/** The page as paper shows it. */
export const printed = (act) => async (page) => {
  await act(page);
  await page.emulateMedia({ media: 'print' });
};

/** A phone that keeps nothing of what was typed. */
export const forgotten = (_, page) => page?.evaluate(() => localStorage.clear());

/** The look-up with a pair that is right or wrong. */
export const trackWith = async (page, { trackingCode, pin }) => {
  await page.fill('#trackingCode', trackingCode);
  await page.fill('#pin', pin);
  await page.click('main form [type=submit]');
  await page.locator('main [role=alert], main .state').first().waitFor();
};

/** Sends one opinion to a dialogue, once for as long as the server remembers; what it takes to follow it. */
export const receiptOf = async (page, dialogueId) => {
  const data = { kind: 'question', ...filled, consent: true };
  const answer = await page.request.post(`/api/v1/dialogues/${dialogueId}/opinions`, { data });
  return { trackingCode: (await answer.json()).trackingCode, pin: filled.phone.replaceAll(' ', '').slice(-4) };
};

/** A command of the chair, given on another screen. */
export const chairSays =
  (dialogueId, command, given = {}) =>
  async ({ ask, tell }) => {
    const { snapshot } = await ask('chair', `dialogues/${dialogueId}/live?audience=public`);
    const expectedOnFloor = snapshot.views[`floor:${dialogueId}`].opinion?.id ?? null;
    await tell('chair', `dialogues/${dialogueId}/floor/${command}`, { expectedOnFloor, ...given });
  };

/** The line stands, and nothing more comes through it. */
export const silenced = {
  beforePage: async (page) => {
    await page.routeWebSocket(/socket\.io/, (socket) => {
      const server = socket.connectToServer();
      server.onMessage((message) => {
        if (!page.isSilenced || message === '2') socket.send(message);
      });
    });
  },
  act: async (page) => {
    await page.locator('h2.q, main #text').first().waitFor();
    page.isSilenced = true;
    await page.locator('[data-live=stale]').first().waitFor();
  },
};

/** A network that lets no socket through. */
export const withoutSocket = {
  beforePage: (page) => page.routeWebSocket(/socket\.io/, (socket) => socket.close()),
  act: (page) => page.locator('[data-live=polling]').first().waitFor(),
};

/** A network that lets nothing more through, once the page has come. */
export const cutOff = {
  beforePage: async (page) => {
    await page.routeWebSocket(/socket\.io/, (socket) => socket.close());
    await page.route(/\/live\?/, (request) => request.abort());
  },
  act: (page) => page.locator('[data-live=reconnecting]').first().waitFor(),
};

/** Takes the decision back while that can be done; later the next question comes to the floor instead. */
export const takenBack = async (_, page) => {
  if (!page) return;
  const question = page.locator('h2.q');
  await page.keyboard.press('z');
  await question.waitFor({ timeout: 5000 }).catch(() => page.keyboard.press('n'));
  await question.waitFor();
};
