import { renderToStaticMarkup } from 'react-dom/server';
import type { Section } from '../../src/document/model.ts';
import type { Words } from '../../src/document/words.ts';
import { WizardContext, type Wizard } from '../../src/wizard/context.ts';
import { DocumentSection } from '../../src/wizard/DocumentSection.tsx';

/** What the page shows of these sections, without its links. */
export function onThePage(sections: readonly Section[], words: Words): string {
  const markup = sections.map((section) =>
    renderToStaticMarkup(
      <WizardContext value={{ texts: words, host: {}, unfolded: new Set() } as unknown as Wizard}>
        <DocumentSection section={section} />
      </WizardContext>,
    ),
  );
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
  return markup
    .join(' ')
    .replaceAll(/<dd class="change">.*?<\/dd>/gs, ' ')
    .replaceAll(/<\/?span[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&([\w#]+);/g, (_, name: string) => entities[name] ?? '?');
}
