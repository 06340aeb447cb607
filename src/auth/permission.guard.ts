import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../common/common.module.js';
import { Refusal } from '../common/problem/refusal.js';
import type { Config } from '../config/config.js';
import { type Permission, roleMay } from '../contract/permissions.js';
import type { Actor } from './actor.js';
import { challengeIn } from './challenge-header.js';
import { cookieOptions, deviceCookie, loginCookie } from './cookies.js';
import { type Device, DeviceService } from './device.service.js';
import { LoginService } from './login.service.js';
import { PERMISSION, WHILE_PENDING } from './decorators.js';
import { csrfTokenOf, isToken, sameSecret, tokenHash } from './tokens.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
const deviceSeconds = 400 * 24 * 3600;

/**
 * The token in a form of ours, which opens its answer in a tab of its own and can set no header. It is taken out, because the
 * route does not know the field.
 */
function tokenInForm({ headers, body }: FastifyRequest): string | undefined {
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return undefined;
  const fields = body as Record<string, unknown> | undefined;
  const token = fields?.['csrf'];
  if (typeof token !== 'string') return undefined;
  delete fields?.['csrf'];
  return token;
}

/**
 * Runs before every route: the route must name a permission, and some role of the person must allow it somewhere. Whether
 * the person may act on this particular object is checked again by the service.
 *
 * An unsafe request counts as made by the signed-in person only with the CSRF token of the login. Without it a public
 * route treats the person as a visitor: plain forms on public pages keep working for staff, and a foreign page gains
 * nothing it could not do without the cookie.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly logins: LoginService,
    private readonly devices: DeviceService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // The gateway authorises at the handshake.
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const permission = this.reflector.get<Permission | undefined>(PERMISSION, context.getHandler());
    if (!permission) throw new Refusal('forbidden');
    const unsafe = !safe.has(request.method);
    if (unsafe && !this.sameOrigin(request)) throw new Refusal('csrf-missing');
    this.recogniseDevice(request, context.switchToHttp().getResponse<FastifyReply>());
    const actor = await this.recogniseActor(request, unsafe, permission);
    const isForPending = this.reflector.get<true | undefined>(WHILE_PENDING, context.getHandler()) ?? false;
    const pending = isForPending ? null : actor?.pending;
    if (actor && !pending) request.actor = actor;
    if (roleMay('public', permission)) return true;
    if (pending) throw new Refusal(`${pending}-needed`);
    if (!actor) throw new Refusal('not-signed-in');
    if (!actor.held.some((one) => roleMay(one.role, permission))) throw new Refusal('forbidden');
    return true;
  }

  private async recogniseActor(
    request: FastifyRequest,
    unsafe: boolean,
    permission: Permission,
  ): Promise<Actor | undefined> {
    const token = request.cookies[loginCookie(this.config)];
    if (!isToken(token)) return undefined;
    const actor = await this.logins.findActor(token);
    if (!actor || !unsafe) return actor;
    const given = request.headers['x-csrf-token'] ?? tokenInForm(request);
    if (typeof given === 'string' && sameSecret(given, csrfTokenOf(token))) return actor;
    if (given === undefined && roleMay('public', permission)) return undefined;
    throw new Refusal('csrf-missing');
  }

  /** Browsers send the origin of a form or script; other clients send none and have no cookies to abuse. */
  private sameOrigin({ headers: { origin, host } }: FastifyRequest): boolean {
    if (origin === undefined) return true;
    const from = URL.canParse(origin) ? new URL(origin).host : undefined;
    return from !== undefined && (from === host || from === this.config.publicUrl.host);
  }

  private recogniseDevice(request: FastifyRequest, reply: FastifyReply): void {
    const sent = request.cookies[deviceCookie(this.config)];
    const { device, trust } = this.devices.read(sent);
    const keep = (one: Device): void =>
      void reply.setCookie(deviceCookie(this.config), this.devices.write(one), {
        ...cookieOptions(this.config),
        maxAge: deviceSeconds,
      });
    if (trust === 'new') keep(device);
    request.deviceSent = sent?.startsWith(device.token) ?? false;
    request.deviceHash = tokenHash(device.token);
    request.caller = {
      address: request.ip,
      trust,
      solution: challengeIn(request),
      worked: () => keep(this.devices.worked(device)),
    };
  }
}
