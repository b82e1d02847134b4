/** The one place where an exception of the server ends: it is written to the log, and everything else goes on. */
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';

export class Guard {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Wraps the handler of a request: an exception becomes an error reply, and a request nobody waits for is not computed. */
  request<P, R>(name: string, handler: (params: P) => R | Promise<R>) {
    return async (params: P, token: CancellationToken): Promise<R | ResponseError<void>> => {
      if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, name);
      try {
        return await handler(params);
      } catch (error) {
        this.report(name, error);
        return new ResponseError(
          ErrorCodes.InternalError,
          `${name} failed; the reason is in the log of the language server.`,
        );
      }
    };
  }

  /** Wraps the handler of a notification, to which there is no reply. */
  notification<P>(name: string, handler: (params: P) => void | Promise<void>) {
    return async (params: P): Promise<void> => {
      try {
        await handler(params);
      } catch (error) {
        this.report(name, error);
      }
    };
  }

  report(name: string, error: unknown): void {
    this.#connection.console.error(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}
