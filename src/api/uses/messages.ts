import { Message, MessageList, type MessageInput } from '../../contract/message.js';
import type { ApiClient } from '../api-client.js';
import type { CallOptions, WriteOptions } from '../http.js';

export const listMessages = async (api: ApiClient, options?: CallOptions): Promise<readonly Message[]> =>
  (await api.http.call({ path: 'messages', response: MessageList, options })).items;

export const sendMessage = (api: ApiClient, body: MessageInput, options?: WriteOptions): Promise<Message> =>
  api.http.call({ method: 'post', path: 'messages', body, response: Message, options });
