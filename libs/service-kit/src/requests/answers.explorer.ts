import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { RequestDefinition, Service } from '@gemeinsam/contracts';
import { answering, type Answering, type AnsweringObserver, type AnswerMethod } from './answering.js';
import { ANSWERS } from './answers.decorator.js';

export interface AnsweredRequest {
  request: RequestDefinition;
  answering: Answering;
}

/** Finds the methods marked with `@Answers`. Refuses to start when a request is answered twice or by the wrong service. */
@Injectable()
export class AnswersExplorer {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  find(service: Service, observer: AnsweringObserver): AnsweredRequest[] {
    const found = new Map<string, AnsweredRequest>();
    for (const { instance } of this.discovery.getControllers()) {
      if (typeof instance !== 'object' || instance === null) continue;
      const controller = instance as Record<string, AnswerMethod>;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(controller) as object)) {
        const method = controller[name];
        if (typeof method !== 'function') continue;
        const request = this.reflector.get<RequestDefinition | undefined>(ANSWERS, method);
        if (!request) continue;
        if (request.service !== service)
          throw new Error(`${request.subject} belongs to ${request.service}, but ${service} answers it`);
        if (found.has(request.subject)) throw new Error(`${request.subject} is answered twice`);
        found.set(request.subject, {
          request,
          answering: answering(request, method.bind(controller), observer),
        });
      }
    }
    return [...found.values()];
  }
}
