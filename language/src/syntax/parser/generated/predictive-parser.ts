/* Written by language/build/parser.mjs from the grammar; not to be edited. */
import type { PositionedNode } from '../positions.ts';
import { placeOf, type TokenReader, tokenSet } from '../token-reader.ts';

const SET_0 = tokenSet('namespace');
const SET_1 = tokenSet('NAME', 'Qualified', 'Word', 'aggregate', 'constant', 'every', 'for', 'from', 'in', 'namespace', 'no', 'part', 'prefix', 'some', 'use', 'where', 'wordOperator');
const SET_2 = tokenSet('use');
const SET_3 = tokenSet('KIND', 'LeadingKind', 'Word');
const SET_4 = tokenSet('KEY', 'KEY_EXPRESSION', 'KEY_FIX', 'KEY_SELECTION', 'namespace');
const SET_5 = tokenSet('KEY', 'KEY_EXPRESSION', 'KEY_FIX', 'KEY_SELECTION', 'KIND', 'LeadingKind', 'Word', 'namespace', 'use');
const SET_6 = tokenSet('KEY', 'KEY_EXPRESSION', 'KEY_FIX', 'KEY_SELECTION');
const SET_7 = tokenSet('SURPLUS');
const SET_8 = tokenSet('TEXT');
const SET_9 = tokenSet('{');
const SET_10 = tokenSet('KEY', 'KEY_EXPRESSION', 'KEY_FIX', 'KEY_SELECTION', 'KIND', 'LeadingKind', 'Word');
const SET_11 = tokenSet('}');
const SET_12 = tokenSet('KEY');
const SET_13 = tokenSet(',');
const SET_14 = tokenSet('COMPARISON', 'LITERAL', 'NAME', 'Qualified', 'TEXT', 'Word', 'aggregate', 'constant', 'every', 'for', 'from', 'in', 'namespace', 'no', 'part', 'prefix', 'some', 'use', 'where', 'wordOperator');
const SET_15 = tokenSet('KEY_FIX');
const SET_16 = tokenSet('KEY_EXPRESSION');
const SET_17 = tokenSet('(', 'AGGREGATE', 'CONSTANT', 'EVERY', 'HEAD', 'LITERAL', 'PREFIX', 'QUANTIFIER', 'Qualified', 'TEXT', 'Word', 'aggregate', 'constant', 'every', 'for', 'from', 'namespace', 'no', 'part', 'prefix', 'some', 'use');
const SET_18 = tokenSet('KEY_SELECTION');
const SET_19 = tokenSet('HEAD', 'Qualified', 'Word', 'for', 'from', 'namespace', 'part', 'use');
const SET_20 = tokenSet('in');
const SET_21 = tokenSet('COMPARISON', 'HEAD', 'LITERAL', 'NAME', 'Qualified', 'TEXT', 'Word', 'aggregate', 'constant', 'every', 'for', 'from', 'in', 'namespace', 'no', 'part', 'prefix', 'some', 'use', 'where', 'wordOperator');
const SET_22 = tokenSet('COMPARISON');
const SET_23 = tokenSet('LITERAL', 'TEXT');
const SET_24 = tokenSet('..');
const SET_25 = tokenSet('@');
const SET_26 = tokenSet('@', 'LITERAL', 'TEXT');
const SET_27 = tokenSet('LIST_PART', 'PART', 'for', 'from', 'in', 'part');
const SET_28 = tokenSet('LIST_PART', 'for', 'from');
const SET_29 = tokenSet('LITERAL', 'NAME', 'Qualified', 'TEXT', 'Word', 'aggregate', 'constant', 'every', 'for', 'from', 'in', 'namespace', 'no', 'part', 'prefix', 'some', 'use', 'where', 'wordOperator');
const SET_30 = tokenSet('PART', 'in', 'part');
const SET_31 = tokenSet('Arithmetic', 'COMPARISON', 'OPERATOR', 'in', 'wordOperator');
const SET_32 = tokenSet('PREFIX', 'prefix');
const SET_33 = tokenSet('QUANTIFIER', 'no', 'some');
const SET_34 = tokenSet('EVERY', 'every');
const SET_35 = tokenSet(':');
const SET_36 = tokenSet('(', 'AGGREGATE', 'CONSTANT', 'HEAD', 'LITERAL', 'Qualified', 'TEXT', 'Word', 'aggregate', 'constant', 'for', 'from', 'namespace', 'no', 'part', 'use');
const SET_37 = tokenSet('AGGREGATE', 'aggregate');
const SET_38 = tokenSet('(');
const SET_39 = tokenSet('for');
const SET_40 = tokenSet(')');
const SET_41 = tokenSet('CONSTANT', 'constant', 'no');
const SET_42 = tokenSet('where');

