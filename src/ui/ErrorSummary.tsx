import { useEffect, useRef } from 'react';
import { focusField } from './focus-field.ts';

export type SummaryItem = { id: string; message: string };

/** What stands in the way of going on, above the heading. It takes the focus each time `attempt` changes. */
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
    <div className="error-summary" role="alert" tabIndex={-1} ref={summary} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{title}</h2>
      <ul>
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
