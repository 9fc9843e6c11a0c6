import { readFile } from 'node:fs/promises';
import type { PaperBatch } from '@gemeinsam/contracts';
import type { Api } from '../harness/api.js';
import { contributionBody } from '../harness/contribution-body.js';
import type { ProductUnderTest } from '../harness/product-under-test.js';
import { StaffSession } from '../harness/staff-session.js';
import { type Figure, median, percentile, round, timed } from './figure.js';
import { paperBatch, type PaperBatchFile, type TruePage } from './paper-batch.js';

const ordinary = 60;
const pauseMs = 150;
const patienceMs = 30 * 60_000;
/** How much longer an ordinary page may take while a core reads scans. */
const bar = { slower: 3, perMinute: 100 };

/** A shuffled batch of 500 pages through the product: how fast, what others notice of it, and where each page ended. */
export async function benchPaper(sut: ProductUnderTest): Promise<Figure[]> {
  const batch = await paperBatch(sut);
  const agent = await StaffSession.signIn(sut, 'agent');
  const calls = ordinaryCalls(sut, agent);
  await measured(calls, 10);
  const alone = await measured(calls, ordinary);
  const clerk = await sut.apiWith('paper');
  const before = await peakOf(sut);
  const began = performance.now();
  const id = await upload(clerk, batch);
  const meanwhile: Samples = new Map([...alone.keys()].map((name) => [name, []]));
  while (!(await isRead(clerk, id))) {
    if (performance.now() - began > patienceMs) throw new Error('the batch was not read within half an hour');
    for (const [name, samples] of await measured(calls, 1)) meanwhile.get(name)!.push(...samples);
  }
  const minutes = (performance.now() - began) / 60_000;
  const after = await peakOf(sut);
  await agent.close();
  return [
    {
      what: `A batch of ${batch.pages.length} scanned pages (200 dpi, ${round(batch.pdf.length / 2 ** 20)} MB) through the product`,
      measured: `${round(batch.pages.length / minutes)} pages a minute`,
      bar: `≥ ${bar.perMinute}`,
      met: batch.pages.length / minutes >= bar.perMinute,
      note: `from the upload to the last page in its form, kept in database and blob store, while others use the product; intake’s peak memory ${round(after)} MB (${round(before)} MB before)`,
    },
    ...[...alone].map(([name, samples]) => slower(name, samples, meanwhile.get(name)!)),
    ...(await whereTheyEnded(sut, clerk, id, batch)),
  ];
}

type Samples = Map<string, number[]>;
type Calls = readonly (readonly [name: string, call: () => Promise<unknown>])[];

function ordinaryCalls(sut: ProductUnderTest, agent: StaffSession): Calls {
  const good = (status: number, what: string): void => {
    if (status >= 300) throw new Error(`${what}: ${status}`);
  };
  return [
    [
      'The start page',
      async () => {
        const answer = await fetch(`${sut.product.url}/`);
        await answer.text();
        good(answer.status, 'start page');
      },
    ],
    [
      'Accepting a contribution',
      async () =>
        good((await sut.api.post('/contributions', contributionBody({ consent: true }))).status, 'accepting'),
    ],
    [
      'An agent’s page',
      async () => {
        const answer = await agent.get('/desk/phone');
        await answer.body();
        good(answer.status(), 'agent’s page');
      },
    ],
  ];
}

/** Every call so many times, in turns, with pauses as people make them. */
async function measured(calls: Calls, times: number): Promise<Samples> {
  const samples: Samples = new Map(calls.map(([name]) => [name, []]));
  for (let turn = 0; turn < times; turn += 1)
    for (const [name, call] of calls) {
      samples.get(name)!.push(...(await timed(1, call)));
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  return samples;
}

function slower(name: string, alone: readonly number[], meanwhile: readonly number[]): Figure {
  const ratio = median(meanwhile) / median(alone);
  const figures = (samples: readonly number[]): string =>
    `median ${round(median(samples))} ms, 95th percentile ${round(percentile(samples, 95))} ms`;
  return {
    what: `${name} while scans are read, against a quiet product`,
    measured: `${round(ratio, 1)} times`,
    bar: `≤ ${bar.slower} times`,
    met: ratio <= bar.slower,
    note: `${figures(meanwhile)} (${meanwhile.length} calls); quiet: ${figures(alone)}`,
  };
}

async function upload(clerk: Api, { pdf }: PaperBatchFile): Promise<string> {
  const form = new FormData();
  form.set('name', 'Stapel der Messung');
  form.append('files', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), 'stapel.pdf');
  const answer = await clerk.raw('/paper/batches', { method: 'POST', body: form });
  const body = (await answer.json()) as { id: string };
  if (!answer.ok) throw new Error(`upload: ${answer.status} ${JSON.stringify(body)}`);
  return body.id;
}

