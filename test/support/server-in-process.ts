// The language server in the process of the test: to start it as a program takes longer than most tests do.
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver';
import {
  createProtocolConnection,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Platform } from '../../server/host/index.ts';
import type { Scheduler } from '../../server/lsp/session/build-queue.ts';
import { type Serving, startLanguageServer } from '../../server/lsp/session/language-server.ts';
import { MessageGate } from '../../server/lsp/session/message-gate.ts';
import { TOOL } from '../../server/version.ts';

/** What leads an editor to a server, and back. */
export interface Line {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** The exit code, once the server has ended. */
  readonly ended: Promise<number | null>;
}

export interface ServerInProcess extends Line, Serving {
  dispose(): void;
}

export function serverInProcess(platform: Platform, scheduler?: Scheduler): ServerInProcess {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const { promise: ended, resolve: exit } = Promise.withResolvers<number>();
  const writer = new StreamMessageWriter(toClient);
  const gate = new MessageGate(writer);
  const reader = gate.checked(new StreamMessageReader(toServer), error => {
    throw error;
  });
  const connection = createConnection(
    logger => createProtocolConnection(reader, writer, logger, { messageStrategy: gate }),
    { shutdownReceived: false, initialize: () => {}, exit },
    ProposedFeatures.all,
  );
  const { idle } = startLanguageServer(connection, TOOL, gate, platform, scheduler);
  return {
    reader: new StreamMessageReader(toClient),
    writer: new StreamMessageWriter(toServer),
    ended,
    idle,
    dispose: () => connection.dispose(),
  };
}
