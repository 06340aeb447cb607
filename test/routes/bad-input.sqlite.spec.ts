import { describeOn } from '../support/test-app.js';
import { badInput } from './bad-input.js';

describeOn('sqlite', 'bad input', badInput);
