import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { steps } from './questions.js';

function Field({ question: { name, label, options, long }, value = '', onChange }) {
  const change = ({ target }) => onChange(name, target.value);
  if (options) {
    return (
      <fieldset>
        <legend>{label}</legend>
        {options.map((each) => (
          <label key={each}>
            <input type="radio" name={name} value={each} checked={value === each} onChange={change} />
            {each}
          </label>
        ))}
      </fieldset>
    );
  }
  const Tag = long ? 'textarea' : 'input';
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <Tag id={name} value={value} onChange={change} />
    </div>
  );
}

function App() {
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState({});
  const { title, questions } = steps[at];
  return (
    <main>
      <h1>{title}</h1>
      <form>
        {questions.map((question) => (
          <Field
            key={question.name}
            question={question}
            value={answers[question.name]}
            onChange={(name, value) => setAnswers((before) => ({ ...before, [name]: value }))}
          />
        ))}
        {at > 0 && (
          <button type="button" className="back" onClick={() => setAt(at - 1)}>
            Back
          </button>
        )}
        <button type="button" className="next" onClick={() => setAt(at + 1)}>
          Continue
        </button>
      </form>
    </main>
  );
}
createRoot(document.body).render(<App />);
