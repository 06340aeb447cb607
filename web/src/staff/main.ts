import { mount } from 'svelte';
import { speak } from '#api/client.js';
import type { Language } from '#i18n/messages.js';
import '../styles/staff.css';
import App from './App.svelte';
import { messages } from './app/messages.svelte.js';
import { router } from './app/router.svelte.js';
import { routes } from './routes.js';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no place for the application');
speak(messages);
router.start(routes);
void messages.use(document.documentElement.lang as Language).then(() => mount(App, { target }));
