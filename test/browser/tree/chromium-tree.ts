import type { CDPSession, Page } from '@playwright/test';
import { NOW } from '../../support/claims.ts';
import { DRAFT } from '../draft.ts';
import { LEAVE, type TreeBrowser, type TreeNode } from './tree.ts';

type AxNode = Awaited<ReturnType<typeof axNodes>>[number];
type DomNode = { nodeId: number; backendNodeId: number; parentId?: number; nodeName: string; attributes?: string[] };

async function axNodes(session: CDPSession) {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes;
}

const roles: Readonly<Record<string, string>> = { RootWebArea: 'document', StaticText: 'text' };
const states = ['invalid', 'checked', 'focused', 'expanded', 'required'];

/** Chromium with the wizard. It does not tell the language of a node: the nearest `lang` stands for it. */
export function chromiumTree(page: Page): TreeBrowser {
  let session: Promise<CDPSession> | undefined;
  const connect = () => (session ??= page.context().newCDPSession(page));
  const run: TreeBrowser['run'] = (script, ...args) =>
    page.evaluate(`(function () { ${script} }).apply(undefined, ${JSON.stringify(args)})`);
  return {
    open: async (hash, draft) => {
      await page.clock.setFixedTime(new Date(NOW));
      await page.goto('./licenses.txt');
      await run(LEAVE, DRAFT, draft);
      await page.goto(`./${hash}`);
    },
    run,
    type: (selector, keys) => page.locator(selector).first().pressSequentially(keys),
    tree: async () => {
      const cdp = await connect();
      await cdp.send('DOM.enable');
      const nodes = await axNodes(cdp);
      const { nodes: dom } = await cdp.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
      return nested(nodes, languagesOf(dom));
    },
  };
}

function languagesOf(dom: readonly DomNode[]): (backendId: number | undefined) => string {
  const byId = new Map(dom.map((node) => [node.nodeId, node]));
  const byBackendId = new Map(dom.map((node) => [node.backendNodeId, node]));
  const languageOf = (node: DomNode | undefined): string => {
    if (!node) return '';
    const attributes = node.attributes ?? [];
    const at = attributes.findIndex((each, index) => index % 2 === 0 && each === 'lang');
    return at < 0 ? languageOf(byId.get(node.parentId ?? -1)) : (attributes[at + 1] ?? '');
  };
  return (backendId) => {
    const node = byBackendId.get(backendId ?? -1);
    // The document itself has no attribute: its element has.
    return node?.nodeName === '#document'
      ? languageOf(dom.find(({ nodeName }) => nodeName === 'HTML'))
      : languageOf(node);
  };
}

function nested(nodes: readonly AxNode[], languageOf: (id: number | undefined) => string): TreeNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told: TreeNode[] = [];
  const visit = (node: AxNode, depth: number): void => {
    const role = String(node.role?.value ?? '');
    if (role === 'InlineTextBox') return;
    if (!node.ignored) {
      told.push({
        role: roles[role] ?? role,
        name: String(node.name?.value ?? ''),
        description: String(node.description?.value ?? ''),
        language: languageOf(node.backendDOMNodeId),
        states: (node.properties ?? [])
          .filter(({ name, value }) => states.includes(name) && !['false', false].includes(value.value as string))
          .map(({ name }) => name),
        depth,
      });
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child, node.ignored ? depth : depth + 1);
    }
  };
  const [root] = nodes;
  if (root) visit(root, 0);
  return told;
}
