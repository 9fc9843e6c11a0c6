import type { CallbackTask } from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { refuse } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { MessageContent } from '../../messages/message-content.service.js';
import { MessageStore } from '../../messages/message.store.js';
import { renderSpoken } from '../../templates/render-spoken.js';
import { CallbackStore } from './callback.store.js';

/** A call-back with whom to call and what to say, asked from the owners at this moment. */
@Injectable()
export class OpenCallback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callbacks: CallbackStore,
    private readonly messages: MessageStore,
    private readonly content: MessageContent,
  ) {}

  /** Without `call` when the task is closed or the person was erased: then nobody is to be called. */
  async open(id: string): Promise<CallbackTask> {
    const task = await this.callbacks.find(id);
    if (!task) return refuse('notification.callback-not-found', 'not-found', 'There is no such call-back.');
    if (task.state !== 'open') return task;
    const message = await this.unitOfWork.run((tx) => this.messages.byId(tx, task.messageId));
    const contents = await this.content.of(message ? [message] : []);
    const ready = contents.ready.get(task.messageId);
    if (contents.notYet.length > 0)
      return refuse('moderation.unavailable', 'unavailable', 'The words of the decision cannot be had now.');
    const phone = ready?.phone ?? ready?.contact.phone;
    if (!ready || !phone) return task;
    const { name } = ready.contact;
    const words = renderSpoken(ready.text, name);
    return {
      ...task,
      call: {
        phone,
        ...(name ? { name } : {}),
        reference: ready.reference,
        language: ready.text.language,
        words,
      },
    };
  }
}