function readDocument(reader: TokenReader): PositionedNode {
  const start = reader.start;
  let namespace_: string | undefined;
  let namespace_At: number[] | undefined;
  const uses_: PositionedNode[] = [];
  const elements_: PositionedNode[] = [];
  const misplaced_: PositionedNode[] = [];
  if (reader.sees(SET_0)) {
    reader.take(SET_0);
    {
      const token = reader.take(SET_1);
      namespace_ = token.image;
      namespace_At = placeOf(token, namespace_At);
    }
  }
  while (reader.sees(SET_5)) {
    if (reader.sees(SET_2)) {
      uses_.push(readUse(reader));
    } else if (reader.sees(SET_3)) {
      elements_.push(readElement(reader));
    } else if (reader.sees(SET_4)) {
      misplaced_.push(readMisplaced(reader));
    } else {
      reader.fail();
    }
  }
  return {
    $type: 'Document',
    $start: start,
    $end: reader.endOf(start),
    $tokens: { namespace: namespace_At },
    namespace: namespace_,
    uses: uses_,
    elements: elements_,
    misplaced: misplaced_,
  } as PositionedNode;
}

function readMisplaced(reader: TokenReader): PositionedNode {
  const start = reader.start;
  let attribute_: PositionedNode | undefined;
  let namespace_: string | undefined;
  let namespace_At: number[] | undefined;
  if (reader.sees(SET_6)) {
    attribute_ = readAttribute(reader);
  } else if (reader.sees(SET_0)) {
    reader.take(SET_0);
    {
      const token = reader.take(SET_1);
      namespace_ = token.image;
      namespace_At = placeOf(token, namespace_At);
    }
  } else {
    reader.fail();
  }
  return {
    $type: 'Misplaced',
    $start: start,
    $end: reader.endOf(start),
    $tokens: { namespace: namespace_At },
    attribute: attribute_,
    namespace: namespace_,
  } as PositionedNode;
}

function readUse(reader: TokenReader): PositionedNode {
  const start = reader.start;
  let namespace_: string | undefined;
  let namespace_At: number[] | undefined;
  reader.take(SET_2);
  {
    const token = reader.take(SET_1);
    namespace_ = token.image;
    namespace_At = placeOf(token, namespace_At);
  }
  return {
    $type: 'Use',
    $start: start,
    $end: reader.endOf(start),
    $tokens: { namespace: namespace_At },
    namespace: namespace_,
  } as PositionedNode;
}

