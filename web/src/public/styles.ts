import '../styles/public.css';
import { pages } from './pages.js';

/** Never loaded: it makes the one style sheet of all citizens' pages. A page that nothing uses would lose its styles. */
if (Object.keys(pages).length === 0) throw new Error('There are no pages.');
