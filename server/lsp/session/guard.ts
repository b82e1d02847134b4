/** The one place where an exception of the server ends: it is written to the log, and everything else goes on. */
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';

export class Guard {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Wraps the handler of a request: an exception becomes an error reply, and a request nobody waits for is not computed. */
  request<P, R>(name: string, handler: (params: P, token: CancellationToken) => R | Promise<R>) {
    return async (params: P, token: CancellationToken): Promise<R | ResponseError<void>> => {
      try {
        return await handler(params, token);
      } catch (error) {
        if (error instanceof Cancelled) {
          return new ResponseError(LSPErrorCodes.RequestCancelled, name);
        }
        if (error instanceof Outdated) {
          return new ResponseError(LSPErrorCodes.ContentModified, name);
        }
        if (error instanceof Refused) {
          return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
        }
        this.report(name, error);
        const message = `${name} failed; the reason is in the log of the language server.`;
        return new ResponseError(ErrorCodes.InternalError, message);
      }
    };
  }

  /** Runs work that answers nobody. */
  run(name: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.report(name, error);
    }
  }

  report(name: string, error: unknown): void {
    this.#connection.console.error(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

/** Thrown where a request finds that nobody waits for it any more. */
export class Cancelled extends Error {}

/** Thrown where a text changed while a request was being answered: the answer would be about something else. */
export class Outdated extends Error {}

/** Thrown where a request cannot be granted; its message is for the person who made it. */
export class Refused extends Error {}