function readElement(reader: TokenReader): PositionedNode {
  const start = reader.start;
  let kind_: string | undefined;
  let kind_At: number[] | undefined;
  let name_: string | undefined;
  let name_At: number[] | undefined;
  const surplus_: string[] = [];
  let surplus_At: number[] | undefined;
  let title_: string | undefined;
  let title_At: number[] | undefined;
  let open_: string | undefined;
  let open_At: number[] | undefined;
  const attributes_: PositionedNode[] = [];
  const elements_: PositionedNode[] = [];
  let close_: string | undefined;
  let close_At: number[] | undefined;
  {
    const token = reader.take(SET_3);
    kind_ = token.image;
    kind_At = placeOf(token, kind_At);
  }
  if (reader.sees(SET_1)) {
    {
      const token = reader.take(SET_1);
      name_ = token.image;
      name_At = placeOf(token, name_At);
    }
  }
  if (reader.sees(SET_7)) {
    {
      const token = reader.take(SET_7);
      surplus_.push(token.image);
      surplus_At = placeOf(token, surplus_At);
    }
  }
  if (reader.sees(SET_8)) {
    {
      const token = reader.take(SET_8);
      title_ = token.image;
      title_At = placeOf(token, title_At);
    }
    if (reader.sees(SET_7)) {
      {
        const token = reader.take(SET_7);
        surplus_.push(token.image);
        surplus_At = placeOf(token, surplus_At);
      }
    }
  }
  if (reader.sees(SET_9)) {
    {
      const token = reader.take(SET_9);
      open_ = token.image;
      open_At = placeOf(token, open_At);
    }
    while (reader.sees(SET_10)) {
      if (reader.sees(SET_6)) {
        attributes_.push(readAttribute(reader));
      } else if (reader.sees(SET_3)) {
        elements_.push(readElement(reader));
      } else {
        reader.fail();
      }
    }
    {
      const token = reader.take(SET_11);
      close_ = token.image;
      close_At = placeOf(token, close_At);
    }
  }
  return {
    $type: 'Element',
    $start: start,
    $end: reader.endOf(start),
    $tokens: { kind: kind_At, name: name_At, surplus: surplus_At, title: title_At, open: open_At, close: close_At },
    kind: kind_,
    name: name_,
    surplus: surplus_,
    title: title_,
    open: open_,
    attributes: attributes_,
    elements: elements_,
    close: close_,
  } as PositionedNode;
}

function readAttribute(reader: TokenReader): PositionedNode {
  const start = reader.start;
  let key_: string | undefined;
  let key_At: number[] | undefined;
  const values_: PositionedNode[] = [];
  const commas_: string[] = [];
  let commas_At: number[] | undefined;
  let action_: string | undefined;
  let action_At: number[] | undefined;
  let property_: string | undefined;
  let property_At: number[] | undefined;
  let surplus_: string | undefined;
  let surplus_At: number[] | undefined;
  let expression_: PositionedNode | undefined;
  let selection_: PositionedNode | undefined;
  if (reader.sees(SET_12)) {
    {
      const token = reader.take(SET_12);
      key_ = token.image;
      key_At = placeOf(token, key_At);
    }
    if (reader.sees(SET_14)) {
      values_.push(readValue(reader));
      while (reader.sees(SET_13)) {
        {
          const token = reader.take(SET_13);
          commas_.push(token.image);
          commas_At = placeOf(token, commas_At);
        }
        if (reader.sees(SET_14)) {
          values_.push(readValue(reader));
        }
      }
    }
  } else if (reader.sees(SET_15)) {
    {
      const token = reader.take(SET_15);
      key_ = token.image;
      key_At = placeOf(token, key_At);
    }
    if (reader.sees(SET_1)) {
      {
        const token = reader.take(SET_1);
        action_ = token.image;
        action_At = placeOf(token, action_At);
      }
      {
        const token = reader.take(SET_1);
        property_ = token.image;
        property_At = placeOf(token, property_At);
      }
    }
    if (reader.sees(SET_7)) {
      {
        const token = reader.take(SET_7);
        surplus_ = token.image;
        surplus_At = placeOf(token, surplus_At);
      }
    }
  } else if (reader.sees(SET_16)) {
    {
      const token = reader.take(SET_16);
      key_ = token.image;
      key_At = placeOf(token, key_At);
    }
    if (reader.sees(SET_17)) {
      expression_ = readExpression(reader);
    }
  } else if (reader.sees(SET_18)) {
    {
      const token = reader.take(SET_18);
      key_ = token.image;
      key_At = placeOf(token, key_At);
    }
    if (reader.sees(SET_21)) {
      if (reader.sees(SET_19) && reader.sees(SET_20, 1)) {
        selection_ = readSelection(reader);
      } else if (reader.sees(SET_14)) {
        values_.push(readValue(reader));
        while (reader.sees(SET_13)) {
          {
            const token = reader.take(SET_13);
            commas_.push(token.image);
            commas_At = placeOf(token, commas_At);
          }
          if (reader.sees(SET_14)) {
            values_.push(readValue(reader));
          }
        }
      } else {
        reader.fail();
      }
    }
  } else {
    reader.fail();
  }
  return {
    $type: 'Attribute',
    $start: start,
    $end: reader.endOf(start),
    $tokens: { key: key_At, commas: commas_At, action: action_At, property: property_At, surplus: surplus_At },
    key: key_,
    values: values_,
    commas: commas_,
    action: action_,
    property: property_,
    surplus: surplus_,
    expression: expression_,
    selection: selection_,
  } as PositionedNode;
}

