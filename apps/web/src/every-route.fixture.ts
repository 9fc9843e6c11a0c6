import type { Role } from '@gemeinsam/contracts';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ApiDocument } from './api/api-document.service.js';
import type { ApiDescription, ApiOperation } from './api/api-operation.js';
import { SHOWS } from './auth/shows.decorator.js';
import { STAFF_ROLES } from './auth/staff.guard.js';
import type { WebUnderTest } from './web-under-test.fixture.js';

/** A route as its controller or operation declares it. */
export interface DeclaredRoute {
  method: 'GET' | 'POST';
  /** In Fastify's notation. */
  path: string;
  /** `any`: whoever is signed in. */
  access: 'public' | 'any' | readonly Role[];
  /** What it says it shows; undefined when it says nothing. */
  shows: string | undefined;
}

/** Every route of the controllers and of the API, read from what the running application was made of. */
export function declaredRoutes(web: WebUnderTest): DeclaredRoute[] {
  const modules = [...web.app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()]);
  return [
    ...controllers.flatMap(({ metatype }) => routesOf(metatype as Type)),
    ...web.app.get(ApiDocument, { strict: false }).operations.map(routeOf),
  ];
}

const routeOf = (operation: ApiDescription & Partial<Pick<ApiOperation, 'shows'>>): DeclaredRoute => ({
  method: operation.method,
  path: `/api/v1${operation.path}`,
  access: operation.access,
  shows: operation.shows,
});

function routesOf(controller: Type): DeclaredRoute[] {
  const read = <T>(key: string, handler?: object): T | undefined =>
    (handler && (Reflect.getMetadata(key, handler) as T | undefined)) ??
    (Reflect.getMetadata(key, controller) as T | undefined);
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name]!;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const roles = read<readonly Role[]>(STAFF_ROLES, handler);
    const paths = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
    return paths.map((path) => ({
      method: RequestMethod[method] as DeclaredRoute['method'],
      path: joined(read<string>(PATH_METADATA) ?? '', path),
      access: roles === undefined ? 'public' : roles.length === 0 ? 'any' : roles,
      shows: read<string>(SHOWS, handler),
    }));
  });
}

const joined = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter((part) => part !== '')
    .join('/')}`;
