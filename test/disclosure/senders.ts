import { deviceCookie } from '../../src/auth/cookies.js';
import { discoverRoutes } from '../routes/discover.js';
import { submission } from '../support/opinions.js';
import type { TestApp } from '../support/test-app.js';
import { canary, type Canary, textOf } from './canaries.js';
import type { Planted } from './plant.js';
import type { Reader } from './readers.js';
import type { World } from './world/world.js';

/** Notes a place of a request, and returns what is written there. */
const placeIn =
  (planted: Planted[]) =>
  (place: string): Canary => {
    planted.push({ place: `request: ${place}`, label: '', form: 'text' });
    return canary(planted.length - 1);
  };

/** Sends canaries to every route in everything a request consists of; nothing of it belongs into the log. */
export async function sendEverywhere(app: TestApp, planted: Planted[], { headers }: Reader): Promise<void> {
  const place = placeIn(planted);
  const text = (name: string): string => textOf(place(name), 200);
  const encoded = (name: string): string => encodeURIComponent(text(name));
  const [json, broken] = [text('JSON'), text('broken JSON')];
  const form = encoded('form');
  const bodies = {
    'application/json': JSON.stringify({ text: json, name: json, email: json, [text('name of a field')]: 1 }),
    'application/json; charset=utf-8': `{"text": "${broken}", ${broken}`,
    'application/x-www-form-urlencoded': `text=${form}&name=${form}`,
  };
  const [path, query] = [encoded('path'), encoded('query')];
  const sent = {
    ...headers,
    cookie: `${headers['cookie'] ?? ''}; ${deviceCookie(app.config)}=${encoded('cookie')}`,
    'user-agent': encoded('user agent'),
    referer: `http://minh-khe.example/?q=${encoded('referrer')}`,
  };
  for (const { method, path: pattern } of discoverRoutes(app)) {
    if (pattern.includes('sign-out')) continue;
    const url = `${pattern.replace(/:\w+|\*/g, path)}?q=${query}&after=${query}`;
    if (method === 'GET') await app.nest.inject({ method, url, headers: sent });
    else
      for (const [type, payload] of Object.entries(bodies))
        await app.nest.inject({ method, url, headers: { ...sent, 'content-type': type }, payload });
  }
}

/** The same for a statement that fails: the database is told everything. The table is gone afterwards. */
export async function sendInVain(app: TestApp, planted: Planted[], { now }: World): Promise<number> {
  const { name, phone, email, ...own } = placeIn(planted)('failing statement');
  await app.transaction.run((tx) => tx.execute('ALTER TABLE author RENAME TO former_author'));
  const { statusCode } = await app.nest.inject({
    method: 'POST',
    url: `/api/v1/dialogues/${now.id}/opinions`,
    payload: submission({ name, phone, email, text: textOf({ name, phone, email, ...own }, 2_000) }),
  });
  return statusCode;
}