function readValue(reader: TokenReader): PositionedNode {
  const start = reader.start;
  let operator_: string | undefined;
  let operator_At: number[] | undefined;
  let literal_: string | undefined;
  let literal_At: number[] | undefined;
  let high_: string | undefined;
  let high_At: number[] | undefined;
  let name_: string | undefined;
  let name_At: number[] | undefined;
  let version_: string | undefined;
  let version_At: number[] | undefined;
  let behind_: string | undefined;
  let behind_At: number[] | undefined;
  let surplus_: string | undefined;
  let surplus_At: number[] | undefined;
  const tails_: PositionedNode[] = [];
  if (reader.sees(SET_22)) {
    {
      const token = reader.take(SET_22);
      operator_ = token.image;
      operator_At = placeOf(token, operator_At);
    }
  }
  if (reader.sees(SET_23)) {
    {
      const token = reader.take(SET_23);
      literal_ = token.image;
      literal_At = placeOf(token, literal_At);
    }
    if (reader.sees(SET_24)) {
      reader.take(SET_24);
      {
        const token = reader.take(SET_23);
        high_ = token.image;
        high_At = placeOf(token, high_At);
      }
    }
  } else if (reader.sees(SET_1)) {
    {
      const token = reader.take(SET_1);
      name_ = token.image;
      name_At = placeOf(token, name_At);
    }
    if (reader.sees(SET_26)) {
      if (reader.sees(SET_25)) {
        reader.take(SET_25);
        {
          const token = reader.take(SET_23);
          version_ = token.image;
          version_At = placeOf(token, version_At);
        }
      } else if (reader.sees(SET_23)) {
        {
          const token = reader.take(SET_23);
          behind_ = token.image;
          behind_At = placeOf(token, behind_At);
        }
      } else {
        reader.fail();
      }
    }
  } else {
    reader.fail();
  }
  if (reader.sees(SET_7)) {
    {
      const token = reader.take(SET_7);
      surplus_ = token.image;
      surplus_At = placeOf(token, surplus_At);
    }
  }
  while (reader.sees(SET_27)) {
    tails_.push(readTail(reader));
  }
  return {
    $type: 'Value',
    $start: start,
    $end: reader.endOf(start),
    $tokens: { operator: operator_At, literal: literal_At, high: high_At, name: name_At, version: version_At, behind: behind_At, surplus: surplus_At },
    operator: operator_,
    literal: literal_,
    high: high_,
    name: name_,
    version: version_,
    behind: behind_,
    surplus: surplus_,
    tails: tails_,
  } as PositionedNode;
}

