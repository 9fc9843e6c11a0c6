import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { Refusal } from '../refusal.js';
import type { IncomingRequest } from './incoming-request.js';

/**
 * In tests only: a handler that answers what its request does not declare fails, and says where. Types see neither what
 * comes out of a database nor a field too many.
 */
@Injectable()
export class OutputInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { request } = context.switchToRpc().getContext<IncomingRequest>();
    return next.handle().pipe(
      map((output: unknown) => {
        // As it arrives: what is undefined, or a Date, does not cross the bus as such.
        const sent: unknown = output === undefined ? null : JSON.parse(JSON.stringify(output));
        const checked = request.output.safeParse(sent);
        if (checked.success) return output;
        const where = checked.error.issues.map(
          ({ path, code, message }) => `/${path.join('/')} ${code}: ${message}`,
        );
        throw new Refusal({
          code: `${request.service}.output-invalid`,
          kind: 'fault',
          detail: where.join('; '),
        });
      }),
    );
  }
}
