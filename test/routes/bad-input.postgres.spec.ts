import { describeOn } from '../support/house.js';
import { badInput } from './bad-input.js';

describeOn('postgres', 'bad input', badInput);
