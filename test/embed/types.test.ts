import type * as published from '../../public/embed.d.ts';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Prefill } from '../../src/claim/prefill.ts';
import type { Language } from '../../src/i18n/index.ts';
import type { Verdict } from '../../src/policy/codes.ts';
import type { WizardEvent } from '../../src/wizard/host.ts';
import type { Page } from '../../src/wizard/route.ts';
import type { ClaimWizardFrame } from '../../src/embed/claim-wizard-frame.ts';
import type { ClaimWizard } from '../../src/embed/claim-wizard.ts';
import { sources } from '../support/sources.ts';

type Detail<Name extends keyof published.ClaimEvents> = published.ClaimEvents[Name]['detail'];
type Told<Type extends WizardEvent['type']> = Omit<Extract<WizardEvent, { type: Type }>, 'type'>;

describe('the published types', () => {
  test('are those of the wizard: 4 that both name, and 5 events', () => {
    expectTypeOf<published.Language>().toEqualTypeOf<Language>();
    expectTypeOf<published.Step>().toEqualTypeOf<Page>();
    expectTypeOf<published.Verdict>().toEqualTypeOf<Verdict>();
    expectTypeOf<published.Prefill>().toEqualTypeOf<Prefill>();
    expectTypeOf<Told<'language'>>().toExtend<Detail<'claim-language'>>();
    expectTypeOf<Told<'step'>>().toExtend<Detail<'claim-step'>>();
    expectTypeOf<Told<'storage'>>().toExtend<Detail<'claim-storage'>>();
    expectTypeOf<Told<'completed'>>().toExtend<Detail<'claim-completed'>>();
    expectTypeOf<Told<'error'>>().toExtend<Detail<'claim-error'>>();
  });

  test('fit both elements', () => {
    expectTypeOf<ClaimWizard>().toExtend<published.ClaimElement>();
    expectTypeOf<ClaimWizardFrame>().toExtend<published.ClaimElement>();
  });

  test('name each of the 2 errors that only a loader tells', () => {
    const { code } = sources.find(({ path }) => path === 'embed/claim-wizard-frame.ts') ?? { code: '' };
    const told = [...code.matchAll(/tell\('error', \{ code: '([\w-]+)' \}\)/g)].map(([, name]) => name);
    const named: Detail<'claim-error'>['code'][] = ['version', 'silent'];
    expect(new Set(told)).toEqual(new Set(named));
  });
});
