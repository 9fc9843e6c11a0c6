import type { Language } from '@gemeinsam/contracts';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { TestBrowser } from '../harness/browser.js';
import type { Visit } from './visits.js';

/** Says what is wrong with a page that is open. */
export type Look = (page: Page, visit: Visit, status: number) => Promise<string[]>;

interface Walkers {
  language: Language;
  options?: BrowserContextOptions;
}

/**
 * Opens each page once, as who may see it, and takes every look at it in the order of `looks`. Returns what each of them found
 * wrong; a look that breaks down has found that. Throws when a page cannot be opened.
 */
export async function walk<Name extends string>(
  browser: TestBrowser,
  visits: Visit[],
  { language, options }: Walkers,
  looks: Record<Name, Look>,
): Promise<Record<Name, string[]>> {
  const names = Object.keys(looks) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, string[]>;
  const citizen = await browser.person(options, language);
  const admin = visits.some(({ staff }) => staff)
    ? await browser.staff('admin', options, language)
    : undefined;
  for (const visit of visits) {
    const page = visit.staff ? admin! : citizen;
    const status = await open(page, visit);
    for (const name of names) found[name].push(...(await looked(looks[name], page, visit, status)));
  }
  await Promise.all([citizen.context().close(), admin?.context().close()]);
  return found;
}

const called = ({ name, path }: Visit): string => `${name} (${path})`;

async function open(page: Page, visit: Visit): Promise<number> {
  try {
    const reply = await page.goto(visit.path);
    await visit.act?.(page);
    return reply?.status() ?? 0;
  } catch (cause) {
    throw new Error(`${called(visit)} cannot be opened`, { cause });
  }
}

async function looked(look: Look, page: Page, visit: Visit, status: number): Promise<string[]> {
  const wrong = await look(page, visit, status).catch((error: unknown) => [`broke down: ${String(error)}`]);
  return wrong.map((one) => `${called(visit)}: ${one}`);
}
