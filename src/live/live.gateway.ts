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
import { SecurityLog } from '../auth/security-log.service.js';
import { isToken } from '../auth/tokens.js';
import { CONFIG } from '../common/common.module.js';
import { clientAddress } from '../common/http/networks.js';
import { OpenByNetwork } from '../common/http/open-by-network.js';
import { Metrics } from '../common/http/metrics.js';
import { toRefusal } from '../common/problem/problem.filter.js';
import { Refusal } from '../common/problem/refusal.js';
import type { Config } from '../config/config.js';
import { audiences, type ServerEvents } from '../contract/live.js';
import type { ProblemCode } from '../contract/problems.js';
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
  // A connection that has joined nothing by then is closed.
  connectTimeout: 10_000,
})
export class LiveGateway implements OnGatewayInit, OnGatewayConnection, OnGatewayDisconnect {
  private readonly viewers = new WeakMap<ViewerSocket, Viewer>();
  /** Public sockets of one network: several times as many as a hall of five hundred behind one address needs. */
  mostPerNetwork = 3_000;
  private readonly open = new OpenByNetwork();
  private readonly asked = new WeakSet<object>();

  constructor(
    private readonly hub: Hub,
    private readonly access: LiveAccess,
    private readonly logins: LoginService,
    private readonly metrics: Metrics,
    private readonly events: SecurityLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  afterInit(namespace: Namespace<Record<string, never>, ServerEvents>): void {
    this.hub.open(namespace);
    // Nothing lives in the root namespace, which socket.io opens for everybody.
    namespace.server.of('/').use(({ conn }, next) => {
      next(refusal('forbidden'));
      setImmediate(() => conn.close());
    });
    this.metrics.countConnections(() => namespace.server.engine.clientsCount);
    namespace.use((socket, next) => {
      // A connection asks once: each time costs what finding out who asks for what costs.
      if (this.asked.has(socket.conn)) return socket.conn.close();
      this.asked.add(socket.conn);
      this.admit(socket).then(
        () => next(),
        (error: unknown) => {
          const refused = toRefusal(error);
          const { code, status } = refused;
          this.events.noteRefusal(refused, { route: '/live', address: this.addressOf(socket) });
          // A refusal is final for the client; after a server error, or while its network has too many sockets, it
          // should reconnect as after any lost connection.
          if (status < 500 && code !== 'too-many-requests') next(refusal(code));
          setImmediate(() => socket.conn.close());
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
    // Screens of the staff and of the hall stay, whatever a stranger behind the same address opens.
    if (!actor && request.audience === 'public') this.countNetwork(socket);
    const recipient = await this.access.recipientOf(request, actor);
    this.viewers.set(socket, new Viewer(socket, request, actor, recipient, since, log));
  }

  /** Counted until the connection ends, admitted or not. */
  private countNetwork(socket: ViewerSocket): void {
    const { conn } = socket;
    if (!this.config.rateLimit) return;
    const address = this.addressOf(socket);
    if (!this.open.hasRoom(address, this.mostPerNetwork)) throw new Refusal('too-many-requests', { retryAfter: 30 });
    conn.once('close', this.open.add(address));
  }

  private addressOf({ handshake: { address, headers } }: ViewerSocket): string {
    return clientAddress(address, headers['x-forwarded-for']?.toString(), this.config.trustProxy);
  }

  private async actorOf(cookies: string | undefined): Promise<Actor | undefined> {
    const token = cookies === undefined ? undefined : fastifyCookie.parse(cookies)[loginCookie(this.config)];
    const actor = isToken(token) ? await this.logins.findActor(token) : undefined;
    return actor?.pending ? undefined : actor;
  }

  /** Browsers send cookies with a socket opened from any page, together with its origin. */
  private sameOrigin({ origin, host }: { origin?: string | undefined; host?: string | undefined }): boolean {
    if (origin === undefined) return true;
    const from = URL.canParse(origin) ? new URL(origin).host : undefined;
    return from !== undefined && (from === host || from === this.config.publicUrl.host);
  }
}

const refusal = (code: ProblemCode): Error => Object.assign(new Error(code), { data: { code } });

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
