/**
 * What is let in to the server, before the library that carries the messages sees it: messages that are messages, in the
 * order that the protocol demands. Everything else is answered here.
 */
import {
  type DataCallback,
  type Disposable,
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageStrategy,
  type MessageWriter,
  type NotificationMessage,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

type Id = number | string | null;

/** The state of a session, from the first message to the last. */
export class MessageGate implements MessageStrategy {
  readonly #writer: MessageWriter;
  #state: 'new' | 'serving' | 'shut down' = 'new';

  constructor(writer: MessageWriter) {
    this.#writer = writer;
  }

  get isShutDown(): boolean {
    return this.#state === 'shut down';
  }

  /** The server has been initialized: from now on everything is let in. */
  open(): void {
    this.#state = 'serving';
  }

  /** The messages of a reader that are messages. `failed` is told why nothing more can be read. */
  checked(reader: MessageReader, failed: (error: Error) => void): MessageReader {
    reader.onError(error => {
      if (error instanceof SyntaxError) {
        this.#refuse(null, ErrorCodes.ParseError, 'This message is no JSON.');
      } else {
        failed(error);
      }
    });
    return {
      // What is wrong with the stream has been seen to; the library would only pass it on to nobody.
      onError: nothing,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      dispose: () => reader.dispose(),
      listen: (callback: DataCallback): Disposable =>
        reader.listen(message => {
          const fault = faultOf(message);
          if (fault !== undefined) {
            this.#refuse(idOf(message), ErrorCodes.InvalidRequest, fault);
          } else if (!isIdleCancel(message)) {
            callback(message);
          }
        }),
    };
  }

  handleMessage(message: Message, next: (message: Message) => Promise<void>): Promise<void> | undefined {
    if (!('method' in message)) {
      return next(message);
    }
    const { id, method, params } = message as RequestMessage | (NotificationMessage & { id?: undefined });
    if (id === undefined) {
      return this.#state === 'serving' || method === 'exit' ? next(message) : undefined;
    }
    const refusal = this.#refusal(method, params);
    if (refusal !== undefined) {
      this.#refuse(id, refusal.code, refusal.message);
      return undefined;
    }
    if (method === 'shutdown') {
      this.#state = 'shut down';
    }
    return next(message);
  }

  #refusal(method: string, params: unknown): ResponseError<void> | undefined {
    if (this.#state === 'shut down') {
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
    }
    if (method === 'initialize') {
      if (this.#state === 'new') {
        return undefined;
      }
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized already.');
    }
    if (this.#state === 'new') {
      return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized yet.');
    }
    if (method.startsWith('textDocument/') && !isAboutDocument(params)) {
      return new ResponseError(ErrorCodes.InvalidParams, `${method} is about a document, and this one names none.`);
    }
    return undefined;
  }

  #refuse(id: Id, code: number, message: string): void {
    const answer = { jsonrpc: '2.0', id, error: new ResponseError(code, message).toJson() };
    // Where nobody listens any more, there is nobody to tell.
    this.#writer.write(answer).catch(() => {});
  }
}

const nothing = (): Disposable => ({ dispose: () => {} });

/** Why something is no message; undefined where it is one. */
function faultOf(message: unknown): string | undefined {
  if (!isObject(message) || Array.isArray(message)) {
    return 'A message is one JSON object; batches are not supported.';
  }
  const { id, method, params } = message;
  const isAnswer = method === undefined && ('result' in message || 'error' in message);
  if (isAnswer) {
    return undefined;
  }
  if (typeof method !== 'string') {
    return 'This message has no method.';
  }
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number') {
    return 'The id of a request is a text or a number.';
  }
  return params === undefined || params === null || isObject(params)
    ? undefined
    : 'The params are an object or a list.';
}

function idOf(message: unknown): Id {
  const id = isObject(message) ? message['id'] : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

/** A cancellation of nothing, over which the library would stumble. */
function isIdleCancel(message: unknown): boolean {
  const { method, params } = message as { method?: unknown; params?: unknown };
  return method === '$/cancelRequest' && idOf(params) === null;
}

function isAboutDocument(params: unknown): boolean {
  return isObject(params) && isObject(params['textDocument']) && typeof params['textDocument']['uri'] === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
