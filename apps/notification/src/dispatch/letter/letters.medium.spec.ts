import type { Actor } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { eventually } from '@gemeinsam/testing';
import { tagsOf } from '@gemeinsam/testing/tagged-pdf';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { MessageEntity } from '../../messages/message.entity.js';
import { NotificationRig } from '../../test/notification-rig.js';
import { DispatchBell } from '../dispatch-bell.js';
import { LetterBatches } from './letter-batches.read-model.js';
import { LetterBatchStore } from './letter-batch.store.js';
import { MakeLetterBatch } from './make-letter-batch.service.js';
import { MarkLetters } from './mark-letters.service.js';

const clerk: Actor = { kind: 'staff', id: 'paper-1', name: 'Pia Papier', roles: ['paper'] };
const address = { street: 'Testgasse 7/3', postcode: '1160', city: 'Wien' };

jest.setTimeout(60_000);

describe('an answer by post', () => {
  const rig = new NotificationRig();
  beforeAll(() => rig.start());
  afterAll(() => rig.stop());
  beforeEach(() => rig.owners.allThere());
  const letterTo = async (name: string, reference = '4729130865'): Promise<string> => {
    const id = newId();
    rig.owners.person(id, { wish: 'letter', name, address }, { reference, channel: 'paper' });
    await rig.received(id, 'letter', 'paper');
    return id;
  };
  const make = () => rig.service(MakeLetterBatch).make();
  const textOf = async (blobKey: string): Promise<string> => {
    const library = await PDFiumLibrary.init();
    const document = await library.loadDocument(rig.blobs.blobs.get(blobKey)!.content);
    const text = [...document.pages()].map((page) => page.getText()).join('\n');
    document.destroy();
    library.destroy();
    return text;
  };

  /** The erasure rings for the housekeeping; a round that was under way may not have seen it. */
  const printedAnew = (): Promise<void> =>
    eventually(async () => {
      rig.service(DispatchBell).ring('letters');
      expect(await rig.service(LetterBatchStore).stale()).toEqual([]);
    });

  it('is printed in a batch, settled when sent, unsettled when it comes back', async () => {
    const id = await letterTo('Rosa Rückkehr', '0000000000');
    const batch = await make();
    expect(batch).toMatchObject({ state: 'made', letters: 1, pages: 1 });
    expect(await textOf(batch!.blobKey)).toContain('Rosa Rückkehr');
    expect(await make()).toBeNull();
    const marking = rig.service(MarkLetters);
    expect(await marking.mark(batch!.id, 'printed', clerk)).toMatchObject({ state: 'printed' });
    expect(await rig.ledger(id)).toMatchObject([{ state: 'in-letter-batch' }]);
    expect(await marking.mark(batch!.id, 'sent', clerk)).toMatchObject({ state: 'sent' });
    await marking.mark(batch!.id, 'sent', clerk);
    expect(await rig.ledger(id)).toMatchObject([
      { state: 'delivered', attempts: [{ outcome: 'printed' }, { outcome: 'sent' }] },
    ]);
    await expect(marking.mark(batch!.id, 'printed', clerk)).rejects.toMatchObject({
      problem: { kind: 'conflict' },
    });
    expect(await marking.returned('0000000000', 'Empfängerin verzogen', clerk, newId())).toEqual({
      settled: true,
    });
    expect(await marking.returned('0000000000', 'noch einmal', clerk, newId())).toEqual({ settled: false });
    expect(await rig.ledger(id)).toMatchObject([{ state: 'undeliverable', reason: 'letter-returned' }]);
    expect(rig.settled(id).map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['delivered', undefined],
      ['undeliverable', 'letter-returned'],
    ]);
  });

  it('is read aloud as it is printed: in its language, a heading on top of its text, each letter apart', async () => {
    for (const [name, reference] of [
      ['Rosa Erste', '4729130865'],
      ['Rosa Zweite', '0000000000'],
    ] as const)
      await letterTo(name, reference);
    const { content } = rig.blobs.blobs.get((await make())!.blobKey)!;
    const file = content.toString('latin1');
    for (const said of [/\/StructTreeRoot/, /\/Marked true/, /\/Lang \(de\)/, /\/DisplayDocTitle true/])
      expect(file).toMatch(said);
    const letters = (await tagsOf(content)).flat().filter(({ type }) => type === 'Sect');
    expect(letters).toHaveLength(2);
    for (const letter of letters) {
      const parts = letter.children.map(({ type }) => type);
      expect(parts.filter((type) => type === 'H1')).toHaveLength(1);
      // Sender, address and number stand above the heading, as on paper; the greeting and the text below.
      expect(parts.indexOf('H1')).toBe(3);
      expect(parts.length).toBeGreaterThan(6);
      expect(letter.children[1]!.text).toMatch(/^Rosa (Erste|Zweite)\|?\s*Testgasse 7\/3\|?\s*1160 Wien/);
      // What is furniture of the paper is not told as text.
      expect(letter.text).not.toContain('Seite 1 von 1');
    }
  });

  it('is in one batch only, however many make one at once', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, (_, index) => letterTo(`Person ${index}`)));
    const batches = (await Promise.all([make(), make(), make()])).filter((batch) => batch !== null);
    expect(batches.reduce((sum, batch) => sum + batch.letters, 0)).toBe(ids.length);
    expect(await rig.repository(MessageEntity).countBy({ state: 'waiting' })).toBe(0);
  });

  it('waits on when intake is away or the maker dies', async () => {
    const id = await letterTo('Willi Wartet');
    rig.owners.intakeAway();
    await expect(make()).rejects.toMatchObject({ problem: { kind: 'unavailable' } });
    expect(await rig.ledger(id)).toMatchObject([{ state: 'waiting' }]);
    const store = rig.service(LetterBatchStore);
    await rig.unitOfWork.run((tx) => store.begin(tx, newId(), 'letters/dead.pdf', 10));
    await rig.write(
      `update letter_batches set lease_until = now() - interval '1 second' where state = 'making'`,
    );
    for (const { id: batchId } of await store.abandoned())
      await rig.unitOfWork.run((tx) => store.abandon(tx, batchId));
    rig.owners.allThere();
    expect(await make()).toMatchObject({ letters: 1 });
    expect(await rig.ledger(id)).toMatchObject([{ state: 'in-letter-batch' }]);
  });

  it('goes another way when there is no address', async () => {
    const id = newId();
    rig.owners.person(id, { wish: 'letter', phone: '+43 1 505 00 09' });
    await rig.received(id, 'letter', 'web');
    expect(await make()).toBeNull();
    expect(await rig.ledger(id)).toMatchObject([{ way: 'call', state: 'call-back' }]);
  });

  it('disappears from the PDF when the person is erased', async () => {
    const erased = await letterTo('Erna Erased');
    const kept = await letterTo('Karl Kept');
    const batch = await make();
    await rig.erased(erased);
    await printedAnew();
    const text = await textOf(batch!.blobKey);
    expect(text).not.toContain('Erna');
    expect(text).toContain('Karl Kept');
    expect((await rig.service(LetterBatches).list()).batches[0]).toMatchObject({ letters: 1 });
    expect(await rig.ledger(erased)).toMatchObject([{ state: 'undeliverable', reason: 'erased' }]);
    await rig.erased(kept);
    await printedAnew();
    expect(rig.blobs.blobs.has(batch!.blobKey)).toBe(false);
  });
});
