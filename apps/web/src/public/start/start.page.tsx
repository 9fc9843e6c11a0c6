import { publicPaths, textIn, type ProcessView } from '@gemeinsam/contracts';
import { ButtonLink, EmptyState, Notice } from '@gemeinsam/ui';
import { longDate } from '../../shell/dates.js';
import { asLead } from '../../shell/as-lead.js';
import { PublicPage } from '../../shell/page.js';
import { PaperForms, printableForm } from '../paper-forms.js';
import { Linked, phoneHref } from '../../shell/office/linked.js';
import { addressLine } from '../process-words.js';
import { publicTexts } from '../public.texts.js';
import { LookupForm } from '../status/lookup.page.js';
import { useTexts, useVisit } from '../../shell/visit.js';

export interface ListedProcess {
  process: ProcessView;
  daysLeft: number;
  /** Its form exists as a postcard, too. */
  hasCard: boolean;
}

export interface StartPageProps {
  /** `away`: nobody could say which are open. */
  processes: readonly ListedProcess[] | 'away';
}

/** What one can take part in, until when, what follows, and three ways of equal weight. */
export function StartPage({ processes }: StartPageProps) {
  const all = useTexts(publicTexts);
  const texts = all.start;
  const { office } = useVisit();
  return (
    <PublicPage title={texts.title} current="participate">
      <div class="page-intro">
        <h1>{texts.title}</h1>
        <p class="lead">
          <Linked>{texts.lead(office.phone)}</Linked>
        </p>
      </div>
      {processes === 'away' ? (
        <Notice tone="warn" title={texts.awayTitle} role="alert">
          <p>{texts.away}</p>
        </Notice>
      ) : processes.length === 0 ? (
        <EmptyState title={texts.noneTitle}>
          <p>{texts.none}</p>
        </EmptyState>
      ) : (
        <section aria-labelledby="open-processes">
          <h2 id="open-processes" class="visually-hidden">
            {texts.openTitle}
          </h2>
          <ul class="process-list">
            {processes.map((listed) => (
              <Process key={listed.process.slug} {...listed} />
            ))}
          </ul>
        </section>
      )}
      <section class="section lookup" aria-labelledby="lookup-title">
        <h2 id="lookup-title">{texts.lookupTitle}</h2>
        <p>{texts.lookupText}</p>
        <LookupForm />
      </section>
    </PublicPage>
  );
}

function Process({ process, daysLeft, hasCard }: ListedProcess & {}) {
  const visit = useVisit();
  const { language, easy } = visit;
  const texts = useTexts(publicTexts).start;
  const { form } = process;
  return (
    <li class="process">
      <p class="preline">
        {texts.until(longDate(process.closesAt, language))} · {texts.daysLeft(daysLeft)}
      </p>
      <h3 class="process-title">{textIn(form.title, language, easy)}</h3>
      <p>{textIn(form.purpose, language, easy)}</p>
      <p>
        <strong>{asLead(texts.afterwards)} </strong>
        {textIn(form.afterwards, language, easy)}
      </p>
      <ul class="three-ways">
        <li class="way-web">
          <h4>{texts.web}</h4>
          <p>{texts.webText}</p>
          <ButtonLink href={publicPaths.process(process.slug)}>{texts.webAction}</ButtonLink>
        </li>
        <li class="way-phone">
          <h4>{texts.phone}</h4>
          <p>{texts.phoneText(textIn(process.phoneHours, language, easy))}</p>
          <ButtonLink href={phoneHref(process.phone)}>{texts.phoneAction(process.phone)}</ButtonLink>
        </li>
        <li class="way-paper">
          <h4>{texts.paper}</h4>
          <p>{texts.paperText(addressLine(process))}</p>
          <PaperForms process={process} hasCard={hasCard} />
          <ButtonLink href={printableForm(process, visit)}>{texts.paperAction}</ButtonLink>
        </li>
      </ul>
    </li>
  );
}
