import { useEffect, useRef, useState } from 'react';
import type { Words } from '../../document/words.ts';
import { Button } from '../../ui/controls.tsx';
import { polite } from '../../ui/live.ts';
import { estimate, isTooClose, most, type Estimate } from './estimate.ts';
import { measure } from './measure.ts';

type Phase = 'ready' | 'asking' | 'running' | 'measured' | 'none' | 'refused';
type Connection = { type?: string; saveData?: boolean };

/** What the browser says of the line, where it says anything. */
const connection = () => (navigator as { connection?: Connection }).connection;

type MeasureHereProps = {
  /** The least that the policy asks for, in Mb/s, where it asks for any. */
  least: number | undefined;
  words: Words;
  /** Whether what it measured is still the answer. */
  isAnswer: boolean;
  /** Takes the speed, in Mb/s, unless it is too close to `least` to decide. */
  onMeasured: (mbps: number) => void;
};

/** Measures the line of this device, on a click only, and on mobile data only once it has said what that costs. */
export function MeasureHere({ least, words: { t, format }, isAnswer, onMeasured }: MeasureHereProps) {
  const [phase, setPhase] = useState<Phase>('ready');
  const [found, setFound] = useState<Estimate>();
  const running = useRef<AbortController>(undefined);
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    const { signal } = (running.current = new AbortController());
    setPhase('running');
    try {
      const samples = await measure(signal);
      const result = samples && estimate(samples);
      setFound(result);
      setPhase(samples ? (result ? 'measured' : 'none') : 'refused');
      // The button that had it is gone.
      if (!samples) status.current?.focus();
      if (result && (least === undefined || !isTooClose(result, least))) onMeasured(result.mbps);
    } catch {
      // Only cancelling ends it otherwise.
      if (running.current?.signal === signal) setPhase('ready');
    }
  };
  const press = () => {
    if (phase === 'running') return running.current?.abort();
    const { type, saveData } = connection() ?? {};
    const isDear = type === 'cellular' || saveData === true;
    return isDear && phase !== 'asking' ? setPhase('asking') : void start();
  };

  const size = format.bytes(most.bytes);
  const speed = (value: number) => format.quantity({ value, unit: 'Mb/s' });
  const isClose = found !== undefined && least !== undefined && isTooClose(found, least);
  const said: Record<Phase, string> = {
    ready: '',
    asking: t('speed.asking', { size }),
    running: t('speed.running'),
    measured:
      found && (isClose || isAnswer)
        ? t(isClose ? 'speed.close' : 'speed.measured', {
            speed: speed(found.mbps),
            error: speed(found.error),
            least: least === undefined ? '' : speed(least),
          })
        : '',
    none: t('speed.none'),
    refused: t('speed.refused'),
  };
  return (
    <div className="measure">
      {phase !== 'refused' && (
        <Button onClick={press}>
          {t(phase === 'running' ? 'action.cancel' : phase === 'asking' ? 'speed.goOn' : 'speed.measure')}
        </Button>
      )}
      {phase === 'asking' && (
        <Button look="link" onClick={() => setPhase('ready')}>
          {t('action.cancel')}
        </Button>
      )}
      {phase === 'ready' && connection()?.type === undefined && (
        <span className="hint">{t('speed.cost', { size, seconds: most.ms / 1000 })}</span>
      )}
      {phase === 'running' && <Elapsed label={t('speed.running')} />}
      <p {...polite} ref={status} tabIndex={-1}>
        {said[phase]}
      </p>
    </div>
  );
}

/** How much of the longest time is over: an image does not tell how far it has come. */
function Elapsed({ label }: { label: string }) {
  const [ms, setMs] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setMs(performance.now() - start), 200);
    return () => clearInterval(timer);
  }, []);
  return <progress aria-label={label} max={most.ms} value={Math.min(ms, most.ms)} />;
}
