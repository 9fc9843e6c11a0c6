import { publicPaths } from '@gemeinsam/contracts';
import { Button, Notice, OwnWords, TextField } from '@gemeinsam/ui';
import { Linked } from '../../shell/office/linked.js';
import { ReadAsField } from '../../shell/page.js';
import { preferenceQuery } from '../../shell/reading-preferences.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import { ownTexts } from './own.texts.js';

/** What came of proving it so far. */
export interface Proving {
  /** What was typed as a code, and what is wrong with it. */
  code?: string;
  problem?: string;
}

export interface ProveOwnershipProps {
  reference: string;
  proving?: Proving;
  /** A question waits for its author. */
  isAsked: boolean;
  phone?: string;
  /** What was written and not sent, because nobody knew any more that the author writes. */
  unsent?: string;
}

/** Where somebody with the number proves that they are the author: a code comes to the contact that they gave. */
export function ProveOwnership({ reference, proving, isAsked, phone, unsent }: ProveOwnershipProps) {
  const visit = useVisit();
  const texts = useTexts(ownTexts);
  const path = publicPaths.status(reference);
  const to = (step: string) => `${path}/${step}${preferenceQuery(visit)}`;
  return (
    <section class="section flow" aria-labelledby="prove-title">
      <h2 id="prove-title">{texts.proveTitle}</h2>
      {isAsked && <p>{texts.proveQuestion}</p>}
      <p>{texts.prove}</p>
      {unsent && (
        <>
          <h3>{texts.keptTitle}</h3>
          <p>{texts.kept}</p>
          <OwnWords size="normal">{unsent}</OwnWords>
        </>
      )}
      <form class="flow" method="post" action={to('code')}>
        <p>{texts.askHow}</p>
        <Button look="secondary">{texts.askAction}</Button>
      </form>
      <h3>{texts.haveCode}</h3>
      <form method="post" action={to('zugang')} novalidate autocomplete="off">
        <ReadAsField />
        {unsent && <input type="hidden" name="answer" value={unsent} />}
        <TextField
          id="code"
          label={texts.code}
          help={texts.codeHelp}
          value={proving?.code}
          error={proving?.problem}
          autocomplete="one-time-code"
          width="medium"
          required
        />
        <Button>{texts.openAction}</Button>
      </form>
      <p class="soft">
        <Linked phone={phone}>{texts.noWay(phone ?? visit.office.phone)}</Linked>
      </p>
    </section>
  );
}

/** That it is open, and how to close it again. */
export function OpenedNotice({ reference }: { reference: string }) {
  const visit = useVisit();
  const texts = useTexts(ownTexts);
  return (
    <Notice tone="ok" title={texts.openTitle}>
      <p>{texts.open}</p>
      <form
        class="flow"
        method="post"
        action={`${publicPaths.status(reference)}/abmelden${preferenceQuery(visit)}`}
      >
        <Button look="secondary" clearsTyping>
          {texts.signOut}
        </Button>
      </form>
    </Notice>
  );
}
