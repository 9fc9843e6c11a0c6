import { formatReferenceNumber, type EntryOfDay, type PublicStatus } from '@gemeinsam/contracts';
import { ActionBar, AutosaveDone, ButtonLink, DeskList, DeskWork } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { longDate } from '../../shell/dates.js';
import { DeskPage } from '../../shell/page.js';
import { Script, Today } from './call-page.js';
import { phoneTexts } from './phone.texts.js';

/** The reference number, large, with how to say it; then the next call. */
export function DonePage({
  request,
  status,
  entries,
}: {
  request: FastifyRequest;
  status: PublicStatus;
  entries: EntryOfDay[] | 'away';
}) {
  const { language } = request.shell;
  const texts = phoneTexts(language);
  const said = phoneTexts(status.language);
  return (
    <DeskPage
      request={request}
      desk="phone"
      title={texts.doneTitle}
      columns="three"
      islands={['autosave-form']}
    >
      <AutosaveDone name={`phone-draft:${status.process.slug}`} />
      <DeskList label={texts.process}>
        <h2>{texts.process}</h2>
        <p>{status.process.title[language]}</p>
        <p class="soft">{texts.answerBy(longDate(status.decisionDueAt, language))}</p>
      </DeskList>
      <DeskWork label={texts.doneTitle}>
        <h1>{texts.doneTitle}</h1>
        <p class="reference-number">{formatReferenceNumber(status.reference)}</p>
        <h2>{texts.sayReference}</h2>
        <p class="script" lang={status.language}>
          {spokenReference(status.reference, said.digits)}
        </p>
        <Script lang={status.language}>{said.doneScript}</Script>
        <ActionBar>
          <ButtonLink href={`/desk/phone/${status.process.slug}`} keyHint="n">
            {texts.nextCall}
          </ButtonLink>
        </ActionBar>
      </DeskWork>
      <Today entries={entries} texts={texts} request={request} />
    </DeskPage>
  );
}

/** Digit by digit, with a pause after each group: `vier sieben zwei – neun eins drei – …`. */
export function spokenReference(reference: string, digits: readonly string[]): string {
  return formatReferenceNumber(reference)
    .split('-')
    .map((group) => Array.from(group, (digit) => digits[Number(digit)]).join(' '))
    .join(' – ');
}
