import { publicPaths } from '@gemeinsam/contracts';
import { PageLayout, type Island, type NavItem, type PageLayoutProps } from '@gemeinsam/ui';
import type { ComponentChildren } from 'preact';
import { assets } from './assets.js';
import { deskNav, type DeskId } from './desk-nav.js';
import { PublicFooter } from './office/public-footer.js';
import { preferenceQuery, readAs, readAsValue, withPreference } from './reading-preferences.js';
import { shellTexts } from './texts.js';
import { useTexts, useVisit, type Visit } from './visit.js';

interface CommonProps {
  title: string;
  islands?: readonly Island[];
  children: ComponentChildren;
}

export interface PublicPageProps extends CommonProps {
  current?: 'participate' | 'lookup' | 'how';
  robots?: 'noindex';
  /** The form of the page that goes along when the language is switched, and where it is sent for that. */
  switchBy?: { form: string; path: string };
}

/** A page for everyone: needs no script, 17 px, with the language and the easy-language switch. */
export function PublicPage({ title, current, islands, robots, switchBy, children }: PublicPageProps) {
  const visit = useVisit();
  const at = { ...visit, url: switchBy ? switchBy.path + preferenceQuery(visit) : visit.url };
  const form = switchBy?.form;
  const texts = useTexts(shellTexts);
  const nav: NavItem[] = [
    { href: publicPaths.start, label: texts.navParticipate, current: current === 'participate' },
    { href: publicPaths.lookup, label: texts.navLookup, current: current === 'lookup' },
    { href: publicPaths.howItWorks, label: texts.navHow, current: current === 'how' },
  ];
  return (
    <PageLayout
      {...frame(visit)}
      title={title}
      look="public"
      nav={nav}
      switches={[
        {
          href: withPreference(at.url, 'easy', visit.easy ? '0' : '1'),
          label: visit.easy ? texts.easyOff : texts.easyOn,
          form,
        },
        { ...otherLanguage(at), form },
      ]}
      islands={islands}
      robots={robots}
      footer={<PublicFooter />}
    >
      {children}
    </PageLayout>
  );
}

export interface DeskPageProps extends CommonProps {
  desk?: DeskId;
  columns?: PageLayoutProps['columns'];
  /** Shown at the right of the header before the name, e.g. how many cases wait. */
  status?: ComponentChildren;
}

/** A page for staff: 15 px, fits the screen, shows who is signed in; shortcuts are listed by `?`. */
export function DeskPage({ title, desk, columns, status, islands = [], children }: DeskPageProps) {
  const visit = useVisit();
  const texts = useTexts(shellTexts);
  const { actor } = visit;
  return (
    <PageLayout
      {...frame(visit)}
      title={title}
      look="desk"
      home="/desk"
      nav={deskNav(actor, texts, desk)}
      switches={[otherLanguage(visit)]}
      islands={['bar-height', 'key-hints', 'submit-once', 'unsent-input', ...islands]}
      robots="noindex"
      letterKeys={visit.letterKeys}
      columns={columns}
      status={
        <>
          {status}
          {actor.name && (
            <a class="who" href="/account">
              {actor.name}
            </a>
          )}
          {actor.kind === 'staff' && (
            <form method="post" action="/logout" class="sign-out">
              <CsrfField />
              <button type="submit" class="button button-quiet">
                {texts.signOut}
              </button>
            </form>
          )}
        </>
      }
    >
      {children}
    </PageLayout>
  );
}

/** The hidden fields every staff form carries; `token` only where nobody is signed in yet. */
export function CsrfField({ token }: { token?: string }) {
  const sent = token ?? useVisit().csrfToken;
  return (
    <>
      {sent !== undefined && <input type="hidden" name="_csrf" value={sent} />}
      <ReadAsField />
    </>
  );
}

/** The hidden field every form carries: in which language it is answered, and anything in it is written. */
export function ReadAsField() {
  return <input type="hidden" name={readAs} value={readAsValue(useVisit())} />;
}

function frame({ language }: Visit) {
  const texts = shellTexts(language);
  return {
    assets,
    language,
    site: texts.site,
    home: publicPaths.start,
    words: { skip: texts.skip, nav: texts.mainNav, switches: texts.readingSwitches },
  };
}

/** Leads to this page, or after a refused form to the page the form is on, in the other language. */
function otherLanguage({ language, url }: Visit) {
  const other = language === 'de' ? 'en' : 'de';
  return {
    href: withPreference(url, 'lang', other),
    label: shellTexts(language).otherLanguage,
    lang: other,
  };
}
