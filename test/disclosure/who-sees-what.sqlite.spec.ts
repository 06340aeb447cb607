import { describeOn } from '../support/test-app.js';
import { whoSeesWhat } from './who-sees-what.js';

describeOn('sqlite', 'who sees what', whoSeesWhat);
