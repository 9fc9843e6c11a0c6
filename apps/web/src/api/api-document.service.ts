import { Inject, Injectable } from '@nestjs/common';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import type { ApiDescription } from './api-operation.js';
import { openApiDocument } from './openapi-document.js';

/** Holds what is said of the calls and makes the OpenAPI document of it, once. Modules hand in theirs when they are started. */
@Injectable()
export class ApiDocument {
  private readonly described: ApiDescription[] = [];
  private text: string | undefined;

  constructor(@Inject(WEB_CONFIG) private readonly config: WebConfig) {}

  describe(calls: readonly ApiDescription[]): void {
    this.described.push(...calls);
    this.text = undefined;
  }

  get operations(): readonly ApiDescription[] {
    return this.described;
  }

  get serverUrl(): string {
    return new URL('/api/v1', this.config.PUBLIC_URL).href;
  }

  json(): string {
    return (this.text ??= JSON.stringify(openApiDocument(this.described, this.serverUrl)));
  }
}
