import { formatReferenceNumber, publicPaths, textIn, type ProcessView } from '@gemeinsam/contracts';
import { ButtonLink, OwnWords, PrintButton, TypingSent } from '@gemeinsam/ui';
import { dateAndTime, longDate } from '../../shell/dates.js';
import { answersInWords } from '../../shell/definition-form/answers-in-words.js';
import { Linked } from '../../shell/office/linked.js';
import { PublicPage } from '../../shell/page.js';
import { publicTexts } from '../public.texts.js';
import { ownTexts } from '../status/own.texts.js';
import type { Receipt } from '../kept/receipt.store.js';
import { useTexts, useVisit } from '../../shell/visit.js';

export interface ReceiptPageProps {
  process: ProcessView;
  /** Only for the browser that sent it, only for a short time. */
  receipt: Receipt;
}

/** The contribution has arrived: its number, what follows and by when, and the words as received. Survives a reload, prints well. */
export function ReceiptPage({ process, receipt }: ReceiptPageProps) {
  const { reference, receivedAt, decisionDueAt } = receipt;
  const { language, easy } = useVisit();
  const texts = useTexts(publicTexts).receipt;
  const own = useTexts(ownTexts);
  return (
    <PublicPage
      title={texts.title}
      current="participate"
      robots="noindex"
      islands={['kept-typing', 'print-page']}
    >
      <TypingSent name={publicPaths.process(process.slug)} />
      <div>
        <div class="page-intro">
          <p class="preline">{textIn(process.form.title, language, easy)}</p>
          <h1>{texts.title}</h1>
        </div>
        <div class="receipt flow">
          <p>
            {texts.number}
            <strong class="reference" id="reference">
              {formatReferenceNumber(reference)}
            </strong>
          </p>
          <p class="soft">
            <time dateTime={receivedAt}>{texts.receivedAt(dateAndTime(receivedAt, language))}</time>
          </p>
          <p>
            <Linked phone={process.phone}>{texts.numberHelp(process.phone)}</Linked>
          </p>
          {receipt.accessCode && (
            <>
              <p>
                {own.receiptCode}
                <strong class="reference" id="access-code">
                  {receipt.accessCode}
                </strong>
              </p>
              <p>{own.receiptCodeHelp}</p>
            </>
          )}
          {receipt.supports && (
            <p>
              {texts.supports}: <strong lang={receipt.supports.language}>{receipt.supports.title}</strong>
            </p>
          )}
          {receipt.replaced && (
            <p>
              {texts.replaced[receipt.replaced](
                receipt.replacedReference && formatReferenceNumber(receipt.replacedReference),
              )}
            </p>
          )}
        </div>
        <section class="section" aria-labelledby="next-title">
          <h2 id="next-title">{texts.nextTitle}</h2>
          <ol class="steps">
            <li>{texts.next.read}</li>
            <li>{texts.next.decide(longDate(decisionDueAt, language))}</li>
            <li>{texts.reply[receipt.reply.wish](receipt.reply.to)}</li>
            <li>{texts.next.object}</li>
          </ol>
        </section>
        <section class="section" aria-labelledby="words-title">
          <h2 id="words-title">{texts.wordsTitle}</h2>
          {answersInWords(process.form, receipt.answers, language, easy).map((answer) => (
            <div key={answer.id}>
              <h3>{answer.question}</h3>
              <OwnWords size="normal" lang={answer.written ? receipt.language : undefined}>
                {answer.lines.join('\n')}
              </OwnWords>
            </div>
          ))}
        </section>
        <p class="actions">
          <ButtonLink href={publicPaths.status(reference)}>{texts.status}</ButtonLink>
          <ButtonLink look="secondary" href={publicPaths.process(process.slug)}>
            {texts.another}
          </ButtonLink>
          <PrintButton>{texts.print}</PrintButton>
        </p>
      </div>
    </PublicPage>
  );
}
