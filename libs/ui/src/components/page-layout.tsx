import type { ComponentChildren } from 'preact';
import type { Assets } from '../assets.js';
import { LanguageOfPage } from '../words.js';
import { Badge, type Tone } from './badge.js';
import { Mark } from './mark.js';

/** An entry of the main navigation. `count` is shown as a badge and must say in words what it counts when the label does not. */
export interface NavItem {
  href: string;
  label: string;
  current?: boolean;
  count?: { text: string; tone?: Tone };
}

/** A link, or a button of a form, at the right of the header that shows the same page in another language or in easy language. */
export interface Switch {
  href: string;
  label: string;
  /** Language of the label, so that it is read aloud rightly. */
  lang?: string;
  /** Id of a form of the page that is sent to `href` instead of following a link, so that nothing typed is lost. */
  form?: string;
}

/** Small custom elements that a page may use; each page names those it needs and loads no other. */
export type Island =
  | 'bar-height'
  | 'call-clock'
  | 'char-counter'
  | 'confirm-parts'
  | 'count-down'
  | 'draft-form'
  | 'draft-state'
  | 'field-entry'
  | 'image-zoom'
  | 'file-drop'
  | 'kept-typing'
  | 'key-hints'
  | 'lease-heartbeat'
  | 'live-fragment'
  | 'print-page'
  | 'ring-panel'
  | 'similar-list'
  | 'submit-once'
  | 'unsent-input'
  | 'word-marks';

export interface PageLayoutProps {
  assets: Assets;
  language: string;
  /** What this page is; becomes the announced title `<title> – <site>`. */
  title: string;
  site: string;
  home: string;
  /** `public`: 17 px, roomy. `desk`: 15 px, fits the screen. */
  look: 'public' | 'desk';
  nav: NavItem[];
  switches?: Switch[];
  /** Right side of the header, e.g. who is signed in, how fresh the figures are. */
  status?: ComponentChildren;
  footer?: ComponentChildren;
  words: { skip: string; nav: string; switches: string };
  islands?: readonly Island[];
  /** Columns of a desk; the main column scrolls with the page, the others stay. Ignored by public pages. */
  columns?: 'one' | 'two' | 'three' | 'wide';
  /** Whether keys that type something, such as `n`, press what they stand beside; off leaves them only with Alt and Shift. */
  letterKeys?: boolean;
  /** `noindex` keeps a page with somebody's words out of search engines. */
  robots?: 'noindex';
  children: ComponentChildren;
}

/** A page without columns is its own list; the columns of the others are zones themselves. */
const zoneOf = (columns: PageLayoutProps['columns'] = 'one'): object =>
  columns === 'two' || columns === 'three' ? {} : { 'data-keys': 'all', 'data-start': '' };

/**
 * The whole document: skip link, header with mark, navigation and switches, main, footer. It needs no script;
 * islands named in `islands` are loaded as modules, deferred, from our own origin.
 */
export function PageLayout(props: PageLayoutProps) {
  const { assets, words } = props;
  return (
    <LanguageOfPage language={props.language}>
      <html
        lang={props.language}
        class={`look-${props.look}`}
        data-letter-keys={props.letterKeys === false ? 'off' : undefined}
      >
        <head>
          <meta charset="utf-8" />
          <title>{`${props.title} – ${props.site}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="referrer" content="same-origin" />
          {props.robots && <meta name="robots" content={props.robots} />}
          <link rel="icon" href={assets.url('mark.svg')} type="image/svg+xml" />
          <link
            rel="preload"
            href={assets.url('fira-sans-latin-400.woff2')}
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
          <link rel="stylesheet" href={assets.url('ui.css')} />
          {(props.islands ?? []).map((island) => (
            <script key={island} type="module" src={assets.url(`${island}.js`)} />
          ))}
        </head>
        <body>
          <DefaultButton switches={props.switches} />
          <a class="skip-link" href="#main">
            {words.skip}
          </a>
          <header class="page-header">
            <a class="brand" href={props.home}>
              <Mark />
              <span>{props.site}</span>
            </a>
            <nav class="page-nav" aria-label={words.nav}>
              <ul>
                {props.nav.map((item) => (
                  <li key={item.href}>
                    <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                      {item.label}
                      {item.count && <Badge tone={item.count.tone}>{item.count.text}</Badge>}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            {props.status && <div class="page-status">{props.status}</div>}
            {(props.switches?.length ?? 0) > 0 && (
              <nav class="page-switches" aria-label={words.switches}>
                <ul>
                  {props.switches?.map((item) => (
                    <li key={item.href}>
                      <SwitchItem {...item} />
                    </li>
                  ))}
                </ul>
              </nav>
            )}
          </header>
          <main
            id="main"
            tabindex={-1}
            class={props.look === 'desk' ? `desk desk-${props.columns ?? 'one'}` : 'public'}
            {...(props.look === 'desk' && zoneOf(props.columns))}
          >
            {props.children}
          </main>
          {props.footer && <footer class="page-footer">{props.footer}</footer>}
        </body>
      </html>
    </LanguageOfPage>
  );
}

function SwitchItem({ href, label, lang, form }: Switch) {
  if (form === undefined)
    return (
      <a href={href} lang={lang} hreflang={lang}>
        {label}
      </a>
    );
  return (
    <button type="submit" form={form} formaction={href} formnovalidate lang={lang}>
      {label}
    </button>
  );
}

/**
 * The first button of a form, in the order of the page, is pressed by Enter in one of its fields (HTML, implicit submission).
 * The switches stand above their form; without this one Enter would change the language instead of sending.
 */
function DefaultButton({ switches = [] }: Pick<PageLayoutProps, 'switches'>) {
  const form = switches.find((item) => item.form !== undefined)?.form;
  return form === undefined ? null : (
    <button type="submit" form={form} hidden tabindex={-1}>
      ↵
    </button>
  );
}
