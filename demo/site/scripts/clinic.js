/**
 * What every page of the clinic does: show who is signed in, speak the visitor's language, and lead to the
 * sign-in page when a widget asks for it.
 */

const LANGUAGE_KEY = 'harborlight-language';

/** A fresh token for whoever the clinic's cookie says is here, or null. */
export const token = async () => {
  const response = await fetch('/demo/token', {
    method: 'POST',
    headers: { 'X-Requested-With': 'harborlight' },
  });
  return response.status === 200 ? response.json() : null;
};

let asked;
/** The signed-in person as the API tells it, or null. Asked once a page. */
export const me = () =>
  (asked ??= (async () => {
    const given = await token();
    if (!given) return null;
    const response = await fetch('/api/v1/me', { headers: { Authorization: `Bearer ${given.token}` } });
    return response.ok ? response.json() : null;
  })().catch(() => null));

/** Only pages of this site: an address in a link must not lead away. */
export const returnPath = () => {
  const wanted = new URLSearchParams(location.search).get('to') ?? '';
  return /^\/(?![/\\])[\w/?=&.-]*$/.test(wanted) ? wanted : null;
};

export const goToSignIn = () => {
  location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
};

export const language = () => document.documentElement.lang;

const speak = wanted => {
  document.documentElement.lang = wanted;
  for (const part of document.querySelectorAll('[data-es]')) {
    part.dataset.en ??= part.textContent;
    part.textContent = wanted === 'es' ? part.dataset.es : part.dataset.en;
  }
  for (const widget of document.querySelectorAll('iop-program, iop-video-room, iop-intake-form')) {
    if (!widget.parentElement?.closest('iop-program'))
      widget.setAttribute('locale', wanted === 'es' ? 'es' : 'en-US');
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.textContent = wanted === 'es' ? 'In English' : 'En español';
    button.lang = wanted === 'es' ? 'en' : 'es';
  }
  document.dispatchEvent(new Event('clinic-language'));
};

const remembered = () => {
  try {
    return localStorage.getItem(LANGUAGE_KEY);
  } catch {
    return null;
  }
};

document.addEventListener('click', event => {
  if (event.target.closest('[data-language]')) {
    const wanted = language() === 'es' ? 'en' : 'es';
    try {
      localStorage.setItem(LANGUAGE_KEY, wanted);
    } catch {
      // Storage is blocked: the choice then lasts for this page.
    }
    speak(wanted);
  }
  if (event.target.closest('[data-sign-out]')) {
    fetch('/demo/sign-out', { method: 'POST', headers: { 'X-Requested-With': 'harborlight' } }).then(
      () => location.assign('/'),
      () => location.assign('/'),
    );
  }
});
document.addEventListener('iop-sign-in-requested', goToSignIn);
document.addEventListener('iop-contact-requested', () => {
  document.querySelector('[data-after-hello]')?.removeAttribute('hidden');
});

const PATIENT_SIDE = ['patient', 'guardian', 'family-guest'];

if (document.querySelector('[data-es]') && remembered() === 'es') speak('es');
void me().then(person => {
  for (const part of document.querySelectorAll('[data-signed-in]')) part.hidden = !person;
  for (const part of document.querySelectorAll('[data-signed-out]')) part.hidden = Boolean(person);
  if (person && !PATIENT_SIDE.includes(person.role)) {
    for (const part of document.querySelectorAll('[data-role="staff"]')) part.hidden = false;
  }
});
