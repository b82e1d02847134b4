/**
 * Langium's grammar, run by Langium's and Chevrotain's machinery, building only what lowering needs: nodes with offsets.
 *
 * Langium's own parser also builds a concrete syntax tree, a third of its time and 40 % of its memory, and keeps state
 * in private fields that an exception leaves behind, so that the next file comes out wrong. This one builds no such tree,
 * and a failed instance is thrown away by its owner (see `parse.ts`).
 */

import type { IRecognitionException, IToken, TokenType } from 'chevrotain';
import {
  AbstractLangiumParser,
  type AstNode,
  type AstReflection,
  AstUtils,
  GrammarAST,
  GrammarUtils,
  type LangiumCoreServices,
  type ParserOptions,
} from 'langium';
import type { PositionedNode } from './positions.ts';
import { Recovery } from './recovery.ts';

type RuleResult = ReturnType<AbstractLangiumParser['rule']>;
type RuleImplementation = Parameters<AbstractLangiumParser['rule']>[1];
type Arguments = Parameters<AbstractLangiumParser['subrule']>[4];
type BuildingNode = PositionedNode & Record<string, unknown>;

interface Assignment {
  readonly feature: string;
  readonly list: boolean;
}

export interface AstResult<T extends AstNode> {
  readonly value: T;
  readonly errors: readonly IRecognitionException[];
}

export class AstParser extends AbstractLangiumParser {
  readonly #reflection: AstReflection;
  readonly #stack: BuildingNode[] = [];
  readonly #assignments = new Map<GrammarAST.AbstractElement, Assignment | undefined>();
  readonly #listProperties = new Map<string, readonly string[]>();
  readonly #recovery: Recovery;

  constructor(services: LangiumCoreServices) {
    super(services, false);
    this.#reflection = services.shared.AstReflection;
    this.#recovery = new Recovery(this.wrapper);
  }

  /** Parses tokens by the rule; the nodes refer to the text that they were scanned from by offsets only. */
  parseTokens<T extends AstNode>(tokens: IToken[], options: ParserOptions = {}): AstResult<T> {
    this.wrapper.input = tokens;
    this.#recovery.reset();
    const rule = options.rule === undefined ? this.mainRule : this.allRules.get(options.rule);
    if (rule === undefined) {
      throw new Error(`No rule of the grammar is called ${options.rule}.`);
    }
    const result = (this.wrapper.rule(rule) ?? this.#stack.pop()) as BuildingNode | undefined;
    if (result === undefined || this.#stack.length > 0) {
      throw new Error('The parser did not end with one tree.');
    }
    return { value: this.#complete(result) as unknown as T, errors: this.wrapper.errors };
  }

  /** The errors found so far in the text that is, or was last, parsed. */
  get errors(): readonly IRecognitionException[] {
    return this.wrapper.errors;
  }

  override rule(rule: GrammarAST.ParserRule | GrammarAST.InfixRule, implementation: RuleImplementation): RuleResult {
    const type = GrammarUtils.getTypeName(rule);
    const method = this.wrapper.DEFINE_RULE(rule.name, ((args: Arguments) => {
      if (this.isRecording()) {
        implementation(args);
        return undefined;
      }
      this.#stack.push({ $type: type, $start: -1, $end: -1, $tokens: {} } as BuildingNode);
      implementation(args);
      return this.#stack.pop();
    }) as RuleImplementation);
    this.allRules.set(rule.name, method);
    if (GrammarAST.isParserRule(rule) && rule.entry) {
      this.mainRule = method;
    }
    return method;
  }

  override consume(index: number, tokenType: TokenType, feature: GrammarAST.AbstractElement): void {
    const token = this.wrapper.wrapConsume(index, tokenType);
    if (this.isRecording() || token.isInsertedInRecovery === true || token.endOffset === undefined) {
      return;
    }
    const start = token.startOffset;
    const end = token.endOffset + 1;
    const node = this.#stack[this.#stack.length - 1]!;
    extend(node, start, end);
    const assignment = this.#assignmentOf(feature);
    if (assignment !== undefined) {
      assign(node, assignment, token.image);
      const offsets = node.$tokens[assignment.feature];
      if (offsets === undefined) {
        node.$tokens[assignment.feature] = [start, end];
      } else {
        offsets.push(start, end);
      }
    }
  }

  override subrule(
    index: number,
    rule: RuleResult,
    _fragment: boolean,
    feature: GrammarAST.AbstractElement,
    args: Arguments,
  ): void {
    if (this.isRecording()) {
      this.wrapper.wrapSubrule(index, rule, args);
      return;
    }
    const depth = this.#stack.length;
    let result: BuildingNode | undefined;
    try {
      result = this.wrapper.wrapSubrule(index, rule, args) as BuildingNode | undefined;
    } finally {
      // A rule that ends by an error leaves what it has read on the stack: a partial node is better than none.
      if (result === undefined && this.#stack.length > depth) {
        result = this.#stack[depth];
      }
      this.#stack.length = depth;
      const assignment = this.#assignmentOf(feature);
      if (result !== undefined && result.$start >= 0 && assignment !== undefined) {
        const node = this.#stack[depth - 1]!;
        extend(node, result.$start, result.$end);
        assign(node, assignment, this.#complete(result));
      }
    }
  }

  override action(): void {
    throw new Error('The grammar has no actions.');
  }

  #assignmentOf(feature: GrammarAST.AbstractElement): Assignment | undefined {
    if (!this.#assignments.has(feature)) {
      const assignment = AstUtils.getContainerOfType(feature, GrammarAST.isAssignment);
      this.#assignments.set(feature, assignment && { feature: assignment.feature, list: assignment.operator === '+=' });
    }
    return this.#assignments.get(feature);
  }

  /** Lists that nothing was read into are empty and not absent. */
  #complete(node: BuildingNode): BuildingNode {
    let lists = this.#listProperties.get(node.$type);
    if (lists === undefined) {
      const { properties } = this.#reflection.getTypeMetaData(node.$type);
      lists = Object.values(properties)
        .filter(property => Array.isArray(property.defaultValue))
        .map(property => property.name);
      this.#listProperties.set(node.$type, lists);
    }
    for (const list of lists) {
      node[list] ??= [];
    }
    return node;
  }
}

function extend(node: BuildingNode, start: number, end: number): void {
  if (node.$start < 0) {
    node.$start = start;
  }
  if (end > node.$end) {
    node.$end = end;
  }
}

function assign(node: BuildingNode, assignment: Assignment, value: unknown): void {
  if (assignment.list) {
    const list = node[assignment.feature];
    if (Array.isArray(list)) {
      list.push(value);
    } else {
      node[assignment.feature] = [value];
    }
  } else {
    node[assignment.feature] = value;
  }
}
