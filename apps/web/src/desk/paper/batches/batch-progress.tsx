import type { Language, PaperBatch } from '@gemeinsam/contracts';
import { Badge, Button, ButtonLink, ConfirmAction, Progress } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { dateAndTime } from '../../../shell/dates.js';
import { CsrfField } from '../../../shell/page.js';
import { alarmsTexts } from '../alarms/alarms.texts.js';
import { BatchBadge } from './batch-badge.js';
import { alarmsOfBatchPath, batchPath, completePath, signOffPath } from '../batch-paths.js';
import { stepsOf, type BatchStep } from './batch-steps.js';
import type { BatchesTexts } from './batches.texts.de.js';
import { batchesTexts } from './batches.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

/** The five steps of a batch, each with how far it is and what a person can do there. The first open one is the main action. */
export function BatchProgress({ batch }: { batch: PaperBatch }) {
  const { language } = useVisit();
  const texts = useTexts(batchesTexts);
  const steps = stepsOf(batch);
  const current = steps.find((step) => step.state === 'open');
  const reading = batch.state === 'waiting' || batch.state === 'reading';
  return (
    <>
      <p class="facts">
        <BatchBadge batch={batch} texts={texts} />
      </p>
      {batch.state !== 'read' && batch.state !== 'failed' && (
        <Progress
          id="pages"
          label={
            batch.pagesTotal === 0 && reading
              ? texts.waitingToCount
              : texts.progress(batch.pagesRead, batch.pagesTotal, uncounted(batch))
          }
          value={batch.pagesRead}
          max={Math.max(1, batch.pagesTotal)}
        />
      )}
      <h2 class="visually-hidden">{texts.steps}</h2>
      <ol class="batch-steps">
        {steps.map((step) => (
          <li
            key={step.name}
            class={`batch-step batch-step-${step.state}`}
            aria-current={step === current ? 'step' : undefined}
          >
            <div>
              <p class="batch-step-name">
                {texts.stepNames[step.name]}{' '}
                {step.state === 'done' && <Badge tone="ok">{texts.stepDone}</Badge>}
              </p>
              <p class="soft">{wordsOf(step, batch, texts, language)}</p>
            </div>
            <StepAction batch={batch} step={step} main={step === current} texts={texts} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the open alarms are about, each kind once. */
function kindsOfAlarms({ alarms }: PaperBatch, language: Language): string[] {
  const { kinds } = alarmsTexts(language);
  return [...new Set(alarms.filter((alarm) => !alarm.settled).map(({ kind }) => kinds[kind]))];
}

function wordsOf(step: BatchStep, batch: PaperBatch, texts: BatchesTexts, language: Language): string {
  const { read, alarms, complete, submit, signOff } = texts.stepWords;
  switch (step.name) {
    case 'read':
      if (step.state === 'running') return read.running;
      if (step.state === 'failed') return read.failed;
      return step.state === 'stopped'
        ? read.stopped(step.count)
        : read.done(batch.pagesRead, batch.pagesTotal);
    case 'alarms':
      if (step.state === 'open') return alarms.open(step.count, kindsOfAlarms(batch, language));
      return step.state === 'done' ? alarms.done : alarms.blocked;
    case 'complete':
      if (step.state === 'open') return complete.open(step.count);
      if (step.state === 'none') return complete.none;
      return step.state === 'done' ? complete.done : complete.blocked;
    case 'submit':
      if (step.state === 'open') return submit.open(step.count);
      if (step.state === 'none') return submit.none;
      return step.state === 'done' ? submit.done : submit.blocked(batch.balance.openForms);
    case 'signOff':
      if (batch.signedOff) return signOff.done(batch.signedOff.by, dateAndTime(batch.signedOff.at, language));
      return step.state === 'open' ? signOff.open : signOff.blocked;
  }
}

interface StepActionProps {
  batch: PaperBatch;
  step: BatchStep;
  main: boolean;
  texts: BatchesTexts;
}

function StepAction({ batch, step, main, texts }: StepActionProps) {
  const look = main ? 'primary' : 'secondary';
  const post = (action: string, children: ComponentChildren) => (
    <form method="post" action={`${batchPath(batch.id)}/${action}`}>
      <CsrfField />
      {children}
    </form>
  );
  switch (step.name) {
    case 'read':
      if (step.state === 'running')
        return post(
          'cancel',
          <ConfirmAction
            label={texts.actions.cancel}
            question={texts.cancelQuestion}
            confirm={texts.cancelConfirm}
            keyHint="x"
          />,
        );
      return step.state === 'stopped' && !batch.signedOff
        ? post(
            'resume',
            <Button look="secondary" keyHint="w">
              {texts.actions.resume}
            </Button>,
          )
        : null;
    case 'alarms':
      return step.state === 'open' ? (
        <ButtonLink href={alarmsOfBatchPath(batch.id)} look={look} keyHint="a">
          {texts.actions.alarms}
        </ButtonLink>
      ) : null;
    case 'complete':
      return step.state === 'open' ? (
        <ButtonLink href={completePath(batch.id)} look={look} keyHint="e">
          {texts.actions.complete(step.count)}
        </ButtonLink>
      ) : null;
    case 'submit':
      return step.state === 'open'
        ? post(
            'submit',
            <Button look={look} keyHint="s">
              {texts.actions.submit(step.count)}
            </Button>,
          )
        : null;
    case 'signOff':
      if (batch.signedOff)
        return (
          <ButtonLink href={signOffPath(batch.id)} look="secondary" keyHint="p">
            {texts.actions.record}
          </ButtonLink>
        );
      return batch.state === 'waiting' || batch.state === 'reading' ? null : (
        <ButtonLink href={signOffPath(batch.id)} look={look} keyHint="u">
          {texts.actions.signOff}
        </ButtonLink>
      );
  }
}

/** Files whose pages are not known yet. */
const uncounted = ({ files }: PaperBatch): number => files.filter((file) => file.state === 'waiting').length;
