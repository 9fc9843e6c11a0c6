import type { Service } from '@gemeinsam/contracts';
import { Pool } from 'pg';

/** Looks into every service's own database, as only a test may. */
export class Databases {
  private readonly pools = new Map<Service, Pool>();

  constructor(private readonly urlOf: (app: Service) => string) {}

  async rows<Row>(app: Service, sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.pool(app).query(sql, parameters);
    return rows as Row[];
  }

  /** The single number of a counting query. */
  async count(app: Service, sql: string, parameters: unknown[] = []): Promise<number> {
    const [row] = await this.rows<Record<string, string | number>>(app, sql, parameters);
    return Number(Object.values(row ?? { none: 0 })[0]);
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.end()));
    this.pools.clear();
  }

  private pool(app: Service): Pool {
    const known = this.pools.get(app);
    if (known) return known;
    const pool = new Pool({ connectionString: this.urlOf(app), max: 2 });
    // Tests restart PostgreSQL; the next query takes a new connection.
    pool.on('error', () => undefined);
    this.pools.set(app, pool);
    return pool;
  }
}
