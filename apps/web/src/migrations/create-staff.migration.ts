import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff accounts, API tokens and the access log. */
export class CreateStaff1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        name text NOT NULL,
        password_hash text,
        /* SHA-256 of the one-time link by which the owner chooses a password */
        password_link_hash bytea,
        password_link_until timestamptz,
        /* raised by whatever ends the account's sessions; a session holds the one it began with */
        session_epoch integer NOT NULL DEFAULT 0,
        disabled_at timestamptz,
        last_login_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX staff_email_key ON staff (email);
      CREATE UNIQUE INDEX staff_password_link_key ON staff (password_link_hash) WHERE password_link_hash IS NOT NULL;

      CREATE TABLE staff_roles (
        staff_id uuid NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
        role text NOT NULL CHECK (role IN ('agent', 'paper', 'moderator', 'lead', 'admin')),
        PRIMARY KEY (staff_id, role)
      );

      CREATE TABLE api_tokens (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        token_hash bytea NOT NULL,
        roles text[] NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE UNIQUE INDEX api_tokens_hash_key ON api_tokens (token_hash);

      CREATE TABLE access_log (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT now(),
        actor_kind text NOT NULL,
        actor_id text NOT NULL,
        actor_name text,
        what text NOT NULL,
        reference text,
        contribution_id uuid
      );
      CREATE INDEX access_log_at ON access_log (at DESC, id DESC);
      CREATE INDEX access_log_reference ON access_log (reference, id DESC) WHERE reference IS NOT NULL;
      CREATE INDEX access_log_contribution ON access_log (contribution_id, id DESC) WHERE contribution_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access_log, api_tokens, staff_roles, staff');
  }
}
