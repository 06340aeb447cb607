import { hydratePage } from '../hydrated.js';
import Speak from '../pages/Speak.svelte';

void hydratePage(Speak);
