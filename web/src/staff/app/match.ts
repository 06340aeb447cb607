import type { Component } from 'svelte';
import type { Permission } from '#contract/permissions.js';

export type Params = Readonly<Record<string, string>>;

export interface Route {
  /** `/console/dialogues/:id` */
  path: `/${string}`;
  load: () => Promise<{ default: Component }>;
  /** `console`: shown inside the console's navigation; `bare`: the screen fills the window. */
  frame: 'console' | 'bare';
  /** Permission to open it; absent: everybody who is signed in; `nobody`: without sign-in. */
  needs?: Permission | 'nobody';
}

export interface Match {
  route: Route;
  params: Params;
}

const readable = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};

/** The first route whose path matches; put fixed paths before parameters. */
export function match(routes: readonly Route[], pathname: string): Match | undefined {
  const given = pathname.replace(/\/+$/, '').split('/');
  for (const route of routes) {
    const wanted = route.path.split('/');
    if (wanted.length !== given.length) continue;
    const params: Record<string, string> = {};
    const fits = wanted.every((part, index) => {
      const value = given[index] ?? '';
      if (!part.startsWith(':')) return part === value;
      const decoded = readable(value);
      params[part.slice(1)] = decoded;
      return decoded !== '';
    });
    if (fits) return { route, params };
  }
  return undefined;
}
