import { useRef } from 'react';
import type { Words } from '../../document/words.ts';
import { assertive, polite } from '../../ui/live.ts';
import { useFocusOnNews } from '../use-focus-on-news.ts';
import { refusalText } from './refusal-text.ts';
import type { News } from './use-attachments.ts';

type PictureNewsProps = {
  /** Of the button that chooses files. */
  button: string;
  id: string;
  news: News;
  words: Words;
};

/** What became of the files that were chosen. Both parts stand there from the start, so that they are read aloud. */
export function PictureNews({ button, id, news, words }: PictureNewsProps) {
  const { t, format } = words;
  const box = useRef<HTMLDivElement>(null);
  useFocusOnNews(box, button, news.isReading !== true && [news.added, news.refusals].some((each) => each?.length));

  return (
    <div ref={box} tabIndex={-1}>
      <div className="picture-news error" {...assertive} id={id}>
        {news.refusals?.map((refusal, index) => (
          <p key={index}>{refusalText(refusal, words)}</p>
        ))}
      </div>
      <div className="picture-news" {...polite}>
        {news.isReading && <p>{t('picture.reading')}</p>}
        {news.saved !== undefined && <p>{t('picture.saved', { name: news.saved })}</p>}
        {news.added !== undefined && news.added.length > 0 && (
          <p>{t('picture.added', { names: format.list(news.added) })}</p>
        )}
        {news.removed?.map(({ name, hidden }, index) => (
          <p key={index}>
            {t('picture.removed', { name, what: format.list(hidden.map((kind) => t(`picture.hidden.${kind}`))) })}
          </p>
        ))}
      </div>
    </div>
  );
}