function readTail(reader: TokenReader): PositionedNode {
  const start = reader.start;
  let word_: string | undefined;
  let word_At: number[] | undefined;
  const items_: string[] = [];
  let items_At: number[] | undefined;
  const surplus_: string[] = [];
  let surplus_At: number[] | undefined;
  if (reader.sees(SET_28)) {
    {
      const token = reader.take(SET_28);
      word_ = token.image;
      word_At = placeOf(token, word_At);
    }
    {
      const token = reader.take(SET_29);
      items_.push(token.image);
      items_At = placeOf(token, items_At);
    }
    if (reader.sees(SET_7)) {
      {
        const token = reader.take(SET_7);
        surplus_.push(token.image);
        surplus_At = placeOf(token, surplus_At);
      }
    }
    while (reader.sees(SET_13)) {
      reader.take(SET_13);
      {
        const token = reader.take(SET_29);
        items_.push(token.image);
        items_At = placeOf(token, items_At);
      }
      if (reader.sees(SET_7)) {
        {
          const token = reader.take(SET_7);
          surplus_.push(token.image);
          surplus_At = placeOf(token, surplus_At);
        }
      }
    }
  } else if (reader.sees(SET_30)) {
    {
      const token = reader.take(SET_30);
      word_ = token.image;
      word_At = placeOf(token, word_At);
    }
    {
      const token = reader.take(SET_29);
      items_.push(token.image);
      items_At = placeOf(token, items_At);
    }
    if (reader.sees(SET_7)) {
      {
        const token = reader.take(SET_7);
        surplus_.push(token.image);
        surplus_At = placeOf(token, surplus_At);
      }
    }
  } else {
    reader.fail();
  }
  return {
    $type: 'Tail',
    $start: start,
    $end: reader.endOf(start),
    $tokens: { word: word_At, items: items_At, surplus: surplus_At },
    word: word_,
    items: items_,
    surplus: surplus_,
  } as PositionedNode;
}

function readExpression(reader: TokenReader): PositionedNode {
  const start = reader.start;
  const operands_: PositionedNode[] = [];
  const operators_: string[] = [];
  let operators_At: number[] | undefined;
  operands_.push(readOperand(reader));
  while (reader.sees(SET_31)) {
    {
      const token = reader.take(SET_31);
      operators_.push(token.image);
      operators_At = placeOf(token, operators_At);
    }
    operands_.push(readOperand(reader));
  }
  return {
    $type: 'Expression',
    $start: start,
    $end: reader.endOf(start),
    $tokens: { operators: operators_At },
    operands: operands_,
    operators: operators_,
  } as PositionedNode;
}

function readOperand(reader: TokenReader): PositionedNode {
  const start = reader.start;
  const prefixes_: string[] = [];
  let prefixes_At: number[] | undefined;
  let quantifier_: string | undefined;
  let quantifier_At: number[] | undefined;
  let selection_: PositionedNode | undefined;
  let holds_: PositionedNode | undefined;
  let aggregate_: string | undefined;
  let aggregate_At: number[] | undefined;
  let of_: PositionedNode | undefined;
  let literal_: string | undefined;
  let literal_At: number[] | undefined;
  let constant_: string | undefined;
  let constant_At: number[] | undefined;
  let path_: string | undefined;
  let path_At: number[] | undefined;
  let open_: string | undefined;
  let open_At: number[] | undefined;
  const items_: PositionedNode[] = [];
  let surplus_: string | undefined;
  let surplus_At: number[] | undefined;
  while (reader.sees(SET_32)) {
    {
      const token = reader.take(SET_32);
      prefixes_.push(token.image);
      prefixes_At = placeOf(token, prefixes_At);
    }
  }
  if (reader.sees(SET_33) && reader.sees(SET_19, 1)) {
    {
      const token = reader.take(SET_33);
      quantifier_ = token.image;
      quantifier_At = placeOf(token, quantifier_At);
    }
    selection_ = readSelection(reader);
  } else if (reader.sees(SET_34)) {
    {
      const token = reader.take(SET_34);
      quantifier_ = token.image;
      quantifier_At = placeOf(token, quantifier_At);
    }
    selection_ = readSelection(reader);
    if (reader.sees(SET_35)) {
      reader.take(SET_35);
      holds_ = readExpression(reader);
    }
  } else if (reader.sees(SET_36)) {
    if (reader.sees(SET_37)) {
      {
        const token = reader.take(SET_37);
        aggregate_ = token.image;
        aggregate_At = placeOf(token, aggregate_At);
      }
      reader.take(SET_38);
      if (reader.sees(SET_19) && reader.sees(SET_20, 1)) {
        selection_ = readSelection(reader);
        if (reader.sees(SET_35)) {
          reader.take(SET_35);
          holds_ = readExpression(reader);
        }
      } else if (reader.sees(SET_17)) {
        of_ = readExpression(reader);
        if (reader.sees(SET_39)) {
          reader.take(SET_39);
          selection_ = readSelection(reader);
        }
      } else {
        reader.fail();
      }
      reader.take(SET_40);
    } else if (reader.sees(SET_23)) {
      {
        const token = reader.take(SET_23);
        literal_ = token.image;
        literal_At = placeOf(token, literal_At);
      }
    } else if (reader.sees(SET_41)) {
      {
        const token = reader.take(SET_41);
        constant_ = token.image;
        constant_At = placeOf(token, constant_At);
      }
    } else if (reader.sees(SET_19)) {
      {
        const token = reader.take(SET_19);
        path_ = token.image;
        path_At = placeOf(token, path_At);
      }
    } else if (reader.sees(SET_38)) {
      {
        const token = reader.take(SET_38);
        open_ = token.image;
        open_At = placeOf(token, open_At);
      }
      items_.push(readExpression(reader));
      while (reader.sees(SET_13)) {
        reader.take(SET_13);
        items_.push(readExpression(reader));
      }
      reader.take(SET_40);
    } else {
      reader.fail();
    }
    if (reader.sees(SET_7)) {
      {
        const token = reader.take(SET_7);
        surplus_ = token.image;
        surplus_At = placeOf(token, surplus_At);
      }
    }
  } else {
    reader.fail();
  }
  return {
    $type: 'Operand',
    $start: start,
    $end: reader.endOf(start),
    $tokens: { prefixes: prefixes_At, quantifier: quantifier_At, aggregate: aggregate_At, literal: literal_At, constant: constant_At, path: path_At, open: open_At, surplus: surplus_At },
    prefixes: prefixes_,
    quantifier: quantifier_,
    selection: selection_,
    holds: holds_,
    aggregate: aggregate_,
    of: of_,
    literal: literal_,
    constant: constant_,
    path: path_,
    open: open_,
    items: items_,
    surplus: surplus_,
  } as PositionedNode;
}

