import { shortLine } from './characters.ts';

const WORDS = new Set([
  '?',
  '??',
  '???',
  '-',
  '--',
  'x',
  'xx',
  'xxx',
  'nsp',
  'idk',
  'je ne sais pas',
  'je ne sais plus',
  'je sais pas',
  'sais pas',
  'ne sais pas',
  'aucun',
  'aucune',
  'aucune idee',
  'inconnu',
  'inconnue',
  'pas de numero',
  'je ne trouve pas',
  'oublie',
  'perdu',
  'rien',
  'i do not know',
  "i don't know",
  'i dont know',
  "don't know",
  'dont know',
  'do not know',
  'not sure',
  'no idea',
  'unknown',
  'none',
  'no number',
  'n/a',
  'na',
]);

/** Whether somebody writes, instead of an answer, that they do not know it. */
export function meansNotKnown(text: string): boolean {
  const plain = shortLine(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s.!]+$/, '');
  return WORDS.has(plain);
}
