import { publicPaths, publicStatus, type ProcessView, type PublishedSimilar } from '@gemeinsam/contracts';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { seeOther, showPage, type Answer } from '../../shell/answer.js';
import { textField, type Body } from '../../shell/body-fields.js';
import { answersInWords } from '../../shell/definition-form/answers-in-words.js';
import { emptyContribution, typedContribution } from '../../shell/definition-form/contribution-input.js';
import { faultsOf, type FieldLabels } from '../../shell/definition-form/problem-messages.js';
import type { Visit } from '../../shell/visit.js';
import { WEB_CONFIG, type WebConfig } from '../../web.config.js';
import { OpenProcesses } from '../open-processes.read-model.js';
import type { PublicTexts } from '../public.texts.de.js';
import { publicTexts } from '../public.texts.js';
import { ClosedPage } from './closed.page.js';
import { ContributionPage, type Earlier } from './contribution.page.js';
import { browserCookie, formCookie, newBrowser } from '../form-cookies.js';
import { formPath, similarPath } from './form-path.js';
import { KeptForms, typedFields, type KeptForm } from '../kept/kept-forms.js';
import { ReceiptStore } from '../kept/receipt.store.js';
import { SimilarPage } from './similar.page.js';
import { SubmissionTokens } from './submission-tokens.service.js';

/** Who sent a form: what the browser holds of it. */
export interface FormVisitor {
  visit: Visit;
  /** Its name; undefined when it has none yet, or takes no cookies. */
  browser?: string;
  /** Tokens of the forms it sent lately, the last first. */
  sent: readonly string[];
}

/** A form that is shown again, with what there is to say about it. */
export interface Again extends Omit<KeptForm, 'fields'> {
  body: Body;
  /** The same as before when the same form is to be sent again; a new one otherwise. */
  token?: string;
}

const undecided: readonly string[] = ['received', 'in-review', 'returned'];

/** The public form as a page: empty, or with everything that was typed into it before. */
@Injectable()
export class FormPages {
  constructor(
    private readonly processes: OpenProcesses,
    private readonly kept: KeptForms,
    private readonly receipts: ReceiptStore,
    private readonly requests: RequestClient,
    private readonly clock: Clock,
    private readonly tokens: SubmissionTokens,
    @Inject(WEB_CONFIG)
    private readonly config: Pick<WebConfig, 'PUBLIC_URL' | 'KEEP_TYPED'>,
  ) {}

  /** The form for whoever comes by a link, or back to what they had typed. */
  async show(visitor: FormVisitor, process: ProcessView, token?: string, kept?: KeptForm): Promise<Answer> {
    const { browser } = visitor;
    const given = token ?? this.tokens.issue(process.slug, this.clock.now());
    const cookies =
      browser === undefined && this.config.KEEP_TYPED
        ? [
            formCookie(publicPaths.process(process.slug), [browserCookie, newBrowser()], {
              publicUrl: this.config.PUBLIC_URL,
            }),
          ]
        : [];
    // Kept by the browser, and by nobody on the way, so that Back finds the same form; with words of a person in it by nobody.
    const isKept = this.config.KEEP_TYPED && kept === undefined;
    const headers = isKept ? { 'cache-control': 'private, no-cache' } : undefined;
    return showPage(await this.page(visitor, process, given, kept), 200, { cookies, headers });
  }

  /** What was kept under the token for this browser. */
  async find(tokenId: string, browser: string | undefined): Promise<KeptForm | undefined> {
    if (browser === undefined) return undefined;
    return this.kept.find(KeptForms.key(tokenId, browser)).catch(() => undefined);
  }

  /**
   * After a POST: leads to the form with everything that was typed, so that Back and reload do no harm. A browser without
   * cookies, or an office that keeps nothing, gets the page at once.
   */
  async again(
    visitor: FormVisitor,
    process: ProcessView,
    { body, token, ...said }: Again,
    { status, anchor = '', headers }: { status: number; anchor?: string; headers?: Record<string, string> },
  ): Promise<Answer> {
    const given = token ?? this.tokens.issue(process.slug, this.clock.now());
    // What is to become of an earlier sending is asked until it is answered, whatever else is wrong meanwhile.
    said.earlier ??= textField(body, 'earlier') || undefined;
    if (await this.keep(visitor, process.slug, given, body, said))
      return seeOther(`${formPath(process.slug, given)}${anchor}`);
    const fields = typedFields(body) ?? Object.fromEntries(Object.entries(body).map(asTyped));
    return showPage(await this.page(visitor, process, given, { fields, ...said }), status, { headers });
  }

