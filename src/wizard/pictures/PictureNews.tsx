import type { Words } from '../../document/words.ts';
import { refusalText } from './refusal-text.ts';
import type { News } from './use-attachments.ts';

type PictureNewsProps = { id: string; news: News; words: Words };

/** What became of the files that were chosen. Both parts stand there from the start, so that they are read aloud. */
export function PictureNews({ id, news, words }: PictureNewsProps) {
  const { t, format } = words;
  return (
    <>
      <div className="picture-news error" role="alert" id={id}>
        {news.refusals?.map((refusal, index) => (
          <p key={index}>{refusalText(refusal, words)}</p>
        ))}
      </div>
      <div className="picture-news" role="status">
        {news.isReading && <p>{t('picture.reading')}</p>}
        {news.saved !== undefined && <p>{t('picture.saved', { name: news.saved })}</p>}
        {news.removed?.map(({ name, hidden }, index) => (
          <p key={index}>
            {t('picture.removed', { name, what: format.list(hidden.map((kind) => t(`picture.hidden.${kind}`))) })}
          </p>
        ))}
      </div>
    </>
  );
}
