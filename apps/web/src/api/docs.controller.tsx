import { Controller, Get, Header } from '@nestjs/common';
import { showPage, type Answer } from '../shell/answer.js';
import { DocsPage } from './docs.page.js';
import { ApiDocument } from './api-document.service.js';

/** The description of the API: for programs as OpenAPI, for people as a page. */
@Controller('api')
export class DocsController {
  constructor(private readonly document: ApiDocument) {}

  @Get('openapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'public, max-age=300')
  openApi(): string {
    return this.document.json();
  }

  @Get('docs')
  docs(): Answer {
    return showPage(<DocsPage operations={this.document.operations} serverUrl={this.document.serverUrl} />);
  }
}
