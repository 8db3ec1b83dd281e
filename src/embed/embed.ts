import { ClaimWizardFrame } from './claim-wizard-frame.ts';

// The file may be in a page twice.
if (!customElements.get('claim-wizard-frame')) customElements.define('claim-wizard-frame', ClaimWizardFrame);
