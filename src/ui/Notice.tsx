import type { ReactNode } from 'react';

type NoticeProps = { title?: string; tone?: 'plain' | 'help' | 'warning'; children: ReactNode };

export function Notice({ title, tone = 'plain', children }: NoticeProps) {
  return (
    <div className={`notice ${tone}`}>
      {title !== undefined && <h2 className="notice-title">{title}</h2>}
      {children}
    </div>
  );
}
