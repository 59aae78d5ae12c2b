import { dismissToast, useFan } from '../store.ts';
import { STRINGS } from '../strings.ts';
import { CloseIcon } from './icons.tsx';

export const Toasts = () => {
  const toasts = useFan((state) => state.toasts);
  const announcement = useFan((state) => state.announcement);
  return (
    <section className="toasts" aria-label={STRINGS.toastsLabel}>
      <div role="status" className="toasts-list">
        {toasts.map((toast) => (
          <div key={toast.id} className={`toast toast-${toast.kind}`}>
            <span>{toast.text}</span>
            <button
              type="button"
              className="toast-close"
              aria-label={STRINGS.dismiss}
              onClick={() => dismissToast(toast.id)}
            >
              <CloseIcon />
            </button>
          </div>
        ))}
      </div>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </section>
  );
};
