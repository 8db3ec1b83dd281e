import * as z from 'zod/mini';
import { claimFileSchema, SCHEMA_NAME } from '../src/export/claim-file-schema.ts';

/** The JSON Schema of claim files (draft 2020-12), from the schema by which they are read. */
export function claimFileJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(claimFileSchema, { target: 'draft-2020-12', io: 'input' });
  return {
    $schema,
    $id: SCHEMA_NAME,
    title: 'Recevable: a claim file',
    description:
      'A claim, what a refund policy says of it, and a SHA-256 over all the rest in canonical form (RFC 8785). An unanswered question is an absent field; money is in cents, bandwidth in Mb/s, and a file’s size in bytes.',
    ...schema,
  };
}
