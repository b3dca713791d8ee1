import './fonts.css';
import './page.css';
import { storedLanguage } from './i18n/language.ts';
import { wordsOf } from './i18n/word.parts.ts';

// Both at once: the words do not wait for the console that shows them.
void wordsOf(storedLanguage(), 'first');
void import('./start.tsx');
