import { useEffect, useRef } from 'react';
import { focusField } from './focus-field.ts';

export type SummaryItem = { id: string; message: string };

/**
 * What stands in the way of going on, above the heading. It takes the focus each time `attempt` changes, and is read with it:
 * were it an alert too, it would be read twice.
 */
export function ErrorSummary({
  title,
  items,
  attempt,
}: {
  title: string;
  items: readonly SummaryItem[];
  attempt: number;
}) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);
  if (items.length === 0) return null;
  return (
    <div
      className="error-summary"
      role="group"
      tabIndex={-1}
      ref={summary}
      aria-labelledby="error-summary-title"
      aria-describedby="error-summary-list"
    >
      <h2 id="error-summary-title">{title}</h2>
      <ul id="error-summary-list">
        {items.map(({ id, message }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(event.currentTarget.getRootNode() as Document | ShadowRoot, id);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
