import {
  consentField,
  demographicsField,
  type FormDefinition,
  type Language,
  type LocalizedText,
  type Question,
  statementVotes,
  textIn,
} from '@gemeinsam/contracts';
import { lineHeight } from './form-geometry.js';
import {
  boxRows,
  emptyRow,
  labelledRow,
  paragraphRows,
  type Row,
  textBlock,
  together,
  within,
  writingRows,
} from './form-rows.js';
import type { SheetStyle } from './form-styles.js';
import type { TextRuler } from './form-typeface.js';
import { type FormWords, waysIn } from './form-words.js';
import { linesOf } from './text-lines.js';

/** The option of the one consent box. */
export const consentOption = 'yes';

/** Turns the parts of a form into rows, in one language. */
export class RowWriter {
  constructor(
    private readonly words: FormWords,
    private readonly language: Language,
    private readonly easy: boolean,
    private readonly sheet: SheetStyle,
    private readonly ruler: TextRuler,
  ) {}

  question(question: Question, number: number): Row[] {
    const asked = `${number}. ${this.say(question.text)}${question.required ? ` (${this.words.required})` : ''}`;
    const heading = this.heading(asked);
    if (question.help) heading.push(...this.note(this.say(question.help)));
    return within(question.id, [...heading, ...this.answer(question)]);
  }

  private answer(question: Question): Row[] {
    switch (question.kind) {
      case 'shortText':
      case 'longText':
      case 'place':
        return writingRows(question.id, question.lines, this.sheet);
      case 'singleChoice':
      case 'district':
      case 'topic':
        return together(this.options(question.id, question.options));
      case 'multiChoice':
        return together([
          ...this.note(this.words.several(question.maxChosen)),
          ...this.options(question.id, question.options),
        ]);
      case 'scale':
        return together(this.scale(question));
      case 'statements':
        return [
          ...this.note(this.words.statementsHelp),
          ...question.statements.flatMap((statement) =>
            within(
              statement.id,
              together([
                ...paragraphRows(this.say(statement.text), this.sheet.type.body, this.sheet, this.ruler, {
                  gap: 3,
                  keepWithNext: true,
                }),
                ...boxRows(
                  question.id,
                  statementVotes.map((vote) => ({
                    option: `${statement.id}:${vote}`,
                    text: this.words.votes[vote],
                  })),
                  this.sheet,
                  this.ruler,
                ),
              ]),
            ),
          ),
        ];
    }
  }

  private scale(question: Extract<Question, { kind: 'scale' }>): Row[] {
    const steps = Array.from({ length: question.max - question.min + 1 }, (_, index) =>
      String(question.min + index),
    );
    const ends = [
      question.minText ? `${question.min} = ${this.say(question.minText)}` : '',
      question.maxText ? `${question.max} = ${this.say(question.maxText)}` : '',
    ].filter(Boolean);
    return [
      ...(ends.length > 0 ? this.note(ends.join(', ')) : []),
      ...boxRows(
        question.id,
        steps.map((step) => ({ option: step, text: step })),
        this.sheet,
        this.ruler,
        8,
      ),
    ];
  }

  contact(): Row[] {
    const { words, sheet, ruler } = this;
    const { labelWidth, content } = sheet;
    const line = (field: string, label: string, comb?: number): Row =>
      labelledRow(
        [{ field, label, labelWidth, width: content.width, ...(comb ? { comb } : {}) }],
        sheet,
        ruler,
      );
    // The narrow field has room for the digits of a postcode, the wide one for those of a phone number.
    const postcode = labelWidth + 34;
    const cityLabel = Math.ceil(ruler(words.city, sheet.type.body.size, sheet.type.body.weight)) + 4;
    return within('contact', [
      ...this.heading(words.contactTitle),
      ...this.note(words.contactHelp),
      ...together(boxRows('contact.wish', waysIn(words.ways), sheet, ruler)),
      ...together([
        line('contact.name', words.name),
        line('contact.email', words.email),
        line('contact.phone', words.phone, Math.floor((content.width - labelWidth) / 8)),
        line('contact.street', words.street),
        labelledRow(
          [
            { field: 'contact.postcode', label: words.postcode, labelWidth, width: postcode, comb: 4 },
            {
              field: 'contact.city',
              label: words.city,
              labelWidth: Math.max(16, cityLabel),
              width: content.width - postcode - 4,
            },
          ],
          sheet,
          ruler,
        ),
      ]),
    ]);
  }

