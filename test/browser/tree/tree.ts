import type { Language } from '../../../src/i18n/index.ts';
import { flatten, texts } from '../../support/language-files.ts';

/** What a screen reader is told of an element, by the browser's own accessibility tree. Roles are those of ARIA. */
export type TreeNode = {
  role: string;
  name: string;
  description: string;
  /** As the browser tells it, which may not be what the document says by now. */
  language: string;
  states: readonly string[];
  depth: number;
};

/** A browser with the wizard, and its accessibility tree. */
export type TreeBrowser = {
  /** Opens the wizard at a hash with this stored draft, or with none. */
  open: (hash: string, draft: string | undefined) => Promise<void>;
  /** Runs the body of a function in the page. */
  run: (script: string, ...args: readonly unknown[]) => Promise<unknown>;
  /** Types into the first element that a selector finds, as with keys. */
  type: (selector: string, keys: string) => Promise<void>;
  tree: () => Promise<TreeNode[]>;
};

/** The body of a function that leaves nothing stored but a value under a key. */
export const LEAVE = `
  localStorage.clear();
  sessionStorage.clear();
  const [key, value] = arguments;
  if (value) localStorage.setItem(key, value);
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase('recevable');
    request.onsuccess = request.onerror = request.onblocked = () => done(null);
  });`;

const controls = ['button', 'checkbox', 'combobox', 'link', 'radio', 'textbox'];
const isControl = ({ role }: TreeNode) => controls.includes(role);
const isText = ({ role }: TreeNode) => role === 'text';
/** What is inside the node at `index`. */
function within(tree: readonly TreeNode[], index: number): TreeNode[] {
  const depth = tree[index]?.depth ?? 0;
  const rest = tree.slice(index + 1);
  const end = rest.findIndex((node) => node.depth <= depth);
  return end < 0 ? rest : rest.slice(0, end);
}
const spoken = (nodes: readonly TreeNode[]) => nodes.filter(isText).map(({ name }) => name);
const one = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

const said = {
  fr: new Set(flatten(texts.fr).map(([, text]) => one(text))),
  en: new Set(flatten(texts.en).map(([, text]) => one(text))),
};

/** The language in which alone the language files have this text. */
function languageOf(text: string): Language | undefined {
  const [inFrench, inEnglish] = [said.fr.has(one(text)), said.en.has(one(text))];
  if (inFrench === inEnglish) return undefined;
  return inFrench ? 'fr' : 'en';
}

/** What is wrong with what a screen reader is told of a page in this language. */
export function treeFindings(tree: readonly TreeNode[], language: Language): string[] {
  const found: string[] = [];
  const typed = new Set(tree.flatMap(({ role }, index) => (role === 'textbox' ? within(tree, index) : [])));
  tree.forEach((node, index) => {
    const { role, name, description, states } = node;
    const at = `${role} "${one(name).slice(0, 60)}"`;
    if (role === 'document' && node.language !== language) found.push(`${at} is in ${node.language}`);
    const written = isText(node) && !typed.has(node) ? languageOf(name) : undefined;
    if (written && node.language !== written) found.push(`${at} is labelled ${node.language}`);
    if (isControl(node) && name.trim() === '') found.push(`${at} has no name`);
    if (description !== '' && one(name).includes(one(description))) found.push(`${at} is described by its own name`);
    if (states.includes('invalid') && description === '') found.push(`${at} does not say what is wrong`);
    const isRegion = ['status', 'alert'].includes(role);
    if (isRegion && spoken(within(tree, index)).length === 0) found.push(`${at} is empty, and a stop`);
    // Unnamed, it is a fold.
    if (role === 'group' && name !== '') found.push(...unheardIn(tree, index));
  });
  return found;
}

/** What a group says of itself that its first control does not: screen readers say no description of a group. */
function unheardIn(tree: readonly TreeNode[], index: number): string[] {
  const inside = within(tree, index);
  const first = inside.findIndex(isControl);
  if (first < 0) return [];
  const about = inside.slice(0, first).flatMap((node, at) => (node.role === 'paragraph' ? [within(inside, at)] : []));
  const heard = one(inside[first]?.description ?? '');
  return about
    .map((nodes) => one(spoken(nodes).join(' ')))
    .filter((text) => !heard.includes(text))
    .map((text) => `"${one(tree[index]?.name ?? '')}" does not say "${text}"`);
}

/** What each control is called and described by: neither is to change at a key. */
export const toldOfControls = (tree: readonly TreeNode[]): string[] =>
  tree.filter(isControl).map(({ role, name, description }) => `${role} "${name}" "${description}"`);
