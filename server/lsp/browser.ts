/** The language server as the script of a web worker, for editors that run in a browser. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { Project, visibleElements } from '../../language/src/index.ts';
import { MemoryHost, virtualAddresses } from '../host/index.ts';
import { pageAddress } from '../page-address.ts';
import { TOOL } from '../version.ts';
import { startLanguageServer } from './session/language-server.ts';
import { MessageGate } from './session/message-gate.ts';

declare const self: DedicatedWorkerGlobalScope;

const writer = new BrowserMessageWriter(self);
const gate = new MessageGate(writer);
// What fails here fails for one message, and the next one comes all the same.
const reader = gate.checked(new BrowserMessageReader(self), error => connection.console.error(error.message));
const connection = createConnection(ProposedFeatures.all, reader, writer, { messageStrategy: gate });
// A promise that nobody waited for harms the one thing it was about; the rest of the session goes on.
self.addEventListener('unhandledrejection', event => {
  event.preventDefault();
  connection.console.error(
    `unhandled rejection: ${event.reason instanceof Error ? event.reason.stack : String(event.reason)}`,
  );
});
connection.onExit(() => self.close());
// Their pages lie wherever the product was installed, which nobody tells a worker: they are read in its package at npm.
const rules = new Set(
  new Project().model.library
    .flatMap(({ elements }) => visibleElements(elements))
    .filter(({ kind }) => kind === 'rule')
    .map(({ name }) => name),
);
const memory = new MemoryHost(() => Date.now());
startLanguageServer(connection, TOOL, gate, {
  files: memory,
  memory,
  addresses: virtualAddresses,
  rulePage: rule => (rules.has(rule) ? pageAddress(rule) : undefined),
});