  /** After a POST: leads to what is similar, with everything that was typed; at once where nothing can be kept. */
  async similar(
    visitor: FormVisitor,
    process: ProcessView,
    { body, token }: { body: Body; token: string },
    ideas: readonly PublishedSimilar[],
  ): Promise<Answer> {
    if (await this.keep(visitor, process.slug, token, body))
      return seeOther(similarPath(process.slug, token));
    const fields = typedFields(body) ?? Object.fromEntries(Object.entries(body).map(asTyped));
    return showPage(
      <SimilarPage process={process} token={token} ideas={ideas} fields={fields} isKept={false} />,
    );
  }

  /** Keeps a form for its browser; false when that cannot be. */
  async keep(
    { browser }: FormVisitor,
    slug: string,
    token: string,
    body: Body,
    said: Omit<KeptForm, 'fields'> = {},
  ): Promise<boolean> {
    const fields = typedFields(body);
    const id = this.tokens.read(token, slug, this.clock.now())?.id;
    if (!this.config.KEEP_TYPED || browser === undefined || !fields || id === undefined) return false;
    return this.kept.keep(KeptForms.key(id, browser), { fields, ...said }).then(
      () => true,
      () => false,
    );
  }

  async forget(tokenId: string, { browser }: Pick<FormVisitor, 'browser'>): Promise<void> {
    if (browser !== undefined) await this.kept.forget(KeptForms.key(tokenId, browser)).catch(() => undefined);
  }

  /** After a POST to a process that takes nothing now: leads to the page that says so and shows what was typed. */
  async closedAfter(visitor: FormVisitor, process: ProcessView, body: Body): Promise<Answer> {
    const token = textField(body, 'token');
    if (await this.keep(visitor, process.slug, token, body)) return seeOther(formPath(process.slug, token));
    return this.closed(visitor.visit, process, body);
  }

  /** Says that the process takes nothing now, and shows what somebody was about to send. */
  closed(visit: Visit, process: ProcessView, body?: Body): Answer {
    const when = Date.parse(process.opensAt) > this.clock.now().getTime() ? 'not-yet' : 'closed';
    const typed = body && typedContribution(process.form, body).answers;
    const kept = typed && answersInWords(process.form, typed, visit.language);
    return showPage(<ClosedPage process={process} when={when} kept={kept} />, typed ? 409 : 200);
  }

  private async page(visitor: FormVisitor, process: ProcessView, token: string, kept?: KeptForm) {
    const { visit } = visitor;
    const { form } = process;
    const typed = kept ? typedContribution(form, kept.fields) : emptyContribution(visit.easy);
    // A changed text of consent is to be read before it is agreed to.
    const agreedTo = kept?.fields['consentVersion']?.[0];
    if (agreedTo !== undefined && agreedTo !== form.consent.version) typed.consent = false;
    return (
      <ContributionPage
        process={process}
        daysLeft={this.processes.daysLeft(process)}
        promisedDay={this.processes.promisedDay(process)}
        hasCard={await this.processes.hasCard(process, visit.language, visit)}
        token={token}
        typed={typed}
        faults={
          kept?.problems &&
          faultsOf(
            kept.problems,
            form,
            visit.language,
            visit.easy,
            labelsOf(publicTexts(visit.language, visit.easy)),
          )
        }
        notice={kept?.notice}
        supports={kept?.notice === 'sent-before' ? kept.fields['supports']?.[0] : undefined}
        earlier={await this.earlier(visitor, process.slug, kept?.earlier ?? token)}
        keepTyped={this.config.KEEP_TYPED ? (kept ? 'again' : 'fresh') : undefined}
      />
    );
  }

  /** What this very browser sent by the form with this token, and whether something else may take its place. */
  private async earlier({ visit, sent }: FormVisitor, slug: string, token: string): Promise<Earlier> {
    const id = sent.includes(token) ? this.tokens.read(token, slug, this.clock.now())?.id : undefined;
    const receipt = id === undefined ? undefined : await this.receipts.find(id).catch(() => undefined);
    if (!receipt) return { token };
    const { reference } = receipt;
    const status = await this.requests.ask(publicStatus, { reference }, visit).catch(() => undefined);
    return { token, reference, replaceable: undecided.includes(status?.status ?? '') };
  }
}

/** As the fields stand on the page. */
const labelsOf = ({ form: texts }: PublicTexts): FieldLabels => ({
  '/contact/email': texts.email,
  '/contact/phone': texts.phone,
  '/contact/name': texts.name,
  '/contact/address/street': texts.street,
  '/contact/address/postcode': texts.postcode,
  '/contact/address/city': texts.city,
});

const asTyped = ([name, value]: [string, unknown]): [string, string[]] => [
  name,
  [value].flat().filter((one): one is string => typeof one === 'string'),
];