function readSelection(reader: TokenReader): PositionedNode {
  const start = reader.start;
  let variable_: string | undefined;
  let variable_At: number[] | undefined;
  let collection_: PositionedNode | undefined;
  let where_: PositionedNode | undefined;
  {
    const token = reader.take(SET_19);
    variable_ = token.image;
    variable_At = placeOf(token, variable_At);
  }
  reader.take(SET_20);
  collection_ = readCollection(reader);
  if (reader.sees(SET_42)) {
    reader.take(SET_42);
    where_ = readExpression(reader);
  }
  return {
    $type: 'Selection',
    $start: start,
    $end: reader.endOf(start),
    $tokens: { variable: variable_At },
    variable: variable_,
    collection: collection_,
    where: where_,
  } as PositionedNode;
}

function readCollection(reader: TokenReader): PositionedNode {
  const start = reader.start;
  let path_: string | undefined;
  let path_At: number[] | undefined;
  const items_: PositionedNode[] = [];
  let surplus_: string | undefined;
  let surplus_At: number[] | undefined;
  if (reader.sees(SET_19)) {
    {
      const token = reader.take(SET_19);
      path_ = token.image;
      path_At = placeOf(token, path_At);
    }
  } else if (reader.sees(SET_38)) {
    reader.take(SET_38);
    items_.push(readExpression(reader));
    while (reader.sees(SET_13)) {
      reader.take(SET_13);
      items_.push(readExpression(reader));
    }
    reader.take(SET_40);
  } else {
    reader.fail();
  }
  if (reader.sees(SET_7)) {
    {
      const token = reader.take(SET_7);
      surplus_ = token.image;
      surplus_At = placeOf(token, surplus_At);
    }
  }
  return {
    $type: 'Collection',
    $start: start,
    $end: reader.endOf(start),
    $tokens: { path: path_At, surplus: surplus_At },
    path: path_,
    items: items_,
    surplus: surplus_,
  } as PositionedNode;
}

export const PREDICTIVE_RULES = {
  Document: readDocument,
  Expression: readExpression,
} as const;
