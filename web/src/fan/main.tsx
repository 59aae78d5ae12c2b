import '../shared/theme.css';
import './fan.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { enterRoom } from './session.ts';

const page = document.getElementById('page');
if (page === null) throw new Error('the page has no #page element');

createRoot(page).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void enterRoom();
// The player comes beside the page, not after it.
void import('./player/start-player.ts');
