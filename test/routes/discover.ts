import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer } from '@nestjs/core';
import { PERMISSION } from '../../src/auth/decorators.js';
import { type Permission, permissions, type Role } from '../../src/contract/permissions.js';
import type { TestApp } from '../support/test-app.js';

type Class = new () => object;

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The pattern of the route: `/api/v1/organisations/:id`. */
  path: string;
  permission: Permission | undefined;
  /** Classes of the validated body and query, if any. */
  body: Class | undefined;
  query: Class | undefined;
}

const join = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`;

const paths = (metadata: unknown): string[] => (Array.isArray(metadata) ? metadata : [metadata ?? '']) as string[];

function argument(controller: Class, name: string, kind: RouteParamtypes): Class | undefined {
  const given = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
    string,
    { index: number; data?: unknown }
  >;
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) ?? []) as Class[];
  const found = Object.entries(given).find(([key, { data }]) => key.startsWith(`${kind}:`) && data === undefined);
  const type = found && types[found[1].index];
  return type && ![Object, String, Array].includes(type as never) ? type : undefined;
}

/** All routes of all controllers, from Nest's metadata. */
export function discoverRoutes(app: TestApp): Route[] {
  const found: Route[] = [];
  for (const module of app.nest.get(ModulesContainer).values())
    for (const { metatype } of module.controllers.values()) {
      const controller = metatype as Class;
      const prototype = controller.prototype as Record<string, unknown>;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
        if (name === 'constructor' || typeof handler !== 'function' || !Reflect.hasMetadata(PATH_METADATA, handler))
          continue;
        const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod] as Route['method'];
        for (const base of paths(Reflect.getMetadata(PATH_METADATA, controller)))
          for (const own of paths(Reflect.getMetadata(PATH_METADATA, handler)))
            found.push({
              method,
              path: join(base, own),
              permission: Reflect.getMetadata(PERMISSION, handler) as Permission | undefined,
              body: argument(controller, name, RouteParamtypes.BODY),
              query: argument(controller, name, RouteParamtypes.QUERY),
            });
      }
    }
  return found.sort((a, b) => a.path.localeCompare(b.path, 'en') || a.method.localeCompare(b.method, 'en'));
}

export const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

/** The path with an id for each parameter. */
export const withIds = ({ path }: Route, id: string): string => path.replace(/:\w+/g, id).replace('*', 'x');

/** A role that passes the guard; undefined if visitors do. */
export function roleFor({ permission }: Route): Exclude<Role, 'public'> | undefined {
  const [first] = permission ? (permissions[permission] as readonly Role[]) : [];
  return first === 'public' ? undefined : first;
}
