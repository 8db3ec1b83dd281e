import type { ClaimPath } from '../../claim/path.ts';
import { machineLine } from '../../document/machine-line.ts';
import type { ClaimDocument, DocumentSource, Row, SectionId } from '../../document/model.ts';
import type { Verdict } from '../../policy/codes.ts';
import { closing } from './closing.ts';
import { declared, pleaLines } from './pleas.ts';
import { answerText, type Words } from '../../document/words.ts';

/** All rows of a section of the document, those of its parts included. */
export function rowsOf(document: ClaimDocument, id: SectionId): readonly Row[] {
  const { blocks = [], parts = [] } = document.sections.find((section) => section.id === id) ?? {};
  return [...blocks, ...parts.flatMap((part) => part.blocks)].flatMap((block) =>
    block.kind === 'rows' ? block.rows : [],
  );
}

/** A row as a line of a plain text. */
export const lineOf = ({ term, value }: Pick<Row, 'term' | 'value'>, { t }: Words): string =>
  `- ${t('common.row', { term, value })}`;

/** The description opens the message. */
const unlisted: readonly ClaimPath[] = ['description', ...declared];

/** Where a letter may say where the policy stands: there it speaks for the customer. */
export const isFavourable = (verdict: Verdict) => verdict === 'eligible' || verdict === 'conditional';

/**
 * The claim as plain text, to paste into a contact form or an e-mail: from the customer to support. It asks first, then quotes
 * what helps, then gives what article 6 wants at first contact. It never argues the shop's case, and advice to the customer
 * stays on the page.
 */
export function messageText(document: ClaimDocument, source: DocumentSource, words: Words): string {
  const { t } = words;
  const { claim, assessment } = source;
  const { verdict, remedies } = assessment;
  const items = (rows: readonly Row[]) => rows.map((row) => lineOf(row, words));
  const missing = t('common.notGiven');
  const [asked, ...others] = rowsOf(document, 'remedies');
  const paragraphs = [
    [document.subject],
    [t('message.greeting')],
    [
      t('message.about', {
        reference: answerText('order.reference', claim, words) ?? missing,
        problem: answerText('problem', claim, words) ?? missing,
      }),
    ],
    [answerText('description', claim, words) ?? missing],
    remedies.length > 0 && asked
      ? [
          t('message.ask'),
          lineOf(asked, words),
          ...(others.length > 0 ? [t('message.otherwise'), ...items(others)] : []),
        ]
      : [t('message.askToLook')],
    ...(isFavourable(verdict) ? [[t(`message.stand.${verdict}` as 'message.stand.eligible')]] : []),
    ...pleaLines('message', source, words),
    [t('message.evidence'), ...items(rowsOf(document, 'evidence'))],
    [
      t('message.answers'),
      ...items(
        rowsOf(document, 'answers').filter(({ path, value }) => path && !unlisted.includes(path) && value !== missing),
      ),
    ],
    ...closing(source, words),
    [machineLine(claim, assessment)],
    [document.record],
  ];
  return paragraphs.map((paragraph) => paragraph.join('\n')).join('\n\n');
}
