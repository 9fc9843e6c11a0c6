import {
  consentField,
  demographicsField,
  type FormDefinition,
  type Language,
  type LocalizedText,
  type Question,
  replyWaySchema,
  statementVotes,
  textIn,
} from '@gemeinsam/contracts';
import { box, content, lineHeight, linePitch } from './form-geometry.js';
import {
  boxRows,
  emptyRow,
  labelledRow,
  paragraphRows,
  type Row,
  styles,
  textBlock,
  together,
  writingRow,
} from './form-rows.js';
import type { TextRuler } from './form-typeface.js';
import type { FormWords } from './form-words.js';
import { linesOf } from './text-lines.js';

/** The option of the one consent box. */
export const consentOption = 'yes';

/** Turns the parts of a form into rows, in one language. */
export class RowWriter {
  constructor(
    private readonly words: FormWords,
    private readonly language: Language,
    private readonly easy: boolean,
    private readonly ruler: TextRuler,
  ) {}

  question(question: Question, number: number): Row[] {
    const asked = `${number}. ${this.say(question.text)}${question.required ? ` (${this.words.required})` : ''}`;
    const heading = this.heading(asked);
    if (question.help) heading.push(...this.note(this.say(question.help)));
    return [...heading, ...this.answer(question)];
  }

  private answer(question: Question): Row[] {
    switch (question.kind) {
      case 'shortText':
      case 'longText':
      case 'place':
        return [writingRow(question.id, question.lines)];
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
            together([
              ...paragraphRows(this.say(statement.text), styles.body, this.ruler, {
                gap: 3,
                keepWithNext: true,
              }),
              ...boxRows(
                question.id,
                statementVotes.map((vote) => ({
                  option: `${statement.id}:${vote}`,
                  text: this.words.votes[vote],
                })),
                this.ruler,
              ),
            ]),
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
        this.ruler,
        8,
      ),
    ];
  }

  contact(): Row[] {
    const { words, ruler } = this;
    const line = (field: string, label: string): Row =>
      labelledRow([{ field, label, labelWidth: 38, width: content.width }], ruler);
    return [
      ...this.heading(words.contactTitle),
      ...this.note(words.contactHelp),
      ...together(
        boxRows(
          'contact.wish',
          replyWaySchema.options.map((way) => ({ option: way, text: words.ways[way] })),
          ruler,
        ),
      ),
      ...together([
        line('contact.name', words.name),
        line('contact.email', words.email),
        line('contact.phone', words.phone),
        line('contact.street', words.street),
        labelledRow(
          [
            { field: 'contact.postcode', label: words.postcode, labelWidth: 38, width: 72 },
            { field: 'contact.city', label: words.city, labelWidth: 16, width: 94 },
          ],
          ruler,
        ),
      ]),
    ];
  }

  consent(form: FormDefinition): Row[] {
    const { words, ruler } = this;
    const rows = boxRows(consentField, [{ option: consentOption, text: words.consentYes }], ruler).map(
      (row) => ({ ...row, gap: 2 }),
    );
    const signature = emptyRow(linePitch + 2, 2);
    signature.rules.push({
      kind: 'line',
      x: content.left + 45,
      y: linePitch,
      width: content.width - 45,
      height: 0,
    });
    signature.texts.push(...textBlock([words.signature], content.left, linePitch - 5, styles.body, ruler));
    // The signature is evidence of the consent, so it is shown with the consent box and is no field of its own.
    signature.areas.push({
      field: consentField,
      x: content.left,
      y: 0,
      width: content.width,
      height: signature.height,
    });
    return together([
      ...this.heading(`${words.consentTitle} (${words.required})`),
      ...paragraphRows(this.say(form.consent.text), styles.body, ruler),
      ...rows,
      signature,
    ]);
  }

  demographics(form: FormDefinition): Row[] {
    if (form.demographics.length === 0) return [];
    const why = form.demographicsWhy ? this.say(form.demographicsWhy) : this.words.demographicsWhy;
    return [
      ...this.heading(this.words.demographicsTitle),
      ...this.note(why),
      ...form.demographics.flatMap((question) =>
        together([
          ...paragraphRows(this.say(question.text), styles.strong, this.ruler, {
            gap: 2.5,
            keepWithNext: true,
          }),
          ...this.options(demographicsField(question.id), question.options),
        ]),
      ),
    ];
  }

  heading(text: string): Row[] {
    return paragraphRows(text, styles.heading, this.ruler, { gap: 6, keepWithNext: true });
  }

  note(text: string): Row[] {
    return paragraphRows(text, styles.note, this.ruler, { gap: 0.5, keepWithNext: true });
  }

  /** How to mark a box and how to take a mark back, shown and said. */
  instructions(): Row[] {
    const { words, ruler } = this;
    const examples = (
      [
        ['cross', words.howToCross],
        ['struck-out', words.howToCorrect],
      ] as const
    ).map(([mark, text]) => {
      const style = styles.body;
      const lines = linesOf(text, content.width - box - 4, style.size, style.weight, ruler);
      const height = Math.max(box, lines.length * lineHeight(style.size));
      const row = emptyRow(height + 1.5, 1.5);
      row.examples.push({ mark, x: content.left + 1, y: 0.5, width: box, height: box });
      row.texts.push(
        ...textBlock(lines, content.left + box + 4, 0.5 + (box - lineHeight(style.size)) / 2, style, ruler),
      );
      return row;
    });
    return [
      ...paragraphRows(words.howToFillIn, styles.strong, ruler, { gap: 4, keepWithNext: true }),
      ...together(examples),
    ];
  }

  private options(field: string, options: readonly { id: string; text: LocalizedText }[]): Row[] {
    return boxRows(
      field,
      options.map((option) => ({ option: option.id, text: this.say(option.text) })),
      this.ruler,
    );
  }

  say(text: LocalizedText): string {
    return textIn(text, this.language, this.easy);
  }
}
