import { formatReferenceNumber, type PublicStatus } from '@gemeinsam/contracts';
import { Button, ButtonLink, DefinitionList, Notice, TextField } from '@gemeinsam/ui';
import { longDate } from '../shell/dates.js';
import { CsrfField } from '../shell/page.js';
import { AdminFrame } from './admin-frame.js';
import { adminTexts } from './admin.texts.js';
import { stateWord } from '../shell/state-words.js';
import { useTexts, useVisit } from '../shell/visit.js';

/** Asks for the number. */
export function ErasePage({ typed, error, done }: { typed: string; error?: string; done?: string }) {
  const texts = useTexts(adminTexts);
  return (
    <AdminFrame place="erase" done={done} faults={error ? [{ field: 'reference', message: error }] : []}>
      <h1>{texts.places.erase}</h1>
      <p class="lead">{texts.eraseLead}</p>
      <form method="get" action="/admin/erase" class="narrow-form">
        <TextField
          id="reference"
          label={texts.reference}
          value={typed}
          error={error}
          required
          inputmode="numeric"
          width="medium"
          autocomplete="off"
        />
        <p class="actions">
          <Button>{texts.eraseNext}</Button>
        </p>
      </form>
    </AdminFrame>
  );
}

/** Shows which contribution it is, without its text, and asks once more. */
export function ConfirmErasePage({ found }: { found: PublicStatus }) {
  const { language } = useVisit();
  const texts = useTexts(adminTexts);
  const shown = formatReferenceNumber(found.reference);
  return (
    <AdminFrame place="erase" title={texts.eraseTitle(shown)}>
      <h1>{texts.eraseTitle(shown)}</h1>
      <DefinitionList
        items={[
          { term: texts.process, description: found.process.title[language] },
          { term: texts.received, description: longDate(found.receivedAt, language) },
          { term: texts.status, description: stateWord(found.status, language) },
        ]}
      />
      <Notice tone="bad">
        <p>{texts.eraseWhat}</p>
      </Notice>
      <form method="post" action="/admin/erase">
        <CsrfField />
        <input type="hidden" name="reference" value={found.reference} />
        <p class="actions">
          <Button look="danger">{texts.eraseConfirm}</Button>
          <ButtonLink look="secondary" href="/admin/erase">
            {texts.eraseCancel}
          </ButtonLink>
        </p>
      </form>
    </AdminFrame>
  );
}
