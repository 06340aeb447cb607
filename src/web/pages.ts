import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DrawnQr, PageName, PageProps } from '../contract/pages.js';
import type { Language } from '../common/language.js';
import { lookOf } from './look.js';
import { Renderer } from './renderer.js';

const year = 365 * 24 * 3600;

/** Sends public pages in the visitor's language; `?lang=` sets it and is kept in a cookie. */
@Injectable()
export class Pages {
  constructor(private readonly renderer: Renderer) {}

  languageOf(request: FastifyRequest): Language {
    return lookOf(request).language;
  }

  /** A QR code as an SVG path. */
  qr(url: string): DrawnQr {
    return this.renderer.qr(url);
  }

  send<Name extends PageName>(request: FastifyRequest, reply: FastifyReply, page: Name, props: PageProps[Name]): void {
    const look = lookOf(request);
    const { lang } = request.query as { lang?: unknown };
    if (lang === look.language)
      void reply.setCookie('lang', look.language, { path: '/', maxAge: year, sameSite: 'lax' });
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(this.renderer.page(page, props, look));
  }
}
