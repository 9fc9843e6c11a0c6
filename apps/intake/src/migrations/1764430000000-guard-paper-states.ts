import { stateGuard, withoutStateGuard } from '@gemeinsam/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const readingStates = [
  ['waiting', 'reading'],
  ['waiting', 'read'],
  ['waiting', 'failed'],
  ['waiting', 'cancelled'],
  ['reading', 'read'],
  ['reading', 'failed'],
  ['reading', 'cancelled'],
] as const;

/** The steps of the paper desk, as they are now (ADR 0038). An alarm says its state itself, beside who settled it. */
export class GuardPaperStates1764430000000 implements MigrationInterface {
  readonly name = 'GuardPaperStates1764430000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table paper_alarms add column state text not null default 'open';
      update paper_alarms set state = 'settled' where settled_at is not null;
      alter table paper_alarms add constraint paper_alarms_settled check ((state = 'settled') = (settled_at is not null));

      /* The version before, which may still run, says only who settled it. */
      create function say_alarm_state() returns trigger language plpgsql as $$ begin
        new.state := case when new.settled_at is null then 'open' else 'settled' end;
        return new;
      end $$;
      create trigger paper_alarms_say_state before update of settled_at on paper_alarms for each row
        when ((new.state = 'settled') <> (new.settled_at is not null)) execute function say_alarm_state();
    `);
    const statements = [
      ...stateGuard('paper_batches', {
        initial: ['waiting'],
        changes: [
          ...readingStates,
          ['reading', 'waiting'],
          ['cancelled', 'waiting'],
          ['read', 'waiting'],
          ['failed', 'waiting'],
        ],
      }),
      ...stateGuard('paper_files', {
        initial: ['waiting', 'read', 'failed'],
        changes: [...readingStates, ['cancelled', 'waiting']],
      }),
      ...stateGuard('paper_pages', { initial: ['waiting'], changes: [['waiting', 'read']] }),
      ...stateGuard('paper_forms', {
        initial: ['to-verify'],
        changes: [
          ['to-verify', 'submitted'],
          ['to-verify', 'discarded'],
        ],
      }),
      ...stateGuard('paper_checks', {
        initial: ['open'],
        changes: [
          ['open', 'done'],
          ['done', 'open'],
        ],
      }),
      ...stateGuard('paper_alarms', {
        initial: ['open'],
        changes: [
          ['open', 'settled'],
          ['settled', 'open'],
        ],
      }),
      ...stateGuard('print_runs', {
        initial: ['waiting'],
        changes: [
          ['waiting', 'printing'],
          ['printing', 'ready'],
          ['printing', 'waiting'],
          ['printing', 'failed'],
          ['ready', 'expired'],
          ['failed', 'expired'],
        ],
      }),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'paper_batches',
      'paper_files',
      'paper_pages',
      'paper_forms',
      'paper_checks',
      'paper_alarms',
      'print_runs',
    ])
      for (const statement of withoutStateGuard(table)) await runner.query(statement);
    await runner.query(`
      drop trigger paper_alarms_say_state on paper_alarms;
      drop function say_alarm_state;
      alter table paper_alarms drop constraint paper_alarms_settled, drop column state;
    `);
  }
}
