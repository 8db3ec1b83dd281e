/** The same way for all: six steps, of which the first asks for a choice and a description. */
export const steps = [
  {
    title: 'What happened?',
    questions: [
      {
        name: 'problem',
        label: 'What is the problem?',
        options: [
          'The service is down',
          'Charged twice',
          'No code',
          'Not on my device',
          'The picture freezes',
          'Other',
        ],
      },
      { name: 'description', label: 'Tell us what happened', long: true },
    ],
  },
  ...[
    'Which order is it?',
    'What do you know of it?',
    'Where are you with support?',
    'What do you watch on?',
    'Check',
  ].map((title, step) => ({
    title,
    questions: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter, index) => ({
      name: `${letter}${step}`,
      label: `Question ${letter} of ${title}`,
      ...(index % 2 === 0 && { options: ['Yes', 'No', 'I do not know'] }),
    })),
  })),
];
