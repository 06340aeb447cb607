import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { audiences, viewAudiences, type ViewType } from '../../src/contract/live.js';
import { Feed } from '../../src/live/feed/feed.js';
import { LiveApp, insertOpinion } from '../support/live-app.js';
import { signIn, type SignedIn } from '../support/sign-in.js';
import { seenNow } from '../support/presses.js';

const document = readFileSync(new URL('../../docs/asyncapi.yaml', import.meta.url), 'utf8');
const types = Object.keys(viewAudiences) as ViewType[];

/** Required properties of a schema in the document. */
function requiredOf(schema: string): string[] {
  const body = document.split(new RegExp(`^    ${schema}:$`, 'm'))[1]?.split(/^ {4}\S/m)[0] ?? '';
  return (
    /^ {6}required:\s*\[([^\]]+)\]/m
      .exec(body)?.[1]
      ?.split(/[,\s]+/)
      .filter(Boolean) ?? []
  );
}

describe('docs/asyncapi.yaml', () => {
  let live: LiveApp;
  let views: [string, object][];

  beforeAll(async () => {
    live = await LiveApp.open('sqlite');
    const { id } = live.dialogue;
    const post = (who: SignedIn, path: string, body: object) =>
      request(live.app.url)
        .post(`/api/v1/${path}`)
        .set(who.headers)
        .send(body)
        .then(({ status }) => expect([path, status < 300]).toEqual([path, true]));
    const [organiser, chair, moderator, secretary] = [
      await signIn(live.app, 'organiser'),
      await signIn(live.app, 'chair'),
      await signIn(live.app, 'moderator'),
      await signIn(live.app, 'secretary'),
    ];
    const assignments = [{ leadDepartmentId: Object.values(live.seeded.home.departments)[0], continuous: true }];
    await live.app.transaction.run((tx) => insertOpinion(tx, live.dialogue));
    await post(organiser, `dialogues/${id}/invitations`, { kind: 'individual', name: 'Phạm Thị Ví Dụ' });
    await post(moderator, `dialogues/${id}/notes`, { text: 'Một lời nhắn.' });
    await post(secretary, `dialogues/${id}/turns`, {
      seen: await seenNow(live.app, id),
      speaker: 'Bùi Thị Ví Dụ',
    });
    await post(secretary, `dialogues/${id}/pledges`, { text: 'Cuối tháng sẽ xong.', turnId: null, opinionId: null });
    await post(chair, `dialogues/${id}/directives`, { text: 'Rà soát cống.', assignments });
    const seen = await Promise.all(
      audiences.map((audience) => live.app.nest.get(Feed).snapshot(id, { audience, departments: null })),
    );
    views = seen.flatMap((snapshot) => Object.entries(snapshot.views) as [string, object][]);
  });
  afterAll(() => live.close());

  it('names every audience with its views', () => {
    for (const audience of audiences) {
      const line = new RegExp(`^ +\\| ${audience} \\|.*$`, 'm').exec(document)?.[0] ?? '';
      const heard = types.filter((type) => (viewAudiences[type] as readonly string[]).includes(audience));
      if (audience !== 'hall')
        expect(types.filter((type) => new RegExp(`\\b${type}\\b`).test(line.replace(/live\.\w+/, '')))).toEqual(heard);
      expect(line).toContain('live.');
    }
  });

  it.each(types)('describes %s as it goes over the wire', (type) => {
    const found = views.filter(([key]) => key.startsWith(`${type}:`)).map(([, view]) => view);
    expect(found.length).toBeGreaterThan(0);
    const described = requiredOf(`${type[0]?.toUpperCase()}${type.slice(1)}LiveView`).toSorted();
    for (const view of found) expect(Object.keys(view).toSorted()).toEqual(described);
  });

  it('has one format of instants: ISO 8601 in UTC', () => {
    const properties = [...document.matchAll(/^( +)(at|until|\w+(?:At|Until)):(.*(?:\n\1 .*)*)$/gm)];
    const instants = properties.filter(([, , name]) => name !== 'startsAt').map(([property]) => property);
    expect(instants.length).toBeGreaterThan(20);
    expect(instants.filter((one) => !/schemas\/Instant'|format: date-time/.test(one))).toEqual([]);
  });

  it('is served unchanged', async () => {
    const { headers, text } = await request(live.app.url).get('/api/asyncapi.yaml');
    expect(headers['content-type']).toContain('application/yaml');
    expect(text).toBe(document);
  });
});
