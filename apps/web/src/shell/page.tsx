import { publicPaths } from '@gemeinsam/contracts';
import { PageLayout, type Island, type NavItem, type PageLayoutProps } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import { assets } from './assets.js';
import { deskNav, type DeskId } from './desk-nav.js';
import { withPreference } from './reading-preferences.js';
import { shellTexts } from './texts.js';

interface CommonProps {
  request: FastifyRequest;
  title: string;
  islands?: readonly Island[];
  children: ComponentChildren;
}

export interface PublicPageProps extends CommonProps {
  current?: 'participate' | 'lookup' | 'how';
  robots?: 'noindex';
}

/** A page for everyone: needs no script, 17 px, with the language and the easy-language switch. */
export function PublicPage({ request, title, current, islands, robots, children }: PublicPageProps) {
  const { language, easy } = request.shell;
  const texts = shellTexts(language);
  const nav: NavItem[] = [
    { href: publicPaths.start, label: texts.navParticipate, current: current === 'participate' },
    { href: publicPaths.lookup, label: texts.navLookup, current: current === 'lookup' },
    { href: publicPaths.howItWorks, label: texts.navHow, current: current === 'how' },
  ];
  return (
    <PageLayout
      {...frame(request)}
      title={title}
      look="public"
      nav={nav}
      switches={[
        {
          href: withPreference(addressOf(request), 'easy', easy ? '0' : '1'),
          label: easy ? texts.easyOff : texts.easyOn,
        },
        otherLanguage(request),
      ]}
      islands={islands}
      robots={robots}
      footer={
        <>
          <p>{texts.footerRights}</p>
          <p>
            <a href="/login" rel="nofollow">
              {texts.footerStaff}
            </a>
          </p>
        </>
      }
    >
      {children}
    </PageLayout>
  );
}

export interface DeskPageProps extends CommonProps {
  desk?: DeskId;
  /** Replaces the desks in the header by the places within one desk. */
  nav?: NavItem[];
  columns?: PageLayoutProps['columns'];
  /** Shown at the right of the header before the name, e.g. how many cases wait. */
  status?: ComponentChildren;
}

/** A page for staff: 15 px, fits the screen, shows who is signed in; shortcuts are listed by `?`. */
export function DeskPage({
  request,
  title,
  desk,
  nav,
  columns,
  status,
  islands = [],
  children,
}: DeskPageProps) {
  const texts = shellTexts(request.shell.language);
  const { actor, csrfToken } = request.shell;
  return (
    <PageLayout
      {...frame(request)}
      title={title}
      look="desk"
      home="/desk"
      nav={nav ?? deskNav(actor, texts, desk)}
      switches={[otherLanguage(request)]}
      islands={[
        'key-hints',
        'submit-once',
        ...islands.filter((island) => island !== 'key-hints' && island !== 'submit-once'),
      ]}
      robots="noindex"
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
              <CsrfField token={csrfToken} />
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

/** The hidden field every staff form carries: `<CsrfField token={request.shell.csrfToken} />`. */
export function CsrfField({ token }: { token?: string }) {
  return token === undefined ? null : <input type="hidden" name="_csrf" value={token} />;
}

function frame(request: FastifyRequest) {
  const texts = shellTexts(request.shell.language);
  return {
    assets,
    language: request.shell.language,
    site: texts.site,
    home: publicPaths.start,
    words: { skip: texts.skip, nav: texts.mainNav, switches: texts.readingSwitches },
  };
}

function otherLanguage(request: FastifyRequest) {
  const other = request.shell.language === 'de' ? 'en' : 'de';
  return {
    href: withPreference(addressOf(request), 'lang', other),
    label: shellTexts(request.shell.language).otherLanguage,
    lang: other,
  };
}

/** Where a language switch leads: this page, or after a refused form the page the form is on. */
function addressOf(request: FastifyRequest): string {
  return request.url;
}
