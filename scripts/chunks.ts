import type { Rollup } from 'vite';

type Chunk = Rollup.OutputChunk;

/** The chunks of a bundle. */
export const chunksIn = (bundle: Rollup.OutputBundle): Chunk[] =>
  Object.values(bundle).filter((output): output is Chunk => output.type === 'chunk');

/** The chunk of which this source is the entry. Throws where there is none. */
export function chunkOf(source: string, chunks: readonly Chunk[]): Chunk {
  const found = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
  if (!found) throw new Error(`There is no chunk of ${source}.`);
  return found;
}

/** These chunks, and all that they import. */
export function withImports(first: readonly Chunk[], chunks: readonly Chunk[]): ReadonlySet<Chunk> {
  const all = new Set(first);
  // A set that grows while it is walked is walked to its end.
  for (const { imports } of all) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) all.add(chunk);
  }
  return all;
}
