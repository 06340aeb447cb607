// Actions that bring a page into a state worth seeing. They work in every language, so they use no labels.

/** Presses a key (`key:x`) or clicks, and waits for the result. */
export const pressed = (what, until) => async (page) => {
  if (what.startsWith('key:')) await page.keyboard.press(what.slice('key:'.length));
  else await page.locator(what).click();
  if (until) await page.locator(until).first().waitFor();
};

/** Opens a dialog and submits it unchanged: shows the errors of missing fields. */
export const refused = (opens) => async (page) => {
  await page.locator(opens).click();
  await page.locator('dialog[open] [type=submit]').click();
  await page.locator('dialog[open] [role=alert]').first().waitFor();
};

/** Submits a plan with empty agenda items. */
export const emptyEntries = async (page) => {
  for (const _ of [1, 2]) await page.locator('main .agenda + div .btn').click();
  await page.locator('main form [type=submit]').click();
  await page.locator('.errors').waitFor();
};

/** A decision corrected several times, with long texts. */
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

/** Without a phone number a PIN is issued. */
const pinOf = (route) => (route.request().postDataJSON().phone ? {} : { pin: '4820' });

/** Intercepts the submission with the given result; nothing is stored. */
const outcomes = {
  offline: (route) => route.abort(),
  receipt: (route) =>
    route.fulfill({ status: 201, json: { ...receipt, ...pinOf(route), receivedAt: new Date().toISOString() } }),
  tooOften: withRefusal('too-many-requests', { retryAfter: 3412 }),
  tooLate: withRefusal('collection-closed', {}),
};

/** Fills in the form and submits it, with that result. */
export const sent =
  (outcome, values = filled) =>
  async (page) => {
    await page.route(/\/api\/v1\/dialogues\/[^/]+\/(opinions|speak-requests)$/, outcomes[outcome]);
    for (const [id, value] of Object.entries(values)) await page.fill(`#${id}`, value);
    await page.check('#consent');
    await page.click('main form [type=submit]');
    await page.locator('main .banner, main .code').first().waitFor();
  };

/** The page in print. */
export const printed = (act) => async (page) => {
  await act(page);
  await page.emulateMedia({ media: 'print' });
};

/** Forgets drafts and receipts, and lets a retry under way store nothing until the page is closed. */
export const forgotten = (_, page) =>
  page?.evaluate(() => {
    localStorage.clear();
    Storage.prototype.setItem = () => undefined;
  });

/** The tracking page with a right or wrong code. */
export const trackWith = async (page, { trackingCode, pin }) => {
  await page.fill('#trackingCode', trackingCode);
  await page.fill('#pin', pin);
  await page.click('main form [type=submit]');
  await page.locator('main [role=alert], main .state').first().waitFor();
};

/** Submits one opinion to a dialogue, idempotently; returns its tracking code and PIN. */
export const receiptOf = async (page, dialogueId) => {
  const data = { kind: 'question', ...filled, consent: true };
  const answer = await page.request.post(`/api/v1/dialogues/${dialogueId}/opinions`, { data });
  return { trackingCode: (await answer.json()).trackingCode, pin: filled.phone.replaceAll(' ', '').slice(-4) };
};

/** Sends a command of the chair from another screen. */
export const chairSays =
  (dialogueId, command, given = {}) =>
  async ({ get, post }) => {
    const { snapshot } = await get('chair', `dialogues/${dialogueId}/live?audience=public`);
    const { turn, opinion, version, next } = snapshot.views[`floor:${dialogueId}`];
    const seen = { turnId: turn?.id ?? null, opinionId: opinion?.id ?? null, version };
    const called = command === 'call' ? { opinionId: next[0].id } : {};
    await post('chair', `dialogues/${dialogueId}/floor/${command}`, { seen, ...called, ...given });
  };

/** The connection stays open, but nothing arrives any more. */
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

/** A network that blocks sockets. */
export const withoutSocket = {
  beforePage: (page) => page.routeWebSocket(/socket\.io/, (socket) => socket.close()),
  act: (page) => page.locator('[data-live=polling]').first().waitFor(),
};

/** Cuts the network once the page has loaded. */
export const cutOff = {
  beforePage: async (page) => {
    await page.routeWebSocket(/socket\.io/, (socket) => socket.close());
    await page.route(/\/live\?/, (request) => request.abort());
  },
  act: (page) => page.locator('[data-live=reconnecting]').first().waitFor(),
};

/** Undoes the decision if possible; otherwise calls the next question. */
export const takenBack = async (_, page) => {
  if (!page) return;
  const question = page.locator('h2.q');
  await page.keyboard.press('z');
  await question.waitFor({ timeout: 5000 }).catch(() => page.keyboard.press('n'));
  await question.waitFor();
};

/** Signed in, with something to do before anything else: a given password, or a second factor that is required. */
export const pending = (what) => ({
  beforePage: (page) =>
    page.route('**/api/v1/me', async (route) => {
      const me = await (await route.fetch()).json();
      await route.fulfill({ json: { ...me, pending: what } });
    }),
});

/** The password was right, and the account has a second factor. */
export const askedForCode = async (page) => {
  await page.route('**/api/v1/sign-in', withRefusal('second-factor-required', {}));
  await page.fill('#email', 'chu-tri@minh-khe.example');
  await page.fill('#password', filled.text);
  await page.click('form [type=submit]');
  await page.locator('#code').waitFor();
};

/** The second factor with its QR code. */
export const enrolling = async (page) => {
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  const issuer = encodeURIComponent('Đối thoại');
  const address = `otpauth://totp/${issuer}:leader%40minh-khe.example?issuer=${issuer}&secret=${secret}&algorithm=SHA1&digits=6&period=30`;
  const json = { secret, address };
  await page.route('**/api/v1/me/second-factor', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 201, json }) : route.continue(),
  );
  await page.fill('#factor-current', filled.text);
  await page.click('form:has(#factor-current) [type=submit]');
  await page.locator('#factor-code').waitFor();
};

/** The recovery codes, shown once. */
export const enrolled = async (page) => {
  await enrolling(page);
  const codes = Array.from({ length: 10 }, (_, n) => `7K3M-9QRT-2XW${n}`);
  await page.route('**/api/v1/me/second-factor/confirm', (route) => route.fulfill({ json: { codes } }));
  await page.fill('#factor-code', '123456');
  await page.click('form:has(#factor-code) [type=submit]');
  await page.locator('.codes').waitFor();
};
