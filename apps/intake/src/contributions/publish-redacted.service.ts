import { languages, type Redaction, settledRedactions } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { formVersionNotFound } from '../processes/process.errors.js';
import { ProcessStore } from '../processes/process.store.js';
import { AmendmentEntity } from './amendment.entity.js';
import { ContributionEntity } from './contribution.entity.js';
import { OriginalEntity } from './original.entity.js';
import { SearchTextStore } from './similar/search-text.store.js';
import { supportTitle } from './support-title.js';
import { redactedWording, writtenTexts } from './written-texts.js';

/**
 * Puts the published wording where everybody reads, and what was written where few do. With it goes whatever repeats it: the
 * summary of a call, the pictures of a form, the words of the index, the title on those who support it.
 */
@Injectable()
export class PublishRedacted {
  constructor(
    private readonly processes: ProcessStore,
    private readonly searchTexts: SearchTextStore,
  ) {}

  /** Call it with the contribution locked. */
  async publish(tx: Tx, id: string, redactions: readonly Redaction[]): Promise<void> {
    const contribution = await tx.findOneByOrFail(ContributionEntity, { id });
    const { processId, formVersion, language, title, answers, summary, crops } = contribution;
    const form = (await this.processes.form(processId, formVersion, tx)) ?? formVersionNotFound(formVersion);
    const added = await tx.find(AmendmentEntity, {
      where: { contributionId: id },
      order: { version: 'asc' },
    });
    const amendments = added.map(({ version, text }) => ({ version, text }));
    const wording = { title, answers, amendments };
    const settled = settledRedactions(writtenTexts(form, wording), redactions);
    // Better not published than published in full.
    if (settled.problems.length > 0 || settled.redactions.length === 0)
      throw new Error(`the redactions of ${id} are not of its text`);
    const published = redactedWording(form, wording, settled.redactions, language);
    // One that was blacked out before keeps its first original.
    await tx
      .createQueryBuilder()
      .insert()
      .into(OriginalEntity)
      .values({ contributionId: id, ...wording, summary, crops } as object)
      .orIgnore()
      .execute();
    await tx.update(ContributionEntity, id, {
      title: published.title,
      answers: published.answers,
      summary: null,
      crops: null,
    });
    for (const { version, text } of published.amendments)
      await tx.update(AmendmentEntity, { contributionId: id, version }, { text });
    for (const supporter of languages)
      await tx.update(
        ContributionEntity,
        { supports: id, language: supporter },
        { title: supportTitle(published.title, supporter) },
      );
    await this.searchTexts.remove(tx, id);
    await this.searchTexts.renew(tx, id);
  }
}
