import { createRoot } from 'react-dom/client';
import '../shared/theme.css';
import './admin.css';
import { AdminApp } from './AdminApp.tsx';
import { createAsk } from './api/request.ts';
import { takeSetupToken } from './session/setup-token.ts';

const place = document.getElementById('desk');
if (place === null) throw new Error('admin.html has no #desk');

const ask = createAsk((url, init) => fetch(url, init));
createRoot(place).render(<AdminApp ask={ask} setupToken={takeSetupToken(location, history)} />);
