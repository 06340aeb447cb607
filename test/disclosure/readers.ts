import { deviceCookie } from '../../src/auth/cookies.js';
import { type Audience, audiencePermissions, audiences } from '../../src/contract/live.js';
import { roleMay, type Role } from '../../src/contract/permissions.js';
import { folderName } from '../../src/document/fallback/fallback-folder.js';
import { queueHtml } from '../../src/document/queue/queue-html.js';
import { QueueListQueries } from '../../src/document/queue/queue-list.queries.js';
import { discoverRoutes, nameOf, type Route } from '../routes/discover.js';
import { flat, readPdf } from '../support/pdf.js';
import { signIn, type Where } from '../support/sign-in.js';
import type { TestApp } from '../support/test-app.js';
import { pin } from './world/opinions.js';
import type { World } from './world/world.js';

/** Somebody who reads. */
export interface Reader {
  name: string;
  role: Role;
  accountId?: string;
  headers: Record<string, string>;
}

/** What they are answered, with its headers: they name files and addresses. */

export interface Read {
  text: string;
  from: string;
  /** Asked for singly. */
  onRequest: boolean;
  /** Handed out for a purpose, which must be in the trail. */
  owesEntry: boolean;
  answered: boolean;
}

/** Everybody with a role, in its wide form; departments that handle the matters and one that does not. */
export async function makeReaders(app: TestApp, world: World): Promise<Reader[]> {
  const { handling, other, seeded, before } = world;
  const who: [string, Role, Where?][] = [
    ['admin', 'admin'],
    ['organiser', 'organiser'],
    ['moderator', 'moderator'],
    ['secretary', 'secretary'],
    ['operator', 'operator'],
    ['chair', 'chair'],
    ['leader', 'leader'],
    ['handling officer', 'department_officer', { departmentId: handling }],
    ['handling head', 'department_head', { departmentId: handling }],
    ['other officer', 'department_officer', { departmentId: other }],
    ['receptionist', 'receptionist'],
    ['records clerk', 'records_clerk'],
    ['oversight', 'oversight'],
    ['community head', 'community_head'],
    ['superior', 'superior'],
    ['foreign organiser', 'organiser', { organisationId: seeded.foreign.id }],
    ['foreign head', 'department_head', { organisationId: seeded.foreign.id }],
    ['moderator before', 'moderator', { dialogueId: before.id }],
    ['chair before', 'chair', { dialogueId: before.id }],
  ];
  const readers: Reader[] = [{ name: 'visitor', role: 'public', headers: {} }];
  for (const [name, role, where] of who)
    readers.push({ name, role, ...(await signIn(app, role, { ...where, name: 'Người đọc' })) });
  await app.transaction.run(async (tx) => {
    for (const { role, accountId } of readers)
      if (role in world.entered && accountId)
        await tx.execute('UPDATE opinion SET entered_by = ? WHERE id = ?', [accountId, world.entered[role] as string]);
  });
  return readers;
}

export const purpose = 'Kiểm tra ai thấy gì';
const people = ['masked', 'named'];
const formats = ['json', 'html', 'csv'];

/** What some routes ask for, by their end. */
const wishes: Record<string, Record<string, string>[]> = {
  '/live': audiences.flatMap((audience) => ['0', '1'].map((since) => ({ audience, since }))),
  '/record': people.flatMap((one) => formats.map((format) => ({ people: one, format, purpose }))),
  '/working-day': [{ date: '2026-12-13' }],
  '/promises': ['this', 'previous'].map((of) => ({ of })),
  '/contact': [{ purpose }],
  '/export': [{ purpose }],
  '/trail': [{ limit: '100' }],
  '/invitations': [{ limit: '200' }],
  // What follows is named in the answer.
  '/guests': [{ limit: '200' }, { limit: '1' }],
};
const endOf = ({ path }: Route): string => path.slice(path.lastIndexOf('/'));

/** Commands that change nothing but the trail: they hand out what is kept. */
const hand = new Set(['/contact', '/original', '/record', '/export']);
const isRead = (route: Route): boolean =>
  !route.path.endsWith('.pdf') && (route.method === 'GET' || (route.method === 'POST' && hand.has(endOf(route))));
const isOnRequest = (route: Route, wish: Record<string, string>): boolean =>
  hand.has(endOf(route)) && !(endOf(route) === '/record' && wish['people'] !== 'named');

