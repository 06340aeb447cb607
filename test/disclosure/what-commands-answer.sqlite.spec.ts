import { describeOn } from '../support/test-app.js';
import { whatCommandsAnswer } from './what-commands-answer.js';

describeOn('sqlite', 'what commands answer', whatCommandsAnswer);
