import type { Channel } from '../../export/channel.ts';
import { useTexts } from '../context.ts';
import { useCopy } from './use-copy.ts';
import { polite } from '../../ui/live.ts';

export type ContactsProps = {
  channels: readonly (Channel & { label: string })[];
  /** What to paste where the address brings nothing along. */
  text: string;
  /** Whether the file is made: then the first of them is the next thing to do. */
  isNext: boolean;
};

/** The ways to the shop's support. One that brings no message along has it copied first, to be pasted there. */
export function Contacts({ channels, text, isNext }: ContactsProps) {
  const { t } = useTexts();
  const { copy, said } = useCopy(text);
  return (
    <>
      <ul className="contacts">
        {channels.map(({ href, carries, label }, index) => (
          <li key={label}>
            <a
              className={isNext && index === 0 ? 'button main' : undefined}
              href={href}
              {...(href.startsWith('https:') && { target: '_blank', rel: 'noreferrer' })}
              onClick={() => {
                if (carries === 'nothing') void copy();
              }}
            >
              <span>
                <span>{label}</span>{' '}
                {href.startsWith('https:') && <span className="optional">{t('common.newTab')}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p {...polite} className={said === 'copyFailed' ? 'said failed' : 'said'}>
        {said && t(`take.contact.${said}`)}
      </p>
    </>
  );
}