/** The ids that a path can have, by what stands before the parameter. */
async function idsOf(app: TestApp, world: World): Promise<Record<string, string[]>> {
  const idsIn = async (table: string): Promise<string[]> =>
    (await app.reader.rows<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`)).map(({ id }) => id);
  const numbers = await app.reader.rows<{ number: number }>('SELECT number FROM opinion');
  return {
    dialogues: [world.now.id],
    d: [world.now.slug],
    preview: [world.now.id],
    'public/dialogues': [world.now.slug],
    organisations: [world.seeded.home.id],
    opinions: await idsIn('opinion'),
    assignments: await idsIn('assignment'),
    invitations: await idsIn('invitation'),
    guests: [...(await idsIn('invitation')), ...(await idsIn('registration'))],
    results: numbers.map(({ number }) => String(number)),
    j: ['XXXXXX'],
  };
}

function pathsOf({ path }: Route, ids: Record<string, string[]>): string[] {
  const parts = path.replace(/^\/api\/v1\/(reports\/)?/, '/').split('/');
  let paths = [path.replace('*', 'x')];
  for (const [at, part] of parts.entries()) {
    if (!part.startsWith(':')) continue;
    const before = parts.slice(0, at).join('/').slice(1);
    const known = ids[before] ?? ids[parts[at - 1] as string];
    if (!known) throw new Error(`which ids has ${path}?`);
    paths = paths.flatMap((one) => known.map((id) => one.replace(part, id)));
  }
  return paths;
}

/**
 * What a role may ask for. Pages that are open to everybody are read once, as a visitor; what a role may not ask for at all
 * is tested for every route in test/routes.
 */
function mayAsk({ role }: Reader, { permission, path }: Route, { audience }: Record<string, string>): boolean {
  if (audience) return roleMay(role, audiencePermissions[audience as Audience]);
  const isOpen = permission === 'public.read' && path.startsWith('/api/v1/');
  return permission !== undefined && (isOpen || roleMay(role, permission));
}

/** Lists of numbers, ids and networks. */
const withoutWords = ['/duty-rules', '/bursts', '/security-events'];
const isEmpty = (body: string): boolean => /^\[\]$|"(?:items|upserts)":\[\]/.test(body);

/** Everything a person is answered: each route that reads, of each object, and what is handed out with a purpose. */
export async function readAll(app: TestApp, world: World, reader: Reader): Promise<Read[]> {
  const ids = await idsOf(app, world);
  const reads: Read[] = [];
  for (const route of discoverRoutes(app).filter(isRead))
    for (const wish of wishes[endOf(route)] ?? [{}]) {
      if (!mayAsk(reader, route, wish)) continue;
      for (const url of pathsOf(route, ids)) {
        const asked = { ...wish, ...(wish['audience'] === 'hall' ? { link: world.now.hallKey } : {}) };
        const { statusCode, body, headers } = await app.nest.inject({
          method: route.method,
          url,
          headers: reader.headers,
          ...(route.method === 'GET' ? { query: asked } : { payload: asked }),
        });
        if (statusCode >= 500) throw new Error(`${route.method} ${url}: ${statusCode} ${body}`);
        const onRequest = isOnRequest(route, wish);
        reads.push({
          text: `${Object.values(headers).join('\n')}\n${body}`,
          from: [nameOf(route), wish['audience'], ...(wish['since'] ? [wish['since'] === '0' ? 'anew' : 'since'] : [])]
            .filter(Boolean)
            .join(' '),
          onRequest,
          owesEntry: onRequest && 'purpose' in wish && statusCode === 200,
          answered: statusCode === 200 && (!isEmpty(body) || withoutWords.includes(endOf(route))),
        });
      }
    }
  return reads;
}

/** What the authors are told, each with their own code, and in the browser in which they wrote. */
export async function readAsAuthors(app: TestApp, { codes, device }: World): Promise<Read[]> {
  const own = await app.nest.inject({
    url: '/api/v1/my-opinions',
    headers: { cookie: `${deviceCookie(app.config)}=${device}` },
  });
  const reads: Read[] = [
    {
      text: own.body,
      from: 'GET /api/v1/my-opinions',
      onRequest: false,
      owesEntry: false,
      answered: !isEmpty(own.body),
    },
  ];
  for (const code of codes)
    for (const url of ['/api/v1/tracking', '/track']) {
      const payload = { trackingCode: code, pin };
      const { body } = await app.nest.inject({ method: 'POST', url, payload });
      reads.push({ text: body, from: `POST ${url}`, onRequest: false, owesEntry: false, answered: true });
    }
  return reads;
}

/** What is printed and passed around the chair's table: the page, and the file as another program reads it. */
export async function readPaper(app: TestApp, { now }: World, { headers }: Reader): Promise<Read[]> {
  const list = await app.nest.get(QueueListQueries).get(now);
  const url = `/api/v1/dialogues/${now.id}/queue.pdf`;
  const { rawPayload, headers: named } = await app.nest.inject({ method: 'POST', url, headers });
  const { pages, info } = await readPdf(rawPayload);
  const papers = {
    'printed queue': queueHtml(list),
    'queue as PDF': flat(pages.join(' ')),
    'about the PDF': JSON.stringify([info, named]),
    'folder of the copies': folderName(now),
  };
  return Object.entries(papers).map(([from, text]) => ({
    text,
    from,
    onRequest: false,
    owesEntry: false,
    answered: text.length > 0,
  }));
}
