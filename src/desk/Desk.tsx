import type { i18n as I18n } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { wordsOf, type Words } from '../document/words.ts';
import { OPEN_MAX_BYTES } from '../export/open.ts';
import { languageOf, languages, type Language, type Translate } from '../i18n/index.ts';
import type { Policy } from '../policy/policy.ts';
import type { Versions } from '../policy/versions.ts';
import { Button } from '../ui/controls.tsx';
import { Notice } from '../ui/Notice.tsx';
import { polite } from '../ui/live.ts';
import { inSlices } from '../wizard/in-slices.ts';
import { readingDeskFile, type DeskClaim, type DeskFault } from './claim.ts';
import { ClaimOnDesk } from './ClaimOnDesk.tsx';
import { Overview } from './Overview.tsx';
import { PastedMessage } from './PastedMessage.tsx';
import { PutFiles } from './PutFiles.tsx';

/** A claim on the desk, under a name of its own. */
export type OnDesk = DeskClaim & { id: string };
/** The words of a language under the policy that judges a claim. */
export type Speak = (language: Language, policy: Policy, spoken: Language) => Words;

type DeskProps = { i18n: I18n; versions: Versions | undefined; now: () => string };

async function read(file: File, versions: Versions, now: string): Promise<DeskClaim | DeskFault> {
  const { name, size } = file;
  if (size > OPEN_MAX_BYTES) return { name, fault: 'too-large' };
  const bytes = await file.arrayBuffer().catch(() => new ArrayBuffer());
  return inSlices(readingDeskFile(name, new Uint8Array(bytes), versions, now));
}

/** Two files that say the same are one claim: a PDF and the JSON beside it, or one that was dropped twice. */
const contentOf = ({ file, isEdited }: DeskClaim): string => JSON.stringify([file, isEdited]);

/** Claim files side by side, for somebody who answers them. Nothing is sent, and nothing is stored. */
export function Desk({ i18n, versions, now }: DeskProps) {
  const [language, setLanguage] = useState(() => languageOf(i18n));
  const [claims, setClaims] = useState<readonly OnDesk[]>([]);
  const [faults, setFaults] = useState<readonly DeskFault[]>([]);
  // Not by crypto.randomUUID, which pages without TLS lack.
  const count = useRef(0);
  const [said, setSaid] = useState<'reading' | { read: number; twice: number }>();
  const t: Translate = i18n.getFixedT(language);
  const speak: Speak = (each, policy, spoken) => wordsOf(each, i18n.getFixedT(each), policy, spoken);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t('desk.title')} – ${t('app.name')}`;
  }, [language, t]);

  const put = async (files: readonly File[]) => {
    if (!versions || files.length === 0) return;
    setSaid('reading');
    setFaults([]);
    const all: (DeskClaim | DeskFault)[] = [];
    // oxlint-disable-next-line no-await-in-loop -- fifty at once would be held in memory together
    for (const file of files) all.push(await read(file, versions, now()));
    const there = new Set(claims.map(contentOf));
    const good = all.filter((each): each is DeskClaim => {
      if ('fault' in each || there.has(contentOf(each))) return false;
      there.add(contentOf(each));
      return true;
    });
    setClaims((before) => [...before, ...good.map((each) => ({ ...each, id: `claim-${(count.current += 1)}` }))]);
    const failed = all.filter((each) => 'fault' in each);
    setFaults(failed);
    setSaid({ read: good.length, twice: all.length - failed.length - good.length });
  };
  const clear = () => {
    setClaims([]);
    setFaults([]);
    setSaid(undefined);
  };

  return (
    <>
      <header className="masthead">
        <p className="brand">
          <strong translate="no">{t('app.name')}</strong>
        </p>
        {languages
          .filter((each) => each !== language)
          .map((each) => (
            <Button key={each} look="link" lang={each} onClick={() => setLanguage(each)}>
              {t('app.otherLanguage')}
            </Button>
          ))}
      </header>
      <main className="desk content">
        <h1>{t('desk.title')}</h1>
        <p className="lead">{t('desk.lead')}</p>
        {versions ? (
          <div className="desk-put">
            <PutFiles t={t} onPut={(files) => void put(files)} />
            <PastedMessage t={t} claims={claims} />
          </div>
        ) : (
          <Notice tone="warning">
            <p>{t('desk.policyFailed')}</p>
          </Notice>
        )}
        <p {...polite} className="said">
          {said === 'reading' && <span>{t('desk.reading')}</span>}
          {typeof said === 'object' && said.read > 0 && <span>{t('desk.read', { count: said.read })}</span>}{' '}
          {typeof said === 'object' && said.twice > 0 && <span>{t('desk.twice', { count: said.twice })}</span>}
        </p>
        <ul className="error desk-faults">
          {faults.map(({ name, fault }) => (
            <li key={name}>{t('desk.faults', { name, reason: t(`desk.fault.${fault}`) })}</li>
          ))}
        </ul>
        {claims.length > 0 && (
          <Overview
            t={t}
            language={language}
            claims={claims}
            wordsFor={({ policy, file }) => speak(language, policy, file.language)}
            onClear={clear}
          >
            {claims.map((claim) => (
              <ClaimOnDesk
                key={claim.id}
                claim={claim}
                words={speak(language, claim.policy, claim.file.language)}
                customers={speak(claim.file.language, claim.policy, claim.file.language)}
                isOpen={claims.length === 1}
                onRemove={() => setClaims((before) => before.filter(({ id }) => id !== claim.id))}
              />
            ))}
          </Overview>
        )}
      </main>
    </>
  );
}
