import { parseAst, type Plugin } from 'vite';

type Node = { type: string; start: number; end: number; operator?: string; [key: string]: unknown };
type Assignment = Node & { operator: string; left: Node; right: Node };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* assignmentsIn(node: Node): Generator<Node> {
  // The innermost first: what is around one is written anew after it.
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* assignmentsIn(child);
  }
  if (node.type === 'AssignmentExpression' && /^(?:\?\?|\|\||&&)=$/.test(node.operator ?? '')) yield node;
}

/** Whether it comes to the same when it is written twice. */
const isPlain = (text: string): boolean => /^[\w$]+(?:\.[\w$]+|\[[\w$]+\])*$/.test(text);

/** Those that have no other in them, in the order of the text. */
function innermost(code: string): Assignment[] {
  if (!/(?:\?\?|\|\||&&)=/.test(code)) return [];
  const all = [...assignmentsIn(parseAst(code) as unknown as Node)] as Assignment[];
  return all.filter(({ start, end }) => !all.some((other) => other.start > start && other.end <= end));
}

function rewritten(code: string, { start, end, operator, left, right }: Assignment): string {
  const [to, from] = [left, right].map((side) => code.slice(side.start, side.end));
  if (to === undefined || !isPlain(to)) throw new Error(`Chromium 80 cannot read ${code.slice(start, end)}.`);
  return `${code.slice(0, start)}(${to}${operator.slice(0, -1)}(${to}=${from}))${code.slice(end)}`;
}

const isPrivate = (key: unknown) => isNode(key) && key.type === 'PrivateIdentifier';

/** What the floor cannot read, and nothing here rewrites. Safari below 16.4 knows no look-behind. */
export function youngSyntax(node: Node): string[] {
  const inside = Object.values(node).flatMap((value) =>
    (Array.isArray(value) ? value : [value]).flatMap((child) => (isNode(child) ? youngSyntax(child) : [])),
  );
  const { regex } = node as { regex?: { pattern: string; flags: string } };
  const isYoung =
    node.type === 'StaticBlock' ||
    (node.type === 'MethodDefinition' && isPrivate(node.key)) ||
    (node.type === 'BinaryExpression' && isPrivate(node.left)) ||
    (regex && (/[dv]/.test(regex.flags) || /\(\?<[=!]/.test(regex.pattern)));
  return isYoung ? [...inside, regex ? `/${regex.pattern}/${regex.flags}` : node.type] : inside;
}

/**
 * Rewrites the assignments of ES2021 (`a ??= b`), the only syntax of the build that Chromium 80 cannot read: a lower target
 * would lower much more, and weigh on every browser.
 */
export function oldBrowsers(): Plugin {
  return {
    name: 'old-browsers',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          const younger = youngSyntax(parseAst(chunk.code) as unknown as Node);
          if (younger.length > 0) this.error(`Chromium 80 cannot read ${chunk.fileName}: ${younger.join(', ')}.`);
          for (let found = innermost(chunk.code); found.length > 0; found = innermost(chunk.code)) {
            for (const node of found.toReversed()) chunk.code = rewritten(chunk.code, node);
          }
        }
      },
    },
  };
}
