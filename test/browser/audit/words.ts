import type { Page } from '@playwright/test';

/** What a page says of itself and of its parts: its title, its language, what describes what, and texts that no translator could take whole. */
export function wordFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if (!document.querySelector('#app h1')) found.push('there is no heading, and nothing to look at');
    const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

    const heading = plain(document.querySelector('h1')?.textContent);
    const title = plain(document.title);
    if (!title.includes(heading)) found.push(`title: “${title}” does not hold the heading “${heading}”`);
    const hasSummary = document.querySelector('.error-summary') !== null;
    if (/^(?:Erreur : |Error: )/.test(title) !== hasSummary)
      found.push(`title: “${title}” with${hasSummary ? '' : 'out'} errors`);

    const common: Record<string, RegExp> = {
      fr: /(?<!\p{L})(?:le|la|les|des|une?|du|de|est|sont|vous|votre|vos|pour|dans|avec|que|qui|sur|et|ne|pas)(?!\p{L})/giu,
      en: /\b(?:the|of|is|are|you|your|for|in|with|that|which|and|not|to|it|an|what|when)\b/giu,
    };
    const count = (text: string, language: string) => text.match(common[language] ?? /$^/)?.length ?? 0;
    for (const element of document.querySelectorAll('#app *')) {
      const isOwn = element.matches('textarea:not([readonly]), option');
      if (element.children.length > 0 || isOwn) continue;
      const text = plain(element instanceof HTMLTextAreaElement ? element.value : element.textContent);
      const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
      const other = language === 'fr' ? 'en' : 'fr';
      if (count(text, other) >= 2 && count(text, language) === 0)
        found.push(`language: “${text.slice(0, 60)}” is said to be ${language}`);
    }

    const links = new Map<string, string>();
    for (const link of document.querySelectorAll<HTMLAnchorElement>('#app a[href]')) {
      const text = plain(link.textContent);
      if ((links.get(text) ?? link.href) !== link.href) found.push(`links: “${text}” leads to several places`);
      links.set(text, link.href);
    }

    const described = [...document.querySelectorAll('[aria-describedby]')].flatMap((element) =>
      (element.getAttribute('aria-describedby') ?? '').split(/\s+/),
    );
    for (const { id } of document.querySelectorAll('[id$="-hint"], [id$="-error"]')) {
      if (!described.includes(id)) found.push(`description: ${id} describes nothing`);
    }
    for (const field of document.querySelectorAll('.has-error')) {
      const isMarked = field.querySelector('[aria-invalid=true], [type=radio]');
      if (!isMarked) found.push(`error: ${plain(field.textContent).slice(0, 60)} is not marked`);
    }

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: element, textContent } = texts.currentNode;
      if (plain(textContent) && element?.closest('#app') && element.childNodes.length > 1) {
        found.push(`text: “${plain(textContent).slice(0, 60)}” stands beside an element`);
      }
    }
    return found;
  });
}
