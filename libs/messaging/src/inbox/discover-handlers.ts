import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { consumptionsOf } from './consumes.js';
import type { Handler } from './handler-registry.js';

/** Every method marked with `@Consumes` on any provider or controller of the application. */
export function discoverHandlers(discovery: DiscoveryService, scanner: MetadataScanner): Handler[] {
  const instances = new Set<object>();
  for (const wrapper of [...discovery.getProviders(), ...discovery.getControllers()]) {
    const instance: unknown = wrapper.isDependencyTreeStatic() ? wrapper.instance : undefined;
    if (typeof instance === 'object' && instance !== null) instances.add(instance);
  }
  return [...instances].flatMap((instance) => {
    const prototype = Object.getPrototypeOf(instance) as object | null;
    if (!prototype || prototype === Object.prototype) return [];
    return scanner.getAllMethodNames(prototype).flatMap((method) =>
      consumptionsOf(prototype, method).map(({ event, name }) => ({
        name,
        event,
        handle: (received, tx) => (instance as Record<string, Handler['handle']>)[method]!(received, tx),
      })),
    );
  });
}
