import { useCallback, useEffect, useRef, useState, type ChangeEvent } from 'react';
import { limits } from '../../claim/limits.ts';
import { mediaTypeOf } from '../../claim/media-type.ts';
import { attachmentsSchema, type Attachment } from '../../claim/schema.ts';
import { sha256OfBytes } from '../../claim/sha256.ts';
import { Button } from '../../ui/controls.tsx';
import { describedBy, Field } from '../../ui/Field.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { useWizard, type Wizard } from '../context.ts';
import type { ControlProps } from './Question.tsx';

type Refusal = { code: 'tooMany' | 'tooLarge' | 'notAPicture'; name: string };

/** The pictures that the customer will attach: their names and fingerprints go into the file, and they stay with the draft. */
export function Screenshots({ field, state, words }: ControlProps) {
  const { draft } = useWizard();
  const [refusal, setRefusal] = useState<Refusal>();
  const { t, format } = words;
  const [pictures, look] = usePictures();

  const kept = () => attachmentsOf(draft.state.getState().answers.attachments);
  const record = (attachments: readonly Attachment[]) =>
    draft.answer({ ...draft.state.getState().answers, attachments });

  const add = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    target.value = '';
    const read = await Promise.all(files.map(readPicture));
    const added = read.filter((each) => 'file' in each);
    await Promise.all(added.map(({ attachment, file }) => draft.pictures.keep(attachment.sha256, file)));
    await look();
    // Only now: in the meantime other pictures may have come or gone.
    const all = new Map([...kept(), ...added.map(({ attachment }) => attachment)].map((each) => [each.sha256, each]));
    const [fitting, tooMany] = [
      [...all.values()].slice(0, limits.attachments),
      [...all.values()].slice(limits.attachments),
    ];
    record(fitting);
    for (const { sha256 } of tooMany) void draft.pictures.remove(sha256);
    setRefusal(tooMany.length > 0 ? { code: 'tooMany', name: '' } : read.find((each) => 'code' in each));
  };

  const remove = (sha256: string) => {
    record(kept().filter((other) => other.sha256 !== sha256));
    void draft.pictures.remove(sha256);
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
            {pictures && <Picture held={pictures.get(sha256)} words={words} />}
            <Button look="link" onClick={() => remove(sha256)}>
              {t('question.attachments.remove', { name })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

type Pictures = Awaited<ReturnType<Wizard['draft']['pictures']['all']>>;
type MapValue<M> = M extends ReadonlyMap<unknown, infer V> ? V : never;

/** The pictures that are here, undefined until that is known, and a way to look again. */
function usePictures(): [Pictures | undefined, () => Promise<void>] {
  const { draft } = useWizard();
  const [pictures, setPictures] = useState<Pictures>();
  const look = useCallback(() => draft.pictures.all().then(setPictures), [draft]);
  useEffect(() => {
    void look();
  }, [look]);
  return [pictures, look];
}

/** A picture to look at, and what will become of it. */
function Picture({ held, words: { t } }: { held: MapValue<Pictures> | undefined; words: ControlProps['words'] }) {
  const image = useRef<HTMLImageElement>(null);
  const picture = held?.picture;
  useEffect(() => {
    if (!picture || !image.current) return undefined;
    const url = URL.createObjectURL(picture);
    image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [picture]);
  return (
    <>
      {held && <img className="thumbnail" ref={image} alt="" />}
      {!held?.isStored && <span className="note">{t(`question.attachments.${held ? 'notStored' : 'notHere'}`)}</span>}
    </>
  );
}

const attachmentsOf = (answer: unknown): readonly Attachment[] => {
  const read = attachmentsSchema.safeParse(answer);
  return read.success ? (read.data ?? []) : [];
};

async function readPicture(file: File): Promise<{ file: File; attachment: Attachment } | Refusal> {
  const name = [...file.name.trim()].slice(0, limits.text).join('').trim() || 'image';
  if (file.size > limits.attachmentBytes) return { code: 'tooLarge', name };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const mediaType = mediaTypeOf(bytes);
    if (!mediaType) return { code: 'notAPicture', name };
    return { file, attachment: { name, mediaType, bytes: bytes.length, sha256: sha256OfBytes(bytes) } };
  } catch {
    return { code: 'notAPicture', name };
  }
}
