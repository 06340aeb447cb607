import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DrawnQr, PageName, PageProps } from '../contract/pages.js';
import type { Language } from '../common/language.js';
import { root } from '../common/root.js';

export interface Look {
  language: Language;
  theme?: 'light' | 'dark';
}

interface ServerBundle {
  renderPage<Name extends PageName>(name: Name, props: PageProps[Name], look: Look, manifests: unknown): string;
  renderStaffShell(look: Look, manifests: unknown): string;
  drawQr(url: string): DrawnQr;
}

/** The built front end. */
export const webDist = fileURLToPath(new URL('web/dist/', root));

/** Renders Svelte pages of the built front end in this process. */
@Injectable()
export class Renderer implements OnModuleInit {
  private bundle: ServerBundle | undefined;
  private manifests: { public: unknown; staff: unknown } | undefined;

  async onModuleInit(): Promise<void> {
    if (!existsSync(`${webDist}server/server.js`)) return;
    this.bundle = (await import(pathToFileURL(`${webDist}server/server.js`).href)) as ServerBundle;
    const manifest = (name: string): unknown =>
      JSON.parse(readFileSync(`${webDist}client/${name}.manifest.json`, 'utf8'));
    this.manifests = { public: manifest('public'), staff: manifest('staff') };
  }

  page<Name extends PageName>(name: Name, props: PageProps[Name], look: Look): string {
    return this.built().renderPage(name, props, look, this.manifests);
  }

  staffShell(look: Look): string {
    return this.built().renderStaffShell(look, this.manifests);
  }

  qr(url: string): DrawnQr {
    return this.built().drawQr(url);
  }

  private built(): ServerBundle {
    if (!this.bundle) throw new Error('The front end is not built: run npm run build:web');
    return this.bundle;
  }
}
