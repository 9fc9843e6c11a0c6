import { CreateStaff1763800000000 } from './create-staff.migration.js';

/** In the order in which they run. */
export const webMigrations = [CreateStaff1763800000000];