  consent(form: FormDefinition): Row[] {
    const { words, sheet, ruler } = this;
    const { content, linePitch, labelWidth, type } = sheet;
    const rows = boxRows(consentField, [{ option: consentOption, text: words.consentYes }], sheet, ruler).map(
      (row) => ({ ...row, gap: 2 }),
    );
    const from = content.left + labelWidth + 7;
    const signature = emptyRow(linePitch + 2, 2);
    signature.rules.push({
      kind: 'line',
      x: from,
      y: linePitch,
      width: content.right - from,
      height: 0,
    });
    signature.texts.push(
      ...textBlock(
        [words.signature],
        content.left,
        linePitch - lineHeight(type.body.size) + 0.4,
        type.body,
        ruler,
      ),
    );
    // The signature is evidence of the consent, so it is shown with the consent box and is no field of its own.
    signature.areas.push({
      field: consentField,
      x: content.left,
      y: 0,
      width: content.width,
      height: signature.height,
    });
    return within(
      consentField,
      together([
        ...this.heading(`${words.consentTitle} (${words.required})`),
        ...paragraphRows(this.say(form.consent.text), type.body, sheet, ruler),
        ...rows,
        signature,
      ]),
    );
  }

  demographics(form: FormDefinition): Row[] {
    if (form.demographics.length === 0) return [];
    const why = form.demographicsWhy ? this.say(form.demographicsWhy) : this.words.demographicsWhy;
    return within('demographics', [
      ...this.heading(this.words.demographicsTitle),
      ...this.note(why),
      ...form.demographics.flatMap((question) =>
        within(
          question.id,
          together([
            ...paragraphRows(this.say(question.text), this.sheet.type.strong, this.sheet, this.ruler, {
              gap: 2.5,
              keepWithNext: true,
            }),
            ...this.options(demographicsField(question.id), question.options),
          ]),
        ),
      ),
    ]);
  }

  heading(text: string): Row[] {
    return paragraphRows(text, this.sheet.type.heading, this.sheet, this.ruler, {
      gap: 6,
      keepWithNext: true,
    });
  }

  note(text: string): Row[] {
    return paragraphRows(text, this.sheet.type.note, this.sheet, this.ruler, {
      gap: 0.5,
      keepWithNext: true,
    });
  }

  /** How to mark a box and how to take a mark back, shown and said. */
  instructions(): Row[] {
    const { words, sheet, ruler } = this;
    const { content, box, type } = sheet;
    const examples = (
      [
        ['cross', words.howToCross],
        ['struck-out', words.howToCorrect],
      ] as const
    ).map(([mark, text]) => {
      const style = type.body;
      const lines = linesOf(text, content.width - box - 4, style.size, style.weight, ruler);
      const height = Math.max(box, lines.length * lineHeight(style.size));
      const row = emptyRow(height + 1.5, 1.5);
      row.examples.push({
        mark,
        alt: words.exampleAlt[mark],
        x: content.left + 1,
        y: 0.5,
        width: box,
        height: box,
      });
      row.texts.push(
        ...textBlock(lines, content.left + box + 4, 0.5 + (box - lineHeight(style.size)) / 2, style, ruler),
      );
      return row;
    });
    return [
      ...paragraphRows(words.howToFillIn, type.strong, sheet, ruler, { gap: 4, keepWithNext: true }),
      ...together(examples),
    ];
  }

  private options(field: string, options: readonly { id: string; text: LocalizedText }[]): Row[] {
    return boxRows(
      field,
      options.map((option) => ({ option: option.id, text: this.say(option.text) })),
      this.sheet,
      this.ruler,
    );
  }

  say(text: LocalizedText): string {
    return textIn(text, this.language, this.easy);
  }
}
