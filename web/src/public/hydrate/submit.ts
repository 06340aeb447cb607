import { hydratePage } from '../hydrated.js';
import Submit from '../pages/Submit.svelte';

void hydratePage(Submit);
