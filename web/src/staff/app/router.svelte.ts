import { tick } from 'svelte';
import { match, type Route } from './match.js';

export type { Route } from './match.js';

class Router {
  path = $state(location.pathname);
  query = $state.raw(new URLSearchParams(location.search));
  #routes = $state.raw<readonly Route[]>([]);
  found = $derived(match(this.#routes, this.path));

  /** Follows the history and the links inside `routes`; every other link stays an ordinary one. */
  start(routes: readonly Route[]): void {
    this.#routes = routes;
    addEventListener('popstate', () => this.#arrive());
    document.addEventListener('click', (event) => this.#click(event));
  }

  /** A parameter of the present address. A screen is made anew for every address, so it reads this once. */
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

  /** Changes the query alone: filters and search words that a copied address should carry. */
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
