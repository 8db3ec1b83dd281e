import * as fc from 'fast-check';

/** Every run draws the same; FC_SEED=… draws others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261123) });