async function isRead(clerk: Api, id: string): Promise<boolean> {
  const { body } = await clerk.get<PaperBatch>(`/paper/batches/${id}`);
  if (body.state === 'failed') throw new Error('the batch failed');
  return body.state === 'read';
}

interface Ended {
  page: number;
  serial: string | null;
  form_page: number | null;
  process: string | null;
  form_version: number | null;
  alarm: string | null;
}

/** Each page against what it is: in its own form, or in the list of alarms. */
async function whereTheyEnded(
  sut: ProductUnderTest,
  clerk: Api,
  id: string,
  { pages, missing }: PaperBatchFile,
): Promise<Figure[]> {
  const ended = await sut.databases.rows<Ended>(
    'intake',
    `select p.file_page as page, f.serial, p.page as form_page, f.process, f.form_version, null as alarm
     from paper_form_pages p join paper_forms f on f.id = p.form_id join paper_files i on i.id = p.file_id where i.batch_id = $1
     union all
     select page, null, null, null, null, kind from paper_alarms where batch_id = $1 and kind <> 'missing-page'`,
    [id],
  );
  const found = await sut.databases.count(
    'intake',
    `select count(*) from paper_alarms where batch_id = $1 and kind = 'missing-page'`,
    [id],
  );
  const places = pages.map((_, index) => ended.filter(({ page }) => page === index + 1));
  const once = places.filter((place) => place.length === 1).length;
  const wrong = pages.filter((truth, index) => places[index]!.some((end) => !isRight(truth, end)));
  const inForms = ended.filter(({ serial }) => serial !== null).length;
  const { body } = await clerk.get<PaperBatch>(`/paper/batches/${id}`);
  const { balance } = body;
  const sum =
    balance.submittedPages +
    balance.discardedPages +
    balance.openFormPages +
    balance.settledAlarmPages +
    balance.openAlarmPages +
    balance.unreadPages;
  const count = (kind: TruePage['kind']): number => pages.filter((page) => page.kind === kind).length;
  return [
    {
      what: 'Pages of the shuffled batch that ended in a wrong form',
      measured: String(wrong.length),
      bar: '0',
      met: wrong.length === 0,
      note: `two processes, three versions, A4 and postcards; ${count('twice')} pages twice, ${missing} missing, ${count('foreign')} foreign, ${count('mirrored')} the wrong way round; every fourth upside down${wrong.length > 0 ? `; ${JSON.stringify(wrong.slice(0, 5))}` : ''}`,
    },
    {
      what: 'Pages that ended in exactly one place',
      measured: `${once} of ${pages.length}`,
      bar: 'all',
      met: once === pages.length && found === missing,
      note: `${inForms} in their forms, ${ended.length - inForms} in alarms; ${found} missing pages were noticed`,
    },
    {
      what: 'Balance of the batch',
      measured: `${balance.pages} = ${sum}`,
      bar: 'adds up',
      met: balance.pages === pages.length && sum === balance.pages,
      note: `${balance.openFormPages} pages in ${balance.openForms} forms, ${balance.openAlarmPages} pages in ${balance.openAlarms} alarms`,
    },
  ];
}

/** An alarm is never wrong for a page that came twice, is foreign or lies the wrong way round; any page may end in one. */
function isRight(truth: TruePage, end: Ended): boolean {
  if (end.alarm !== null) return true;
  return (
    end.serial === truth.serial &&
    end.form_page === truth.page &&
    end.process === truth.process &&
    end.form_version === truth.formVersion
  );
}

/** The most memory that intake ever held, in megabytes. */
async function peakOf(sut: ProductUnderTest): Promise<number> {
  const status = await readFile(`/proc/${sut.product.apps.intake.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
