import { Clock, Readiness } from '@gemeinsam/service-kit';
import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { FastifyInstance } from 'fastify';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import { AccessLogEntity } from './access-log.entity.js';
import { AccessLogRetention } from './access-log-retention.sweep.js';
import { AccessLog } from './access-log.service.js';
import { AccountController } from './account.controller.js';
import { ApiTokenEntity } from './api-token.entity.js';
import { ApiTokenStore } from './api-token.store.js';
import { DeviceCookies } from './device-cookies.js';
import { DeviceTokens } from './device-tokens.js';
import { ensureDemoStaff } from './ensure-demo-staff.service.js';
import { FormTokens } from './form-token.js';
import { Guesses } from './guesses.hook.js';
import { LoginController } from './login.controller.js';
import { Login } from './login.service.js';
import { RateLimiter } from './rate-limiter.js';
import { Recognise } from './recognise.hook.js';
import { RedisConnection } from './redis-connection.provider.js';
import { SecurityLog } from './security-log.service.js';
import { SessionStore } from './session.store.js';
import { StaffGuard } from './staff.guard.js';
import { sessionCookieName } from './staff-session.js';
import { StaffStore } from './staff.store.js';

/** Who may come in: accounts, sessions, API tokens, form tokens, limits, and the log of who saw what. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AccessLogEntity, ApiTokenEntity])],
  controllers: [LoginController, AccountController],
  providers: [
    {
      provide: RedisConnection,
      useFactory: (config: WebConfig, readiness: Readiness) => {
        const redis = new RedisConnection(config.REDIS_URL, config.REDIS_PREFIX);
        readiness.add('sessions', () => redis.problem());
        return redis;
      },
      inject: [WEB_CONFIG, Readiness],
    },
    {
      provide: SessionStore,
      useFactory: (redis: RedisConnection, clock: Clock, config: WebConfig) =>
        new SessionStore(
          redis,
          clock,
          { idleSeconds: config.SESSION_IDLE_MINUTES * 60, absoluteSeconds: config.SESSION_HOURS * 3600 },
          config.SESSION_SECRET,
        ),
      inject: [RedisConnection, Clock, WEB_CONFIG],
    },
    {
      provide: RateLimiter,
      useFactory: (redis: RedisConnection) => new RateLimiter(redis),
      inject: [RedisConnection],
    },
    {
      provide: FormTokens,
      useFactory: (config: WebConfig) => new FormTokens(config.SESSION_SECRET),
      inject: [WEB_CONFIG],
    },
    {
      provide: DeviceTokens,
      useFactory: (config: WebConfig) => new DeviceTokens(config.SESSION_SECRET),
      inject: [WEB_CONFIG],
    },
    {
      provide: DeviceCookies,
      useFactory: (config: WebConfig) =>
        new DeviceCookies(config.SESSION_SECRET, config.PUBLIC_URL.startsWith('https:')),
      inject: [WEB_CONFIG],
    },
    StaffStore,
    ApiTokenStore,
    AccessLog,
    AccessLogRetention,
    SecurityLog,
    Login,
    StaffGuard,
  ],
  exports: [
    RedisConnection,
    SessionStore,
    RateLimiter,
    FormTokens,
    StaffStore,
    ApiTokenStore,
    AccessLog,
    SecurityLog,
    Login,
    StaffGuard,
  ],
})
export class AuthModule implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly redis: RedisConnection,
    private readonly sessions: SessionStore,
    private readonly staff: StaffStore,
    private readonly tokens: ApiTokenStore,
    private readonly formTokens: FormTokens,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
    private readonly securityLog: SecurityLog,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  async onModuleInit(): Promise<void> {
    const { config } = this;
    const fastify = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    new Recognise(this.sessions, this.staff, this.tokens, this.formTokens, this.limiter, this.clock, {
      sessionCookie: sessionCookieName(config.PUBLIC_URL.startsWith('https:')),
      secret: config.SESSION_SECRET,
      limits: {
        public: config.RATE_LIMIT_PUBLIC_PER_MINUTE,
        submit: config.RATE_LIMIT_SUBMIT_PER_MINUTE,
        staff: config.RATE_LIMIT_STAFF_PER_MINUTE,
        token: config.RATE_LIMIT_TOKEN_PER_MINUTE,
        misses: config.RATE_LIMIT_MISSES,
      },
    }).register(fastify);
    const guesses = { secret: config.SESSION_SECRET, limit: config.RATE_LIMIT_MISSES };
    new Guesses(this.limiter, guesses).register(fastify);
    this.securityLog.noteRefusals(fastify);
    if (config.DEMO_STAFF_PASSWORD !== undefined)
      await ensureDemoStaff(this.staff, config.DEMO_STAFF_PASSWORD);
    await this.redis.firstConnection();
  }
}
