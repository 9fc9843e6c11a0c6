export * from './local-server.js';
export { type Tell, installPackages } from './debian-packages.js';
export { ensureDatabase } from './databases.js';
export { findProgram } from './find-program.js';
export { lastLines } from './log-file.js';
export { installCommands, MissingProgram } from './missing-program.js';
export { startMailbox, type Mailbox } from './mailbox.js';
export { startNats, type NatsOptions } from './nats.js';
export { makeOwnFolder } from './own-files.js';
export { PortBook, portAnswers, portIsFree } from './ports.js';
export { startPostgres, type PostgresOptions } from './postgres.js';
export { forgetProcess, rememberedProcess, rememberProcess } from './process-file.js';
export { processBirth, type RememberedProcess, stillRuns } from './process-identity.js';
export { startRedis, type RedisOptions } from './redis.js';
export {
  type Command,
  type ProcessPlan,
  type ProcessState,
  stopAllChildren,
  SupervisedProcess,
} from './supervised-process.js';
