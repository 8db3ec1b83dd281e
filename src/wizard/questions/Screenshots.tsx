import { useState, type ChangeEvent } from 'react';
import { useFormContext } from 'react-hook-form';
import { limits } from '../../claim/limits.ts';
import { mediaTypeOf } from '../../claim/media-type.ts';
import type { Attachment } from '../../claim/schema.ts';
import { sha256OfBytes } from '../../claim/sha256.ts';
import { Button } from '../../ui/controls.tsx';
import { describedBy, Field } from '../../ui/Field.tsx';
import type { ControlProps } from './Question.tsx';

/** The pictures that the customer will attach: their names and fingerprints go into the file, the pictures themselves do not. */
export function Screenshots({ field, save, state, words }: ControlProps) {
  const { setValue } = useFormContext();
  const [problem, setProblem] = useState<string>();
  const { t, format } = words;
  const kept = state.claim.attachments ?? [];

  const keep = (attachments: readonly Attachment[]) => {
    setValue('attachments', [...attachments]);
    save();
  };
  const add = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    target.value = '';
    const read = await Promise.all(files.map(readPicture));
    const refused = read.find((each) => 'refused' in each);
    const added = read.flatMap((each) => ('picture' in each ? [each.picture] : []));
    const all = [...kept, ...added.filter(({ sha256 }) => kept.every((other) => other.sha256 !== sha256))];
    if (all.length > limits.attachments) setProblem(t('question.attachments.tooMany'));
    else setProblem(refused && t(`question.attachments.${refused.refused}`, { name: refused.name }));
    keep(all.slice(0, limits.attachments));
  };

  const error = problem ?? field.error;
  return (
    <>
      <Field {...field} error={error}>
        <input
          type="file"
          id={field.id}
          multiple
          accept="image/png,image/jpeg,image/webp"
          aria-describedby={describedBy(field.id, { ...field, error })}
          onChange={(event) => void add(event)}
        />
      </Field>
      {kept.length > 0 && (
        <ul className="files">
          {kept.map(({ name, bytes, sha256 }) => (
            <li key={sha256}>
              {t('question.attachments.size', { name, size: format.bytes(bytes) })}
              <Button look="link" onClick={() => keep(kept.filter((other) => other.sha256 !== sha256))}>
                {t('question.attachments.remove', { name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Picture = { picture: Attachment } | { refused: 'tooLarge' | 'notAPicture'; name: string };

async function readPicture(file: File): Promise<Picture> {
  const name = [...file.name.trim()].slice(0, limits.text).join('') || 'image';
  if (file.size > limits.attachmentBytes) return { refused: 'tooLarge', name };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const mediaType = mediaTypeOf(bytes);
    if (!mediaType) return { refused: 'notAPicture', name };
    return { picture: { name, mediaType, bytes: bytes.length, sha256: sha256OfBytes(bytes) } };
  } catch {
    return { refused: 'notAPicture', name };
  }
}
