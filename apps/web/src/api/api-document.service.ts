import { Inject, Injectable } from '@nestjs/common';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import type { ApiOperation } from './api-operation.js';
import { openApiDocument } from './openapi-document.js';

/** Holds the calls and makes the OpenAPI document of them, once. */
@Injectable()
export class ApiDocument {
  operations: readonly ApiOperation[] = [];
  private text: string | undefined;

  constructor(@Inject(WEB_CONFIG) private readonly config: WebConfig) {}

  describe(operations: readonly ApiOperation[]): void {
    this.operations = operations;
    this.text = undefined;
  }

  get serverUrl(): string {
    return new URL('/api/v1', this.config.PUBLIC_URL).href;
  }

  json(): string {
    return (this.text ??= JSON.stringify(openApiDocument(this.operations, this.serverUrl)));
  }
}
