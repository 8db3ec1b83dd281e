import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Step } from '../public/embed.d.ts';

/** A help centre with pages of its own: the wizard comes and goes with one of them. */
function HelpCentre({ door }: { door: 'claim-wizard' | 'claim-wizard-frame' }) {
  const [isOpen, setOpen] = useState(false);
  const [step, setStep] = useState<Step>();
  const note = (event: CustomEvent<{ step: Step }>) => setStep(event.detail.step);
  const wizard =
    door === 'claim-wizard' ? (
      <claim-wizard prefill={{ order: 'AB-2026-11' }} onclaim-step={note} />
    ) : (
      <claim-wizard-frame src="../" prefill={{ order: 'AB-2026-11' }} onclaim-step={note}>
        <a href="../">Ouvrir le questionnaire</a>
      </claim-wizard-frame>
    );
  return (
    <main>
      <h1>Aide</h1>
      <button type="button" onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Fermer la demande' : 'Demander un remboursement'}
      </button>
      {isOpen && wizard}
      <p>Étape : {step ?? 'aucune'}</p>
    </main>
  );
}

const root = document.getElementById('root');
const isFramed = document.querySelector('script[src$="embed.js"]') !== null;
if (root) {
  createRoot(root).render(
    <StrictMode>
      <HelpCentre door={isFramed ? 'claim-wizard-frame' : 'claim-wizard'} />
    </StrictMode>,
  );
}
