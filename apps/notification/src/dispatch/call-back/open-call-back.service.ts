import { callParties, type CallBackTask, serviceActor } from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { refuse, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { MessageContent } from '../../messages/message-content.service.js';
import { MessageStore } from '../../messages/message.store.js';
import { NotificationSettings } from '../../notification.settings.js';
import { callBackWords } from '../../templates/call-back-words.js';
import { renderSpoken } from '../../templates/render-spoken.js';
import type { AnswerTask, CallTask } from './call-back-row.js';
import { CallBackStore } from './call-back.store.js';

/** A call-back with whom to call and what to say, asked from the owners at this moment. */
@Injectable()
export class OpenCallBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callBacks: CallBackStore,
    private readonly messages: MessageStore,
    private readonly content: MessageContent,
    private readonly client: RequestClient,
    private readonly settings: NotificationSettings,
  ) {}

  /** Without `call` when the task is closed, or nobody is to be called any more: erased, or the number deleted. */
  async open(id: string): Promise<CallBackTask> {
    const task = await this.callBacks.find(id);
    if (!task) return refuse('notification.callback-not-found', 'not-found', 'There is no such call-back.');
    if (task.state !== 'open') return task;
    return task.source === 'answer' ? this.answer(task) : this.calledUs(task);
  }

  private async answer(task: AnswerTask): Promise<CallBackTask> {
    const message = await this.unitOfWork.run((tx) => this.messages.byId(tx, task.messageId));
    const contents = await this.content.of(message ? [message] : []);
    const ready = contents.ready.get(task.messageId);
    if (contents.notYet.length > 0)
      return refuse('moderation.unavailable', 'unavailable', 'The words of the decision cannot be had now.');
    const phone = ready?.phone ?? ready?.contact.phone;
    if (!ready || !phone) return task;
    const { name } = ready.contact;
    const words = renderSpoken(ready.text, name);
    const { reference } = ready;
    const { language } = ready.text;
    return { ...task, call: { phone, ...(name ? { name } : {}), reference, language, words } };
  }

  private async calledUs(task: CallTask): Promise<CallBackTask> {
    const by = { actor: serviceActor('notification'), timeoutMs: 5_000 };
    const [party] = await this.client.ask(callParties, { callIds: [task.callId] }, by);
    if (!party) return task;
    const { phone, language } = party;
    return {
      ...task,
      call: { phone, language, words: callBackWords(task, language, this.settings.values.officeName) },
    };
  }
}
