import { execute, UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER, type SweepOptions, SweepService } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';

const everyMs = 3_600_000;

/**
 * Deletes lines of the access log that nobody needs as evidence any more. Until then an erasure leaves them: they hold numbers and
 * addresses of pages, and show who saw whose data (GDPR, Art. 5(2), 15(1)(c) and 17(3)(e)).
 */
@Injectable()
export class AccessLogRetention extends SweepService {
  constructor(
    unitOfWork: UnitOfWork,
    clock: Clock,
    @Inject(WEB_CONFIG) config: Pick<WebConfig, 'ACCESS_LOG_DAYS'>,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    super({
      name: 'web.access-log-retention',
      everyMs,
      unitOfWork,
      logger,
      work: async (tx) => {
        const before = new Date(clock.now().getTime() - config.ACCESS_LOG_DAYS * 86_400_000);
        await execute(tx, 'delete from access_log where id < $1 and at < $2', [firstIdOf(before), before]);
      },
    });
  }
}

/** Ids begin with their time (UUIDv7, RFC 9562), so that the primary key leads to the oldest lines. */
function firstIdOf(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}
