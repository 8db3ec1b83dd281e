import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.min.css';
import { steps } from './questions.js';

const model = new Model({
  pages: steps.map(({ title, questions }) => ({
    title,
    elements: questions.map(({ name, label, options, long }) => ({
      name,
      title: label,
      type: options ? 'radiogroup' : long ? 'comment' : 'text',
      ...(options && { choices: options }),
    })),
  })),
});
createRoot(document.body).render(<Survey model={model} />);
