import { useState, type ChangeEvent } from 'react';
import { limits } from '../../claim/limits.ts';
import { mediaTypeOf } from '../../claim/media-type.ts';
import { attachmentsSchema, type Attachment } from '../../claim/schema.ts';
import { sha256OfBytes } from '../../claim/sha256.ts';
import { Button } from '../../ui/controls.tsx';
import { describedBy, Field } from '../../ui/Field.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { useWizard } from '../context.ts';
import type { ControlProps } from './Question.tsx';

type Refusal = { code: 'tooMany' | 'tooLarge' | 'notAPicture'; name: string };

/** The pictures that the customer will attach: their names and fingerprints go into the file, the pictures themselves do not. */
export function Screenshots({ field, state, words }: ControlProps) {
  const { draft } = useWizard();
  const [refusal, setRefusal] = useState<Refusal>();
  const { t, format } = words;

  // Reading a picture takes a while, in which other answers may have been given: what is kept is asked for at the end.
  const keep = (change: (kept: readonly Attachment[]) => readonly Attachment[]) => {
    const { answers } = draft.state.getState();
    draft.answer({ ...answers, attachments: change(attachmentsOf(answers.attachments)) });
  };
  const add = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    target.value = '';
    const read = await Promise.all(files.map(readPicture));
    let refused = read.find((each) => 'code' in each);
    keep((kept) => {
      const all = new Map([...kept, ...read.filter((each) => 'sha256' in each)].map((each) => [each.sha256, each]));
      if (all.size > limits.attachments) refused = { code: 'tooMany', name: '' };
      return [...all.values()].slice(0, limits.attachments);
    });
    setRefusal(refused);
  };

  const remove = (sha256: string) => {
    keep((kept) => kept.filter((other) => other.sha256 !== sha256));
    setRefusal(undefined);
    focusField(document, field.id);
  };

  const described = {
    ...field,
    error: refusal
      ? t(`question.attachments.${refusal.code}`, {
          name: refusal.name,
          max: limits.attachments,
          size: format.bytes(limits.attachmentBytes),
        })
      : field.error,
  };
  return (
    <>
      <Field {...described}>
        <input
          type="file"
          id={field.id}
          multiple
          accept="image/png,image/jpeg,image/webp"
          aria-describedby={describedBy(field.id, described)}
          onChange={(event) => void add(event)}
        />
      </Field>
      <ul className="files">
        {attachmentsOf(state.answers.attachments).map(({ name, bytes, sha256 }) => (
          <li key={sha256}>
            {t('question.attachments.size', { name, size: format.bytes(bytes) })}
            <Button look="link" onClick={() => remove(sha256)}>
              {t('question.attachments.remove', { name })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

const attachmentsOf = (answer: unknown): readonly Attachment[] => {
  const read = attachmentsSchema.safeParse(answer);
  return read.success ? (read.data ?? []) : [];
};

async function readPicture(file: File): Promise<Attachment | Refusal> {
  const name = [...file.name.trim()].slice(0, limits.text).join('').trim() || 'image';
  if (file.size > limits.attachmentBytes) return { code: 'tooLarge', name };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const mediaType = mediaTypeOf(bytes);
    return mediaType
      ? { name, mediaType, bytes: bytes.length, sha256: sha256OfBytes(bytes) }
      : { code: 'notAPicture', name };
  } catch {
    return { code: 'notAPicture', name };
  }
}
