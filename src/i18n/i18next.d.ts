import 'i18next';
import type desk from './locales/fr/desk.json';
import type journey from './locales/fr/journey.json';
import type start from './locales/fr/start.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof start & typeof journey & typeof desk };
  }
}
