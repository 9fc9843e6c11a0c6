import {
  type CaseCounts,
  type ListedCase,
  type MarkedContribution,
  serviceActor,
} from '@gemeinsam/contracts';
import { renderFragment } from '@gemeinsam/ui';
import { describe, expect, it } from '@jest/globals';
import { shownIn, type Visit } from '../shell/visit.js';
import type { Found } from './moderation-desk.service.js';
import { moderationTexts } from './moderation.texts.js';
import { QueueColumn } from './queue-column.js';
import { queueFilterOf } from './queue-filter.js';

const at = '2026-11-22T13:05:00.000Z';
const listed: ListedCase = {
  id: '0190b6f0-0000-4000-8000-000000000001',
  contributionId: '0190b6f0-0000-4000-8000-000000000002',
  process: 'ideen',
  channel: 'web',
  language: 'de',
  state: 'decided',
  version: 2,
  contributionVersion: 1,
  receivedAt: at,
  dueAt: at,
  needsSecond: false,
  decided: { outcome: 'declined', byNames: ['Anna Eins', 'Berta Zwei'], at },
};
const views = { open: 1234, mine: 0, second: 3, comparing: 0, conflict: 0, appeals: 0, revocable: 0 };
const show = (
  query: Record<string, string>,
  items: ListedCase[],
  counts?: CaseCounts,
  found?: Found,
  titles: ReadonlyMap<string, string> = new Map(),
): string =>
  renderFragment(
    shownIn(
      { actor: serviceActor('web'), language: 'de' } as unknown as Visit,
      <QueueColumn
        queue={{ page: { items, total: items.length }, titles, processes: [], counts, found }}
        cursor={found && '25'}
        filter={queueFilterOf(query)}
        texts={moderationTexts('de')}
        language="de"
      />,
    ),
  );
const inWords = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the column of the queue', () => {
  it('says in which language each title is', () => {
    const html = show(
      {},
      [{ ...listed, language: 'en' }],
      undefined,
      undefined,
      new Map([[listed.contributionId, 'More benches']]),
    );
    expect(html).toMatch(/<span class="queue-title" lang="en">More benches<\/span>/);
  });

  it('shows what is to be done with its numbers, leaves out what nobody waits for, and keeps the filter', () => {
    const html = show({ channel: 'paper' }, [], { waiting: 1240, views });
    expect(html).toContain('href="/moderation?view=second&amp;channel=paper"');
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    const words = inWords(html);
    expect(words).toContain('Offen 1.234');
    expect(words).toContain('Bei mir 0');
    expect(words).toContain('Zweite Meinung 3');
    expect(words).not.toContain('Für die Leitung');
  });

  it('shows an empty view while it is looked at', () => {
    expect(inWords(show({ view: 'conflict' }, [], { waiting: 3, views }))).toContain('Für die Leitung 0');
  });

  it('says what is listed and how much of it, and that filters narrow it', () => {
    expect(inWords(show({ state: 'decided' }, [listed]))).toContain('entschieden: 1 Fall ');
    expect(inWords(show({ state: 'all', channel: 'web' }, [listed]))).toContain(
      'Alle Stände: 1 Fall · mit Filtern',
    );
  });

  it('says what was decided, by whom and when', () => {
    expect(inWords(show({ state: 'decided' }, [listed]))).toContain(
      'abgelehnt von Anna Eins, Berta Zwei, 22. November 2026',
    );
    expect(inWords(show({ state: 'revocable' }, [{ ...listed, state: 'revocable' }]))).toContain(
      'noch rücknehmbar',
    );
  });

  describe('with something looked for', () => {
    const marked: MarkedContribution = {
      contributionId: listed.contributionId,
      reference: '4729130865',
      language: 'en',
      title: [
        { text: 'More ', found: false },
        { text: 'benches', found: true },
      ],
      excerpt: [{ text: 'Every <b>bench</b> counts', found: false }],
    };
    const search = (query: Record<string, string>, found: Partial<Found> = {}): string =>
      show(
        query,
        [listed],
        { waiting: 3, views },
        {
          more: false,
          away: false,
          marked: new Map([[marked.contributionId, marked]]),
          ...found,
        },
      );

    it('marks it, in the language of the words, and says number, outcome and who decided', () => {
      const html = search({ q: 'bench' });
      expect(html).toContain('<span class="queue-title" lang="en">More <mark>benches</mark></span>');
      expect(html).toContain('<span lang="en">Every &lt;b>bench&lt;/b> counts</span>');
      const words = inWords(html);
      expect(words).toContain('472-913-086-5');
      expect(words).toContain('abgelehnt von Anna Eins');
      expect(words).toContain('Suche · Alle Stände: 1 Fall');
    });

    it('keeps the search, and where in it, on the way to a case; views and taking the next leave it', () => {
      const html = search({ q: 'bench', channel: 'web' });
      expect(html).toContain(`href="/moderation/cases/${listed.id}?channel=web&amp;q=bench&amp;cursor=25"`);
      expect(html).toContain('href="/moderation?view=second&amp;channel=web"');
      expect(html).toContain('action="/moderation/next?channel=web"');
    });

    it('stays in the field, with its filters beside it, and can be ended', () => {
      const html = search({ q: 'be"nch', state: 'decided' });
      expect(html).toContain('value="be&quot;nch"');
      expect(html).toMatch(/role="search".*<input type="hidden" name="state" value="decided"\/>/s);
      expect(html).toContain('href="/moderation"');
    });
  });
});
