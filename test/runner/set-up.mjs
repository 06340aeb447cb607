import fc from 'fast-check';
import { seed } from '../support/seed.ts';

fc.configureGlobal({ seed });

// Jest sets 100, and every refusal records them.
Error.stackTraceLimit = 10;
