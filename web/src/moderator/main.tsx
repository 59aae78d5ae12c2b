import { createRoot } from 'react-dom/client';
import '../shared/theme.css';
import '../admin/admin.css';
import './moderator.css';
import { createAsk } from '../admin/api/request.ts';
import { ModeratorApp } from './ModeratorApp.tsx';

const place = document.getElementById('moderation');
if (place === null) throw new Error('moderator.html has no #moderation');

createRoot(place).render(<ModeratorApp ask={createAsk((url, init) => fetch(url, init))} />);
