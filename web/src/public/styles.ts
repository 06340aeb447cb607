import '../styles/public.css';
import { pages } from './pages.js';

/** Never loaded in a browser; imports all public pages so that one style sheet is built for them. */
if (Object.keys(pages).length === 0) throw new Error('There are no pages.');
