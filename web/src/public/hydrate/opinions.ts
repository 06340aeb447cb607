import { hydratePage } from '../hydrated.js';
import Opinions from '../pages/Opinions.svelte';

void hydratePage(Opinions);
