import { textIn, type ProcessView } from '@gemeinsam/contracts';
import type { RequestShell } from '../shell/request-shell.js';
import { PaperForms, printableForm } from './paper-forms.js';
import { addressLine, phoneHref } from './process-words.js';
import { publicTexts } from './public.texts.js';

/** The other ways in, beside the form and with the same rights. */
export function OtherWays({
  process,
  shell,
  hasCard,
}: {
  process: ProcessView;
  shell: RequestShell;
  hasCard: boolean;
}) {
  const texts = publicTexts(shell).ways;
  const hours = textIn(process.phoneHours, shell.language, shell.easy);
  return (
    <aside class="ways no-print" aria-labelledby="other-ways">
      <h2 id="other-ways">{texts.title}</h2>
      <ul>
        <li>
          <strong>{texts.call}</strong>
          <a href={phoneHref(process.phone)}>{texts.callText(process.phone, hours)}</a>
        </li>
        <li>
          <strong>{texts.paper}</strong>
          <a href={printableForm(process, shell)}>{texts.paperText}</a>
          <PaperForms process={process} shell={shell} hasCard={hasCard} />
          <span class="soft">{texts.paperSend(addressLine(process))}</span>
        </li>
      </ul>
      <p class="soft">{texts.same}</p>
    </aside>
  );
}
