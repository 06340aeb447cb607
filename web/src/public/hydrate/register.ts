import { hydratePage } from '../hydrated.js';
import Register from '../pages/Register.svelte';

void hydratePage(Register);
