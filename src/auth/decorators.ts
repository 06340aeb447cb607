import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { sha256 } from '../common/sha256.js';
import { Refusal } from '../common/problem/refusal.js';
import type { Permission } from '../contract/permissions.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import type { Actor } from './actor.js';
import type { Caller } from './caller.js';

export const PERMISSION = 'permission';

/** The one permission a route needs; a route without it is refused and fails the route matrix test. */
export const Permit = (permission: Permission): MethodDecorator => SetMetadata(PERMISSION, permission);

export const WHILE_PENDING = 'while-pending';

/** A route for people who have something to do before anything else (`Actor.pending`); all others refuse them. */
export const WhilePending = (): MethodDecorator => SetMetadata(WHILE_PENDING, true);

declare module 'fastify' {
  interface FastifyRequest {
    /** The signed-in person; undefined for visitors. */
    actor?: Actor;
    /** SHA-256 of this browser's device token; identifies what a visitor has sent. */
    deviceHash?: string;
    /** Whether the browser has brought the token along; if not, it was made for this request. */
    deviceSent?: boolean;
    caller?: Caller;
  }
}

const request = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** The signed-in person; refuses visitors. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = request(context);
  if (!actor) throw new Refusal('not-signed-in');
  return actor;
});

/** The signed-in person or undefined. */
export const MaybeMe = createParamDecorator((_: unknown, context: ExecutionContext) => request(context).actor);

/** Hash of the browser's device token; the guard ensures that every request has one. */
export const Device = createParamDecorator((_: unknown, context: ExecutionContext) => request(context).deviceHash);

/** Who is calling, for limits. */
export const From = createParamDecorator((_: unknown, context: ExecutionContext) => request(context).caller);

const keyShape = /^[A-Za-z0-9_-]{22,200}$/;

/** The request's Idempotency-Key, if any, bound to sender, route and body. */
export const Idempotent = createParamDecorator((_: unknown, context: ExecutionContext): IdempotencyKey | undefined => {
  const { headers, actor, deviceHash, deviceSent, method, url, body } = request(context);
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !keyShape.test(key)) throw new Refusal('idempotency-key-invalid');
  // A browser without cookies gets a new device token with every request; for it the key alone identifies a repetition.
  const device = deviceSent ? deviceHash : undefined;
  return {
    scope: `${actor?.accountId ?? device ?? ''} ${method} ${url.split('?')[0]}`,
    key,
    bodyHash: sha256(JSON.stringify(body ?? null)),
  };
});
