import type { Response, Test } from 'supertest';
import type { Actor } from '../../src/auth/actor.js';
import { newId } from '../../src/common/ids.js';
import type { Seen } from '../../src/contract/seen.js';
import { getSeen } from '../../src/floor/floor.projection.js';
import type { OpinionView } from '../../src/opinion/dto/opinion.view.js';
import { ModerationService } from '../../src/opinion/moderation/moderation.service.js';
import { Opinion } from '../../src/opinion/opinion.entity.js';
import type { SignedIn } from './sign-in.js';
import type { TestApp } from './test-app.js';

/** A request whose body is made when it is sent: it names what the person sees at that moment. */
export interface Pressed extends PromiseLike<Response> {
  expect(status: number): Promise<Response>;
}

export const pressed = (bodyOf: () => Promise<object>, send: (body: object) => Test): Pressed => ({
  expect: async (status) => send(await bodyOf()).expect(status),
  // oxlint-disable-next-line unicorn/no-thenable -- as supertest's own requests
  then: (done, failed) =>
    bodyOf()
      .then((body) => send(body))
      .then(done, failed),
});

export const seenNow = (app: TestApp, dialogueId: string): Promise<Seen> => getSeen(app.reader, dialogueId);

/** The first opinion of the queue; one that does not exist if nothing waits. */
export async function nextOf(app: TestApp, dialogueId: string): Promise<string> {
  const [next] = await app.reader.manager.find(Opinion, {
    where: { dialogueId, status: 'accepted' },
    order: { queuePosition: 'ASC', number: 'ASC' },
    take: 1,
  });
  return next?.id ?? newId();
}

/** What a move of a waiting opinion is aimed at. */
export async function placeOf(app: TestApp, id: string): Promise<{ version: number; position: number }> {
  const { version, queuePosition } = await app.reader.manager.findOneByOrFail(Opinion, { id });
  return { version, position: queuePosition ?? 0 };
}

type Send = (who: SignedIn, path: string, body: object) => Test;

/** Floor commands that name what is there now, and call the first of the queue, unless told otherwise. */
export const floorPresses =
  (app: TestApp, send: Send) =>
  (who: SignedIn, dialogueId: string, verb: string, body: object = {}): Pressed =>
    pressed(
      async () => ({
        seen: await seenNow(app, dialogueId),
        ...(verb === 'call' && !('opinionId' in body) ? { opinionId: await nextOf(app, dialogueId) } : {}),
        ...body,
      }),
      (given) => send(who, `dialogues/${dialogueId}/floor/${verb}`, given),
    );

/** Any other command that names the floor as it is now, unless told otherwise. */
export const withSeen = (app: TestApp, dialogueId: string, body: object, send: (body: object) => Test): Pressed =>
  pressed(async () => ({ seen: await seenNow(app, dialogueId), ...body }), send);

/** Groups it under another one as that stands now. */
export async function groupUnder(
  app: TestApp,
  actor: Actor,
  id: string,
  version: number,
  intoId: string,
): Promise<OpinionView> {
  const into = await app.reader.manager.findOneBy(Opinion, { id: intoId });
  return app.nest.get(ModerationService).group(actor, id, { version, intoId, intoVersion: into?.version ?? 1 });
}

/** Moves it from where it stands now. */
export const moveAfter = async (app: TestApp, actor: Actor, id: string, after: string | null): Promise<OpinionView> =>
  app.nest.get(ModerationService).move(actor, id, { ...(await placeOf(app, id)), after });
