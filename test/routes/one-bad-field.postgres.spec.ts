import { describeOn } from '../support/test-app.js';
import { oneBadField } from './one-bad-field.js';

describeOn('postgres', 'one bad entry in a form that is right otherwise,', oneBadField);
