import { hydratePage } from '../hydrated.js';
import Dialogue from '../pages/Dialogue.svelte';

void hydratePage(Dialogue);
