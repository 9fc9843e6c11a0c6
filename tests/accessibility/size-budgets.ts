import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '@gemeinsam/tools/project-root';
import type { Page } from 'playwright-core';
import type { Look } from './walk.js';

const kilobyte = 1024;

/** Whether the script and style that a page asks for keep to their budgets, compressed; each file is fetched once. */
export function withinBudgets(): Look {
  const sizes = new Map<string, number>();
  const sizeOf = async (page: Page, url: string): Promise<number> => {
    const known = sizes.get(url);
    if (known !== undefined) return known;
    const size = gzipSync(await (await page.request.get(url)).body(), { level: 9 }).length;
    sizes.set(url, size);
    return size;
  };
  const gzipped = async (page: Page, selector: string, attribute: string): Promise<number> => {
    const urls = await page
      .locator(selector)
      .evaluateAll((all, name) => all.map((element) => element.getAttribute(name)!), attribute);
    let total = 0;
    for (const url of urls) total += await sizeOf(page, url);
    return total;
  };
  return async (page, { staff }) => {
    const script = await gzipped(page, 'script[src]', 'src');
    const style = await gzipped(page, 'link[rel=stylesheet]', 'href');
    const wrong: string[] = [];
    if (staff && script > 15 * kilobyte) wrong.push(`${script} bytes of script`);
    if (!staff && script > 6 * kilobyte) wrong.push(`${script} bytes of script that is not even needed`);
    if (style === 0 || style > 30 * kilobyte) wrong.push(`${style} bytes of style`);
    return wrong;
  };
}

/** The files of all islands, and those of them that are too large. */
export function islandsOverBudget(): { islands: string[]; over: string[] } {
  const folder = join(projectRoot, 'libs/ui/dist/assets');
  const islands = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const over = islands.filter((file) => gzipSync(readFileSync(join(folder, file))).length > 6 * kilobyte);
  return { islands, over };
}
