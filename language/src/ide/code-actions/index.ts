/** Code actions: what an editor offers to do about findings, as plain data. */
export { type CodeAction, type CodeActionsRequest, codeActionsInSteps, type Fault, faultsIn } from './code-actions.ts';
