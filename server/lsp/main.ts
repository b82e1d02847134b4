/** The language server as a program: over IPC for VS Code, over `--stdio` for every other editor. */
import { Console } from 'node:console';
import { setFlagsFromString } from 'node:v8';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { HeaderCheck } from '../host/node/header-check.ts';
import { nodePlatform } from '../host/node/platform.ts';
import { TOOL } from '../version.ts';
import { startLanguageServer } from './session/language-server.ts';
import { MessageGate } from './session/message-gate.ts';

// A session holds a whole programme, and each keystroke leaves a little behind. V8 would let that grow to several times what
// is held before it collects it, in a process that stands beside an editor all day.
setFlagsFromString('--heap-growing-percent=30');

const { reader, writer } = process.argv.includes('--node-ipc') ? overIpc() : overStreams();
const gate = new MessageGate(writer);
const connection = createConnection(ProposedFeatures.all, gate.checked(reader, giveUp), writer, {
  messageStrategy: gate,
});
// A promise that nobody waited for harms the one thing it was about; the rest of the session goes on.
process.on('unhandledRejection', reason => {
  connection.console.error(`unhandled rejection: ${reason instanceof Error ? reason.stack : String(reason)}`);
});
startLanguageServer(connection, TOOL, gate, nodePlatform(process.argv[1]));

function overIpc(): { reader: MessageReader; writer: MessageWriter } {
  // The editor is gone without a word: nobody is left to serve, and the connection cannot be closed in order.
  process.on('disconnect', () => process.exit(1));
  return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
}

function overStreams(): { reader: MessageReader; writer: MessageWriter } {
  // Standard output belongs to the protocol: one stray word there, of a library perhaps, and the editor is lost.
  globalThis.console = new Console(process.stderr);
  const input = new HeaderCheck();
  // The connection is never told of the end, for it would throw whatever is still to be said at whoever says it.
  process.stdin.pipe(input, { end: false });
  // What came before the end is still done, so that an editor may say goodbye and close at once.
  process.stdin.on('end', () => setTimeout(() => process.exit(gate.isShutDown ? 0 : 1), 100));
  return { reader: new StreamMessageReader(input), writer: new StreamMessageWriter(process.stdout) };
}

/** Ends as a job that could not be done. An editor that started the server will start it again. */
function giveUp(error: Error): void {
  const message = `cx lsp: ${error.message} The server ends, since it can no longer follow.\n`;
  process.stderr.write(message, () => process.exit(2));
}
