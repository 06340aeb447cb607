import { describeOn } from '../support/test-app.js';
import { badInput } from './bad-input.js';

describeOn('postgres', 'bad input', badInput);
