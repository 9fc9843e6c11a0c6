import { DefinitionList } from '@gemeinsam/ui';
import { Fragment } from 'preact';
import { deviceDays } from '../../auth/device-tokens.js';
import { hoursInWords } from '../../shell/office/hours-words.js';
import { Linked } from '../../shell/office/linked.js';
import { PublicPage } from '../../shell/page.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import type { OfficeSection } from './office.texts.de.js';
import { officeTexts } from './office.texts.js';

/** Who runs the site: § 5 (1) ECG, §§ 24 and 25 MedienG. */
export function ImprintPage() {
  const { office } = useVisit();
  const texts = useTexts(officeTexts).imprint;
  const facts: [term: string, value: string | undefined][] = [
    [texts.operator, office.operator],
    [texts.office, office.name],
    [texts.address, office.address],
    [texts.phone, office.phone],
    [texts.email, office.email],
    [texts.supervisor, office.supervisor],
    [texts.vatId, office.vatId],
  ];
  const known = facts.flatMap(([term, value]) =>
    value === undefined ? [] : [{ term, description: <Fact>{value}</Fact> }],
  );
  return (
    <PublicPage title={texts.title}>
      <div class="flow">
        <h1>{texts.title}</h1>
        <DefinitionList items={known} />
        <Sections sections={texts.sections} />
      </div>
    </PublicPage>
  );
}

/** What becomes of people's data: Art. 13 GDPR. */
export const PrivacyPage = () => <LongPage {...useTexts(officeTexts).privacy} />;

/** How accessible the site is: the model of Commission Implementing Decision (EU) 2018/1523. */
export const AccessibilityPage = () => <LongPage {...useTexts(officeTexts).accessibility} />;

interface LongPageProps {
  title: string;
  lead: string;
  sections: readonly OfficeSection[];
}

function LongPage({ title, lead, sections }: LongPageProps) {
  return (
    <PublicPage title={title}>
      <div class="flow">
        <h1>{title}</h1>
        <p class="lead">
          <Filled>{lead}</Filled>
        </p>
        <Sections sections={sections} />
      </div>
    </PublicPage>
  );
}

const Sections = ({ sections }: { sections: readonly OfficeSection[] }) => (
  <>
    {sections.map(({ title, text, points = [] }) => (
      <section key={title} class="flow">
        <h2>{title}</h2>
        {text.map((paragraph) => (
          <p key={paragraph}>
            <Filled>{paragraph}</Filled>
          </p>
        ))}
        {points.length > 0 && (
          <ul>
            {points.map((point) => (
              <li key={point}>
                <Filled>{point}</Filled>
              </li>
            ))}
          </ul>
        )}
      </section>
    ))}
  </>
);

const braces = /(\{[^}]*\})/;

/**
 * A text with what the settings of the office say in the place of each name in braces. `{de:…}` is German on any page, as are
 * the names that the office gave (WCAG 2.2, 3.1.2).
 */
function Filled({ children }: { children: string }) {
  const { office, language, easy } = useVisit();
  const { accessibility, days } = useTexts(officeTexts);
  const said: Readonly<Record<string, string>> = {
    phone: office.phone,
    email: office.email,
    site: office.site,
    hours: hoursInWords(office.hours, language, easy),
    callDays: days(office.days.call),
    letterDays: days(office.days.letter),
    callBackDays: days(office.days.callBack),
    accessLogDays: days(office.days.accessLog),
    idleMinutes: String(office.session.idleMinutes),
    sessionHours: String(office.session.hours),
    deviceDays: String(deviceDays),
  };
  const german: Readonly<Record<string, string | undefined>> = {
    operator: office.operator,
    name: office.name,
    address: office.address,
    dataProtection: office.dataProtection,
    body: office.accessibilityBody,
  };
  const fill = (part: string) => {
    const name = part.startsWith('{') ? part.slice(1, -1) : undefined;
    if (name === undefined) return <Linked>{part}</Linked>;
    if (name === 'complaints')
      return <Filled>{office.accessibilityBody ? accessibility.body : accessibility.bodyUnknown}</Filled>;
    if (said[name] !== undefined) return <Linked>{said[name]}</Linked>;
    return <Fact>{name.startsWith('de:') ? name.slice(3) : (german[name] ?? part)}</Fact>;
  };
  return (
    <>
      {children.split(braces).map((part, index) => (
        <Fragment key={index}>{fill(part)}</Fragment>
      ))}
    </>
  );
}

/** What is written in German on a page in whatever language. */
function Fact({ children }: { children: string }) {
  const { language } = useVisit();
  const linked = <Linked>{children}</Linked>;
  return language === 'de' ? linked : <span lang="de">{linked}</span>;
}
