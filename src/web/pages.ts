import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DrawnQr, PageName, PageProps } from '../contract/pages.js';
import type { Language } from '../common/language.js';
import { lookOf } from './look.js';
import { PageCache } from './page-cache.js';
import { Renderer } from './renderer.js';

const year = 365 * 24 * 3600;

/** Sends public pages in the visitor's language; `?lang=` sets it and is kept in a cookie. */
@Injectable()
export class Pages {
  constructor(
    private readonly renderer: Renderer,
    private readonly cache: PageCache,
  ) {}

  languageOf(request: FastifyRequest): Language {
    return lookOf(request).language;
  }

  /** A QR code as an SVG path. */
  qr(url: string): DrawnQr {
    return this.renderer.qr(url);
  }

  /** Sends a page that is for one reader. */
  send<Name extends PageName>(
    request: FastifyRequest,
    reply: FastifyReply,
    page: Name,
    props: PageProps[Name],
  ): Promise<void> {
    return this.sendShared(request, reply, page, { isOwn: true }, async () => props);
  }

  /**
   * Sends a page that many ask for. It is read and drawn once for all of them, unless it holds something of this reader; one
   * with a query is not kept, because there are as many of them as somebody likes to ask for.
   */
  async sendShared<Name extends PageName>(
    request: FastifyRequest,
    reply: FastifyReply,
    page: Name,
    { isOwn = false, about = this.pathOf(request) }: { isOwn?: boolean; about?: string | undefined },
    read: () => Promise<PageProps[Name]>,
    fill = (drawn: string): string => drawn,
  ): Promise<void> {
    const look = lookOf(request);
    const key = isOwn || about === undefined ? undefined : [page, look.language, look.theme, about].join(' ');
    const drawn = await this.cache.get(key, async () => this.renderer.page(page, await read(), look));
    this.sendDrawn(request, reply, fill(drawn));
  }

  private sendDrawn(request: FastifyRequest, reply: FastifyReply, drawn: string): void {
    const { lang } = request.query as { lang?: unknown };
    if (lang === 'vi' || lang === 'en')
      void reply.setCookie('lang', lang, { path: '/', maxAge: year, sameSite: 'lax' });
    void reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store').send(drawn);
  }

  /** Undefined if there is a query besides the language. */
  private pathOf({ url, query }: FastifyRequest): string | undefined {
    const others = Object.keys(query as object).filter((name) => name !== 'lang');
    return others.length === 0 ? url.split('?', 1)[0] : undefined;
  }
}
