import { directUrlVariable, forEachService, operatedServices } from '@gemeinsam/contracts';
import { DirectWay } from '@gemeinsam/service-kit/requests/direct-way';
import { RequestClient } from '@gemeinsam/service-kit/requests/request-client';
import type { ProductUnderTest } from './product-under-test.js';

/** Asks the services behind web's back, as one of them: what web would check first is not checked. */
export function requestsTo(sut: ProductUnderTest): RequestClient {
  const env = sut.product.environmentOf('web');
  const addresses = forEachService(operatedServices, (service) => env[directUrlVariable(service)]!);
  return new RequestClient([new DirectWay(addresses, env['DIRECT_SECRET']!)]);
}
