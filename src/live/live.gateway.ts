import { Inject } from '@nestjs/common';
import { fastifyCookie } from '@fastify/cookie';
import {
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  type OnGatewayInit,
  WebSocketGateway,
} from '@nestjs/websockets';
import type { Namespace } from 'socket.io';
import type { Actor } from '../auth/actor.js';
import { loginCookie } from '../auth/cookies.js';
import { LoginService } from '../auth/login.service.js';
import { isToken } from '../auth/tokens.js';
import { CONFIG } from '../common/common.module.js';
import { Metrics } from '../common/http/metrics.js';
import { toRefusal } from '../common/problem/problem.filter.js';
import { Refusal } from '../common/problem/refusal.js';
import type { Config } from '../config/config.js';
import { audiences, type ServerEvents } from '../contract/live.js';
import { Hub } from './hub/hub.js';
import { Viewer, type ViewerSocket } from './hub/viewer.js';
import { type SubscribeRequest, LiveAccess } from './live.policy.js';

/**
 * The socket only pushes: a client joins its room at the handshake, and any message from it ends the connection with
 * `removed`, `validation-failed`. Commands go by HTTP, with permissions, validation and idempotency. A refusal reaches
 * the client as `connect_error` with the stable code in `data.code`.
 */
@WebSocketGateway({
  namespace: '/live',
  path: '/socket.io',
  serveClient: false,
  pingInterval: 5_000,
  pingTimeout: 5_000,
  perMessageDeflate: false,
  maxHttpBufferSize: 4_096,
})
export class LiveGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect {
  private readonly viewers = new WeakMap<ViewerSocket, Viewer>();

  constructor(
    private readonly hub: Hub,
    private readonly access: LiveAccess,
    private readonly logins: LoginService,
    private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  afterInit(namespace: Namespace<Record<string, never>, ServerEvents>): void {
    this.hub.open(namespace);
    namespace.use((socket, next) => {
      this.admit(socket).then(
        () => next(),
        (error: unknown) => {
          const { code, status } = toRefusal(error);
          // A refusal is final for the client; after a server error it should reconnect as after any lost connection.
          if (status >= 500) socket.conn.close();
          else next(Object.assign(new Error(code), { data: { code } }));
        },
      );
    });
  }

  async handleConnection(socket: ViewerSocket): Promise<void> {
    const viewer = this.viewers.get(socket);
    if (!viewer) return;
    this.metrics.liveConnections.inc({ audience: viewer.request.audience });
    socket.onAny(() => {
      socket.emit('removed', { code: 'validation-failed' });
      socket.disconnect(true);
    });
    await this.hub.join(viewer);
  }

  handleDisconnect(socket: ViewerSocket): void {
    const viewer = this.viewers.get(socket);
    if (!viewer) return;
    this.metrics.liveConnections.dec({ audience: viewer.request.audience });
    this.hub.leave(viewer);
  }

  private async admit(socket: ViewerSocket): Promise<void> {
    const { headers, auth } = socket.handshake;
    if (!this.sameOrigin(headers)) throw new Refusal('forbidden');
    const { since, log, ...request } = parseHandshake(auth);
    const actor = await this.actorOf(headers.cookie);
    const recipient = await this.access.recipientOf(request, actor);
    this.viewers.set(socket, new Viewer(socket, request, actor, recipient, since, log));
  }

  private actorOf(cookies: string | undefined): Promise<Actor | undefined> | undefined {
    const token = cookies === undefined ? undefined : fastifyCookie.parse(cookies)[loginCookie(this.config)];
    return isToken(token) ? this.logins.findActor(token) : undefined;
  }

  /** Browsers send cookies with a socket opened from any page, together with its origin. */
  private sameOrigin({ origin, host }: { origin?: string | undefined; host?: string | undefined }): boolean {
    if (origin === undefined) return true;
    const from = URL.canParse(origin) ? new URL(origin).host : undefined;
    return from !== undefined && (from === host || from === this.config.publicUrl.host);
  }
}

const isCursor = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isShort = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.length <= 100);

/** Validates what the client sent as `auth`. */
function parseHandshake(auth: Record<string, unknown>): SubscribeRequest & { since: number; log: string | undefined } {
  const { dialogueId, audience, since = 0, log, link } = auth;
  const known = audiences.find((one) => one === audience);
  const fits = typeof dialogueId === 'string' && isCursor(since) && isShort(log) && isShort(link);
  if (!fits || !known) throw new Refusal('validation-failed');
  return {
    dialogueId,
    audience: known,
    since,
    log: (log as string | null) ?? undefined,
    link: (link as string | null) ?? undefined,
  };
}
