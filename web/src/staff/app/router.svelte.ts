import { tick } from 'svelte';
import { match, type Route } from './match.js';

export type { Route } from './match.js';

class Router {
  path = $state(location.pathname);
  query = $state.raw(new URLSearchParams(location.search));
  #routes = $state.raw<readonly Route[]>([]);
  found = $derived(match(this.#routes, this.path));

  /** Handles history and links to `routes`; other links stay ordinary ones. */
  start(routes: readonly Route[]): void {
    this.#routes = routes;
    addEventListener('popstate', () => this.#arrive());
    document.addEventListener('click', (event) => this.#click(event));
  }

  /** A parameter of the present path. Screens are recreated for every path, so reading it once is enough. */
  param(name: string): string {
    const value = this.found?.params[name];
    if (value === undefined) throw new Error(`The address ${this.path} has no "${name}"`);
    return value;
  }

  go(address: string, { replace = false } = {}): void {
    history[replace ? 'replaceState' : 'pushState'](null, '', address);
    this.#arrive();
    window.scrollTo(0, 0);
    void tick().then(() => document.getElementById('main')?.focus({ preventScroll: true }));
  }

  /** Changes the query string only: filters and search words that a copied URL should contain. */
  filter(changes: Record<string, string | null>): void {
    const query = new URLSearchParams(this.query);
    for (const [name, value] of Object.entries(changes)) {
      if (value) query.set(name, value);
      else query.delete(name);
    }
    const search = query.toString();
    history.replaceState(null, '', search ? `${this.path}?${search}` : this.path);
    this.#arrive();
  }

  #arrive(): void {
    this.path = location.pathname;
    this.query = new URLSearchParams(location.search);
  }

  #click(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    if (!anchor?.href || anchor.target || anchor.hasAttribute('download')) return;
    const to = new URL(anchor.href);
    if (to.origin !== location.origin || !match(this.#routes, to.pathname)) return;
    if (to.hash && to.pathname === location.pathname) return;
    event.preventDefault();
    this.go(to.pathname + to.search + to.hash);
  }
}

export const router = new Router();
