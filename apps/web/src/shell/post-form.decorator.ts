import { Body as PostedBody, Post, type PipeTransform } from '@nestjs/common';
import { refuse } from '@gemeinsam/service-kit';
import type { z } from 'zod';
import type { Answer } from './answer.js';
import { asBody, type Body } from './body-fields.js';

/** A form that is not as its schema wants it. */
export interface RefusedForm {
  typed: Body;
  /** Names of the fields that are wrong. */
  wrong: ReadonlySet<string>;
}

type Answered = Answer | Promise<Answer>;
type Read<T> = { form: T } | { refused: RefusedForm };
type Handler<T> = (form: T, ...rest: never[]) => Answered;
type Rest<H> = H extends (form: never, ...rest: infer R) => unknown ? R : never;

/**
 * `POST path` of a form with a schema; its fields are `typedText()`, `typedLine()` and `ticked()`. The handler's first
 * parameter is the form, checked. One that is wrong goes with the same parameters to the method `again`, which shows the page
 * once more with what was typed and what is to be mended; without such a method it is refused, for only a forged form can be.
 */
export const PostForm =
  <S extends z.ZodType, Again extends string = never>(path: string, schema: S, again?: Again) =>
  <
    H extends Handler<z.output<S>>,
    C extends Record<Again, (refused: RefusedForm, ...rest: Rest<H>) => Answered>,
  >(
    controller: C,
    name: string,
    handler: TypedPropertyDescriptor<H>,
  ): void => {
    const take = handler.value;
    if (take === undefined) throw new Error(`${name} is no handler.`);
    const dispatch = function (this: C, read: Read<z.output<S>>, ...rest: Rest<H>): Answered {
      if ('form' in read) return Reflect.apply(take, this, [read.form, ...rest]) as Answered;
      if (again === undefined)
        return refuse('web.form-invalid', 'invalid', 'These are not the fields of this form.');
      return this[again](read.refused, ...rest);
    };
    // Nest calls what stands here with what the pipe made of the body.
    handler.value = dispatch as unknown as H;
    PostedBody(new FormPipe(schema))(controller, name, 0);
    Post(path)(controller, name, handler as TypedPropertyDescriptor<unknown>);
  };

class FormPipe<S extends z.ZodType> implements PipeTransform<unknown, Read<z.output<S>>> {
  constructor(private readonly schema: S) {}

  transform(posted: unknown): Read<z.output<S>> {
    const typed = asBody(posted);
    const read = this.schema.safeParse(typed);
    if (read.success) return { form: read.data };
    return { refused: { typed, wrong: new Set(read.error.issues.map(({ path }) => String(path[0]))) } };
  }
}
