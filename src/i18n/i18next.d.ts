import 'i18next';
import type journey from './locales/fr/journey.json';
import type start from './locales/fr/start.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof start & typeof journey };
  }
}
