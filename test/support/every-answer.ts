import { In } from 'typeorm';
import { Assignment } from '../../src/assignment/assignment.entity.js';
import { audiences } from '../../src/contract/live.js';
import { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import { discoverRoutes, nameOf, roleFor } from '../routes/discover.js';
import type { TestApp } from './test-app.js';
import { signIn, type SignedIn } from './sign-in.js';

const withPurpose = [{ purpose: 'Kiểm tra định dạng' }];
/** What some routes ask for, by their end. */
const queries: Record<string, Record<string, string>[]> = {
  '/live': audiences.map((audience) => ({ audience })),
  '/contact': withPurpose,
  '/record': withPurpose,
};

export interface Answer {
  route: string;
  text: string;
}

/** They read, but by POST: what is written to the trail is never a link. */
const readsByPost = /\/(contact|original|record)$/;

/** What every route that reads answers about some dialogues, asked by somebody who may; printed papers left out. */
export async function everyAnswer(app: TestApp, dialogueIds: readonly string[]): Promise<Answer[]> {
  const { manager } = app.reader;
  const dialogues = await manager.findBy(Dialogue, { id: In(dialogueIds) });
  const some = { where: { dialogueId: In(dialogueIds) }, order: { id: 'ASC' }, take: 25 } as const;
  const paths: Record<string, string[]> = {
    'dialogues/:id': dialogueIds.map((id) => `dialogues/${id}`),
    'd/:slug': dialogues.map(({ slug }) => `d/${slug}`),
    'public/dialogues/:slug': dialogues.map(({ slug }) => `public/dialogues/${slug}`),
    'organisations/:id': [...new Set(dialogues.map((one) => `organisations/${one.organisationId}`))],
    'opinions/:id': (await manager.find(Opinion, some)).map(({ id }) => `opinions/${id}`),
    'assignments/:id': (await manager.find(Assignment, some)).map(({ id }) => `assignments/${id}`),
    'reports/dialogues/:id': dialogueIds.map((id) => `reports/dialogues/${id}`),
  };
  const people = new Map<string, SignedIn>();
  const headersFor = async (role: ReturnType<typeof roleFor>): Promise<Record<string, string>> => {
    if (role === undefined) return {};
    const person = people.get(role) ?? (await signIn(app, role, { organisationId: dialogues[0]?.organisationId }));
    people.set(role, person);
    return person.headers;
  };

  const answers: Answer[] = [];
  const routes = discoverRoutes(app).filter(
    ({ method, path }) => (method === 'GET' || readsByPost.test(path)) && !path.endsWith('.pdf'),
  );
  for (const route of routes) {
    const [, begin = '', subject = '', end = ''] =
      /^(\/(?:api\/v1\/)?)((?:[a-z]+\/)+:\w+)?(.*)$/.exec(route.path) ?? [];
    const headers = await headersFor(roleFor(route));
    for (const path of subject === '' ? [''] : (paths[subject] ?? [])) {
      for (const query of queries[end] ?? [{}]) {
        const url = `${begin}${path}${end}`;
        const asked = route.method === 'GET' ? { query } : { payload: query };
        const { statusCode, body } = await app.nest.inject({ method: route.method, url, headers, ...asked });
        if (statusCode === 200) answers.push({ route: nameOf(route), text: body });
      }
    }
  }
  return answers;
}
