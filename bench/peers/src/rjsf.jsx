import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { steps } from './questions.js';

const schemaOf = ({ questions }) => ({
  type: 'object',
  properties: Object.fromEntries(
    questions.map(({ name, label, options }) => [
      name,
      { type: 'string', title: label, ...(options && { enum: options }) },
    ]),
  ),
});
const lookOf = ({ questions }) =>
  Object.fromEntries(
    questions.map(({ name, options, long }) => [name, { 'ui:widget': options ? 'radio' : long ? 'textarea' : 'text' }]),
  );
const pages = steps.map((step) => ({ title: step.title, schema: schemaOf(step), look: lookOf(step) }));

function App() {
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState({});
  const { title, schema, look } = pages[at];
  return (
    <main>
      <h1>{title}</h1>
      <Form
        key={at}
        schema={schema}
        uiSchema={look}
        validator={validator}
        formData={answers}
        onChange={({ formData }) => setAnswers(formData)}
        onSubmit={() => setAt(at + 1)}
      >
        {at > 0 && (
          <button type="button" className="back" onClick={() => setAt(at - 1)}>
            Back
          </button>
        )}
        <button type="submit" className="next">
          Continue
        </button>
      </Form>
    </main>
  );
}
createRoot(document.body).render(<App />);
