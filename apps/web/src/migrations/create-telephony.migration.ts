import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Connections of telephone systems, who sits where, who is not put through, and what was reported lately. */
export class CreateTelephony1763850000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cti_connections (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        dialect text NOT NULL CHECK (dialect IN ('auto', 'zammad', 'sipgate', 'placetel')),
        token_hash bytea NOT NULL,
        /* Valid for a minute while an admin tries the connection out. */
        trial_hash bytea,
        trial_until timestamptz,
        /* With it, reports must be signed. */
        secret text,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_report_at timestamptz
      );
      CREATE UNIQUE INDEX cti_connections_token_key ON cti_connections (token_hash);

      CREATE TABLE cti_queues (
        connection_id uuid NOT NULL REFERENCES cti_connections (id) ON DELETE CASCADE,
        /* Lower case, or E.164: a name or a line as the telephone system calls it. */
        name text NOT NULL,
        process text,
        language text NOT NULL,
        PRIMARY KEY (connection_id, name)
      );

      CREATE TABLE seats (
        staff_id uuid PRIMARY KEY REFERENCES staff (id) ON DELETE CASCADE,
        extension text,
        /* Names under which telephone systems know this person, lower case. */
        logins text[] NOT NULL DEFAULT '{}',
        /* Null: as the roles say. */
        ready boolean
      );
      CREATE UNIQUE INDEX seats_extension_key ON seats (extension) WHERE extension IS NOT NULL;

      CREATE TABLE blocked_callers (
        number text PRIMARY KEY,
        reason text NOT NULL,
        blocked_by text NOT NULL,
        blocked_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE cti_reports (
        id uuid PRIMARY KEY,
        connection_id uuid NOT NULL REFERENCES cti_connections (id) ON DELETE CASCADE,
        at timestamptz NOT NULL,
        event text NOT NULL,
        direction text,
        /* Masked to the last three digits. */
        from_number text,
        to_number text,
        call_id text,
        made text NOT NULL,
        /* The whole report until intake has taken it. */
        parked jsonb
      );
      CREATE INDEX cti_reports_latest ON cti_reports (at DESC, id DESC);
      CREATE INDEX cti_reports_parked ON cti_reports (at) WHERE parked IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cti_reports, blocked_callers, seats, cti_queues, cti_connections');
  }
}
