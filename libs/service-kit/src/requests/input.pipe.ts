import type { PipeTransform } from '@nestjs/common';
import { type RequestDefinition, storableTexts } from '@gemeinsam/contracts';
import { Refusal } from '../refusal.js';
import { fieldProblemsOf } from './field-problems.js';

/** Parses the input of a request, its texts made storable; what is wrong is named field by field. */
export class InputPipe implements PipeTransform<unknown, unknown> {
  constructor(private readonly request: Pick<RequestDefinition, 'service' | 'input'>) {}

  transform(sent: unknown): unknown {
    const input = storableTexts(sent);
    const parsed = this.request.input.safeParse(input);
    if (parsed.success) return parsed.data;
    throw new Refusal({
      code: `${this.request.service}.input-invalid`,
      kind: 'invalid',
      detail: 'Some fields are not right.',
      fields: fieldProblemsOf(parsed.error, input),
    });
  }
}
