import { describeOn } from '../support/house.js';
import { badInput } from './bad-input.js';

describeOn('sqlite', 'bad input', badInput);
