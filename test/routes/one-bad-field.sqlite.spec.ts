import { describeOn } from '../support/test-app.js';
import { oneBadField } from './one-bad-field.js';

describeOn('sqlite', 'one bad entry in a form that is right otherwise,', oneBadField);
