const files = import.meta.glob<string>('../fixtures/draft-schema-*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A stored draft of each schema that there was, as the version of its time wrote it, by the schema. */
export const fixtures: Readonly<Record<number, string>> = Object.fromEntries(
  Object.entries(files).map(([file, text]) => [Number(/(\d+)\.json$/.exec(file)?.[1]), text]),
);
