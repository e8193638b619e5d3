import ts from 'typescript';

/** One message as the sources have it. */
export interface Message {
  readonly id: string;
  readonly text: string;
  /** File and line, for people. */
  readonly place: string;
}

/** What one file has. */
export interface Collected {
  readonly messages: readonly Message[];
  /** A sentence for each use that no translation can be found for, with its place. */
  readonly problems: readonly string[];
}

/** What a use gives, before it is judged; undefined where it is no plain text. */
interface Use {
  readonly id: string | undefined;
  readonly text: string | undefined;
  readonly node: ts.Node;
}

/**
 * The messages of one source file: calls of `i18n.translate(id, { defaultMessage })` and `<FormattedMessage id
 * defaultMessage />`, whose id and text are written out there.
 * @param name of the file; `.tsx` may hold JSX
 */
export function collectMessages(name: string, source: string): Collected {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const messages: Message[] = [];
  const problems: string[] = [];
  const visit = (node: ts.Node): void => {
    const use = messageUse(node);
    if (use) {
      const place = `${name}:${file.getLineAndCharacterOfPosition(use.node.getStart()).line + 1}`;
      const { id, text } = use;
      if (id === undefined || text === undefined)
        problems.push(
          `${place}: Write the message's id and defaultMessage out, so that it can be translated.`,
        );
      else messages.push({ id, text, place });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { messages, problems };
}

function messageUse(node: ts.Node): Use | null {
  if (ts.isCallExpression(node)) return callUse(node);
  if (!ts.isJsxSelfClosingElement(node) && !ts.isJsxOpeningElement(node)) return null;
  if (node.tagName.getText() !== 'FormattedMessage') return null;
  return { id: attributeText(node, 'id'), text: attributeText(node, 'defaultMessage'), node };
}

function callUse(node: ts.CallExpression): Use | null {
  const { expression, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(expression)) return null;
  if (expression.name.text !== 'translate' || expression.expression.getText() !== 'i18n') return null;
  const [id, options] = given;
  const property =
    options && ts.isObjectLiteralExpression(options)
      ? options.properties.find((one) => one.name?.getText() === 'defaultMessage')
      : undefined;
  const text = property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
  return { id: plainText(id), text: plainText(text), node };
}

function attributeText(
  node: ts.JsxSelfClosingElement | ts.JsxOpeningElement,
  name: string,
): string | undefined {
  const attribute = node.attributes.properties.find(
    (one): one is ts.JsxAttribute => ts.isJsxAttribute(one) && one.name.getText() === name,
  );
  const value = attribute?.initializer;
  return plainText(value && ts.isJsxExpression(value) ? value.expression : value);
}

/** A text that is written out, also in several pieces; undefined for anything else. */
function plainText(node: ts.Node | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return plainText(node.expression);
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [plainText(node.left), plainText(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}
