#!/usr/bin/env node
/*
 * Checks the public log of decisions, without any access to it but reading:
 *
 *   node verify-moderation-log.mjs https://mitmachen.example.org            all entries, and the hash of the last one
 *   node verify-moderation-log.mjs https://mitmachen.example.org 120:4be1…  also that no. 120 still has the hash noted down then
 *   node verify-moderation-log.mjs log.jsonl                                a file that was kept
 *
 * Ends with 1 and names the first entry that does not fit. Needs Node 18 or later and nothing else.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const fail = (words) => {
  console.error(words);
  process.exit(1);
};

const parsed = (text) =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line)];
    } catch {
      return fail(`Line ${index + 1} is no JSON.`);
    }
  });

async function* entriesOf(source) {
  if (!/^https?:/.test(source)) return yield* parsed(await readFile(source, 'utf8'));
  for (let after = 0; ;) {
    const url = new URL(`/entscheidungen.jsonl?after=${after}`, source);
    const response = await fetch(url);
    if (!response.ok) fail(`${url} answers ${response.status}.`);
    const entries = parsed(await response.text());
    if (entries.length === 0) return;
    yield* entries;
    after = entries.at(-1).number;
  }
}

const hashOf = (entry) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        entry.number,
        entry.previous,
        entry.day,
        entry.process,
        entry.channel,
        entry.outcome,
        entry.reasons,
        entry.catalogueVersion,
        entry.grounds,
        entry.persons,
        entry.byLead,
        ...(entry.appeal ? ['appeal'] : []),
      ]),
    )
    .digest('hex');

const [source, noted] = process.argv.slice(2);
if (source === undefined) fail('Name the address of the site, or a file with the log.');
const [notedNumber, notedHash] = (noted ?? '').split(':');
let number = 0;
let previous = '0'.repeat(64);
let found = noted === undefined;
for await (const entry of entriesOf(source)) {
  number += 1;
  if (entry.number !== number) fail(`No. ${number} is missing: no. ${entry.number} comes instead.`);
  if (entry.previous !== previous) fail(`No. ${number} does not follow on no. ${number - 1}.`);
  if (hashOf(entry) !== entry.hash) fail(`No. ${number} was changed: its hash does not fit.`);
  if (String(number) === notedNumber) {
    if (entry.hash !== notedHash)
      fail(`No. ${number} is not what it was: ${entry.hash} instead of ${notedHash}.`);
    found = true;
  }
  previous = entry.hash;
}
if (!found) fail(`No. ${notedNumber}, noted down earlier, is missing: the log ends with no. ${number}.`);
console.log(`${number} entries fit. Note down for the next time: ${number}:${previous}`);
