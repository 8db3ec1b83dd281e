import type { Answers } from '../claim/answers.ts';
import type { Judged } from '../store/envelope.ts';
import type { Wizard } from './context.ts';
import { isEmpty } from './is-empty.ts';

type Taken = { answers: Answers; judged: Judged | null; pictures: ReadonlyMap<string, Blob> };

/** Shows these answers, with their pictures by SHA-256: in the form where that is empty, else as a claim of its own beside it. */
export async function showAsClaim({ draft, claims }: Wizard, { answers, judged, pictures }: Taken): Promise<void> {
  const isFree = isEmpty(draft.state.getState().answers);
  const begun = isFree ? undefined : await claims.begin(answers, judged);
  const { pictures: kept } = begun?.draft ?? draft;
  // Before the answers, so that the pictures are there when these ask for them.
  await Promise.all([...pictures].map(([sha256, picture]) => kept.keep(sha256, picture)));
  if (begun) claims.show(begun);
  else draft.replace(answers, judged);
}
