import { textIn, type ProcessView } from '@gemeinsam/contracts';
import { PaperForms, printableForm } from './paper-forms.js';
import { Linked } from '../shell/office/linked.js';
import { addressLine } from './process-words.js';
import { publicTexts } from './public.texts.js';
import { useTexts, useVisit } from '../shell/visit.js';

/** The other ways in, beside the form and with the same rights. */
export function OtherWays({ process, hasCard }: { process: ProcessView; hasCard: boolean }) {
  const visit = useVisit();
  const { language } = visit;
  const texts = useTexts(publicTexts).ways;
  const hours = textIn(process.phoneHours, language, visit.easy);
  return (
    <aside class="ways no-print" aria-labelledby="other-ways">
      <h2 id="other-ways">{texts.title}</h2>
      <ul>
        <li>
          <strong>{texts.call}</strong>
          <Linked phone={process.phone}>{texts.callText(process.phone, hours)}</Linked>
        </li>
        <li>
          <strong>{texts.paper}</strong>
          <a href={printableForm(process, visit)}>{texts.paperText}</a>
          <PaperForms process={process} hasCard={hasCard} />
          <span class="soft">{texts.paperSend(addressLine(process))}</span>
        </li>
      </ul>
      <p class="soft">{texts.same}</p>
    </aside>
  );
}
