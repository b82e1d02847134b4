/** Code actions: what an editor offers to do about findings, as plain data. */
export {
  type AnyFinding,
  type CodeAction,
  type CodeActionsRequest,
  codeActionsInSteps,
  findingsIn,
} from './code-actions.ts';
