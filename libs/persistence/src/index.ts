export * from './connect-database.js';
export * from './database-errors.js';
export * from './listener.js';
export * from './new-id.js';
export * from './persistence.module.js';
export * from './tx.js';
export * from './typeorm-unit-of-work.js';
export * from './unit-of-work.js';
