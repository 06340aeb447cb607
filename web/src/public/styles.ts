import '../styles/public.css';
import './pages.js';
