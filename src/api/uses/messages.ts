import { Message, MessageList, type MessageInput } from '../../contract/message.js';
import type { ApiClient } from '../api-client.js';
import { everyPage } from '../every-page.js';
import type { CallOptions, WriteOptions } from '../http.js';

/** Words to and from the signed-in person, newest first. */
export const listMessages = (api: ApiClient, options?: CallOptions): Promise<readonly Message[]> =>
  everyPage(api.http, { path: 'messages', response: MessageList, options });

export const sendMessage = (api: ApiClient, body: MessageInput, options?: WriteOptions): Promise<Message> =>
  api.http.call({ method: 'post', path: 'messages', body, response: Message, options });
