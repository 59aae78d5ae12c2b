import '../shared/theme.css';
import './fan.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { showToast } from './store.ts';
import { STRINGS } from './strings.ts';

const page = document.getElementById('page');
if (page === null) throw new Error('the page has no #page element');

createRoot(page).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// The room's wire and the player come beside the page, not after it.
void import('./session.ts').then(({ enterRoom }) => enterRoom()).catch(() => showToast(STRINGS.codeMissing));
void import('./player/start-player.ts');
