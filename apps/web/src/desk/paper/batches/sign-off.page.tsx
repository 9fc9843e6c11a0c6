import type { PaperBatch } from '@gemeinsam/contracts';
import { Button, ErrorSummary, Notice, TextArea } from '@gemeinsam/ui';
import { CsrfField } from '../../../shell/page.js';
import { PaperFrame } from '../paper-frame.js';
import { BalanceSum } from './balance-sum.js';
import { alarmsOfBatchPath, batchPath, completePath, signOffPath } from '../batch-paths.js';
import { addsUp, stepsOf } from './batch-steps.js';
import { BatchRecord } from './batch-record.js';
import type { BatchesTexts } from './batches.texts.de.js';
import { batchesTexts } from './batches.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

interface SignOffPageProps {
  batch: PaperBatch;
  note?: string;
  noteFault?: string;
  /** It was ready when the page was made, and is not any more. */
  changed?: boolean;
  /** Just now, or by somebody before. */
  signed?: 'signed' | 'signed-before';
}

/** Where every page of the batch is, what is still open, and the signature; afterwards the record. */
export function SignOffPage(props: SignOffPageProps) {
  const { batch, note = '', noteFault, changed = false, signed } = props;
  const visit = useVisit();
  const { language } = visit;
  const texts = useTexts(batchesTexts);
  const ready = stepsOf(batch).at(-1)?.state === 'open' && addsUp(batch);
  return (
    <PaperFrame
      place="batches"
      title={batch.signedOff ? texts.recordTitle : texts.signOffTitle}
      columns="one"
      islands={['char-counter']}
      {...(signed &&
        batch.signedOff && {
          done: signed === 'signed' ? texts.signedNow : texts.signedBefore(batch.signedOff.by),
        })}
    >
      <p class="no-print">
        <a href={batchPath(batch.id)}>{batch.name}</a>
      </p>
      {batch.signedOff ? (
        <BatchRecord batch={batch} texts={texts} language={language} />
      ) : (
        <>
          <h1>{texts.signOffTitle}</h1>
          <p class="lead">{texts.signOffLead}</p>
          {changed && (
            <Notice tone="warn" role="alert">
              <p>{texts.changedMeanwhile}</p>
            </Notice>
          )}
          <ErrorSummary faults={noteFault === undefined ? [] : [{ field: 'note', message: noteFault }]} />
          <p>{texts.signOffIntro}</p>
          <h2>{texts.balance}</h2>
          <BalanceSum balance={batch.balance} texts={texts} language={language} />
          {!ready && <Blocked batch={batch} texts={texts} />}
          {(ready || note !== '') && (
            <form method="post" action={signOffPath(batch.id)} class="narrow-form">
              <CsrfField />
              <TextArea
                id="note"
                label={texts.note}
                help={texts.noteHelp}
                rows={3}
                max={500}
                value={note}
                {...(noteFault !== undefined && { error: noteFault })}
              />
              <p class="soft">{texts.signing(visit.actor.name ?? '')}</p>
              <Button keyHint="Ctrl+Enter" disabled={!ready}>
                {texts.sign}
              </Button>
            </form>
          )}
        </>
      )}
    </PaperFrame>
  );
}

/** What keeps the batch from being signed off, each with the way there. */
function Blocked({ batch, texts }: { batch: PaperBatch; texts: BatchesTexts }) {
  const { balance, fieldsOpen, formsReady } = batch;
  const reading = batch.state === 'waiting' || batch.state === 'reading';
  const otherForms = fieldsOpen === 0 && formsReady === 0 && balance.openForms > 0;
  const toBatch = { href: batchPath(batch.id), link: texts.toBatch };
  const open = [
    reading && { words: texts.blockedReading, ...toBatch },
    !reading && balance.unreadPages > 0 && { words: texts.blockedUnread(balance.unreadPages), ...toBatch },
    balance.openAlarms > 0 && {
      words: texts.blockedAlarms(balance.openAlarms),
      href: alarmsOfBatchPath(batch.id),
      link: texts.toAlarms,
    },
    fieldsOpen > 0 && {
      words: texts.blockedFields(fieldsOpen),
      href: completePath(batch.id),
      link: texts.toFields,
    },
    formsReady > 0 && { words: texts.blockedReady(formsReady), ...toBatch },
    otherForms && {
      words: texts.blockedForms(balance.openForms),
      href: `${batchPath(batch.id)}#sheets`,
      link: texts.toBatch,
    },
  ].filter((line) => line !== false);
  return (
    <Notice tone="warn" title={texts.blockedTitle}>
      <ul class="plain">
        {open.map(({ words, href, link }) => (
          <li key={words}>
            {words} <a href={href}>{link}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
