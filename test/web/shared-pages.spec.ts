import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { perNetwork, perUnworked } from '../../src/auth/limit-requests.js';
import { PasswordService } from '../../src/auth/password.service.js';
import { RateLimitService } from '../../src/auth/rate-limit.service.js';
import { networksOf } from '../../src/common/http/networks.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { PageCache } from '../../src/web/page-cache.js';
import { Renderer } from '../../src/web/renderer.js';
import { liveDialogue, queueOpinion, submission, submitOpinion } from '../support/opinions.js';
import { seedOrganisation, type Seeded } from '../support/organisation.js';
import { signIn } from '../support/sign-in.js';
import { engines, openTestApp, type TestApp } from '../support/test-app.js';
import { until } from '../support/until.js';
import { Visitor } from '../support/visitor.js';

describe.each(engines)('pages that many ask for on %s', (engine) => {
  let app: TestApp;
  let seeded: Seeded;
  let dialogue: Dialogue;
  let path: string;
  let drawn: jest.SpiedFunction<Renderer['page']>;
  beforeAll(async () => {
    app = await openTestApp(engine, { listen: true, env: { TRUST_PROXY: '1', RATE_LIMIT: 'on', CHALLENGE: 'on' } });
    seeded = await seedOrganisation(app);
    drawn = jest.spyOn(app.nest.get(Renderer), 'page');
  });
  beforeEach(async () => {
    dialogue = await liveDialogue(app, seeded.home);
    path = `/d/${dialogue.slug}`;
    drawn.mockClear();
  });
  afterAll(() => app.close());

  const get = (url: string, headers: Record<string, string> = {}) =>
    app.nest.inject({ url, headers: { accept: 'text/html', ...headers } });
  const send = (visitor: Visitor, text: string) =>
    visitor.post(`/api/v1/dialogues/${dialogue.id}/opinions`, submission({ text }), {
      'idempotency-key': randomBytes(24).toString('base64url'),
    });

  const officerAt = async (address: string): Promise<Visitor> => {
    const officer = new Visitor(app, { address });
    const { email } = await signIn(app, 'chair');
    const hash = await app.nest.get(PasswordService).hash('mật khẩu đủ dài');
    await app.transaction.run((tx) =>
      tx.execute('UPDATE account SET password_hash = ? WHERE email = ?', [hash, email]),
    );
    expect((await officer.post('/api/v1/sign-in', { email, password: 'mật khẩu đủ dài' })).status).toBe(200);
    return officer;
  };

  // A machine that stands still for a second, or a commit in the background, makes it draw once more.
  const few = 9;

  it('are drawn once for all who ask at the same time, in each language and theme', async () => {
    const looks: Record<string, string>[] = [{}, { 'accept-language': 'en' }, { cookie: 'theme=dark' }];
    for (const url of [
      '/',
      path,
      `${path}/opinions`,
      `${path}/submit`,
      `${path}/register`,
      '/answers',
      '/d/khong-co',
    ]) {
      drawn.mockClear();
      const answers = await Promise.all(looks.flatMap((look) => Array.from({ length: 20 }, () => get(url, look))));
      expect(new Set(answers.map(({ statusCode }) => statusCode)).size).toBe(1);
      expect(drawn.mock.calls.length).toBeLessThanOrEqual(few);
      const [plain, english, dark] = [0, 20, 40].map((n) => answers[n]?.body ?? '');
      expect(plain).toContain('lang="vi"');
      expect(english).toContain('lang="en"');
      expect(dark).toContain('data-theme="dark"');
    }
  });

  it('show what was committed a moment ago', async () => {
    for (let n = 1; n <= 3; n++) {
      await submitOpinion(app, dialogue);
      expect((await get(path)).body).toContain(`Đã nhận ${n} ý kiến`);
    }
    const text = 'Đường ngõ 9 chưa có đèn.';
    await queueOpinion(app, dialogue, { text });
    expect((await get(`${path}/opinions`)).body).toContain(text);
  });

  it('are drawn anew a second later, for what depends on the clock', async () => {
    await get('/');
    drawn.mockClear();
    app.clock.advance(1_000);
    await get('/');
    expect(drawn).toHaveBeenCalledTimes(1);
  });

  it('show what was sent or supported from a browser to that browser alone', async () => {
    const { id } = await queueOpinion(app, dialogue, { text: 'Chợ họp lấn đường.' });
    const [one, two] = [new Visitor(app, { address: '203.0.113.1' }), new Visitor(app, { address: '203.0.113.2' })];
    for (const visitor of [one, two]) await visitor.get(path);
    const sent = await send(one, 'Cống ngõ 42 tắc từ Tết.');
    expect(sent.status).toBe(201);
    expect((await two.post(`/api/v1/opinions/${id}/support`)).status).toBe(200);
    const [ofOne, ofTwo, ofOther] = await Promise.all(
      [one, two, new Visitor(app)].map(async (visitor) => (await visitor.get(path)).text),
    );
    const number = String(sent.body['publicNumber']);
    expect(ofOne).toContain(number);
    for (const text of [ofTwo, ofOther]) expect(text).not.toContain(number);
    expect(ofTwo).toContain('supported');
    for (const text of [ofOne, ofOther]) expect(text).not.toContain('supported');
  });

  it('are drawn two at a time also for forms that are filled in wrongly', async () => {
    const forms = 12;
    let asked = 0;
    let running = 0;
    let most = 0;
    const cache = app.nest.get(PageCache);
    const spied = jest.spyOn(cache, 'get').mockImplementation((key, draw) => {
      asked++;
      return PageCache.prototype.get.call(cache, key, async () => {
        most = Math.max(most, ++running);
        await until('all have asked', () => asked >= forms);
        return draw().finally(() => running--);
      });
    });
    const post = () => new Visitor(app).post(`${path}/submit`, new URLSearchParams({ text: '' }));
    const answers = await Promise.all(Array.from({ length: forms }, post));
    spied.mockRestore();
    expect(answers.map(({ status }) => status)).toEqual(Array(forms).fill(400));
    expect(most).toBe(2);
  });

  it('have another form key for every reader', async () => {
    const keys = new Set<string>();
    for (const { body } of await Promise.all(Array.from({ length: 20 }, () => get(`${path}/submit`))))
      keys.add(/name="key" value="([A-Za-z0-9_-]{43})"/.exec(body)?.[1] ?? '');
    expect(keys.size).toBe(20);
    expect(keys).not.toContain('');
    expect(drawn.mock.calls.length).toBeLessThanOrEqual(few);
  });

  it('set the language that was asked for, drawn or not', async () => {
    for (let n = 0; n < 2; n++)
      expect(String((await get(`${path}?lang=en`)).headers['set-cookie'])).toContain('lang=en');
    expect((await get(path)).body).toContain('lang="vi"');
  });

  it('are refused to a network that asks for very many; browsers that are known go on, and other networks', async () => {
    const known = new Visitor(app, { address: '2001:db8:7:1::3' });
    await known.get(path);
    const officer = await officerAt('2001:db8:7:1::4');
    const limits = app.nest.get(RateLimitService);
    const from = (address: string, url = '/') => get(url, { 'x-forwarded-for': address });
    const { own } = networksOf('2001:db8:7:1::1');
    for (let n = 0; n < perNetwork.points; n++) await limits.count(perNetwork, own);
    drawn.mockClear();
    const refused = await from('2001:db8:7:1::2');
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['content-type']).toContain('text/plain');
    expect(refused.body).toContain('Thử lại sau');
    expect((await from('2001:db8:7:1::2', '/api/v1/public/dialogues')).json()).toMatchObject({
      code: 'too-many-requests',
    });
    expect(drawn).not.toHaveBeenCalled();
    expect((await from('2001:db8:7:1::2', '/api/health/live')).statusCode).toBe(200);
    expect((await known.get(path)).status).toBe(200);
    expect((await send(known, 'Đường ngõ 9 chưa có đèn.')).status).toBe(201);
    for (let n = 0; n < perUnworked.points; n++) await limits.count(perUnworked, own);
    expect((await known.get(path)).status).toBe(429);
    expect((await officer.get(path)).status).toBe(200);
    expect((await from('2001:db8:7:2::1')).statusCode).toBe(200);
    expect((await from('203.0.113.7')).statusCode).toBe(200);
  });
});
