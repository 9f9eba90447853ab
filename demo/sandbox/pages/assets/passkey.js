/** Signs a challenge with a passkey: `data-passkey` is the path that takes the signature. */
async function usePasskey(path) {
  const asked = await fetch(`${path}-options`, { method: 'POST' });
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await asked.json());
  const credential = await navigator.credentials.get({ publicKey });
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(credential),
  });
  const { location, problem } = await answer.json();
  if (!location) throw new Error(problem);
  window.location.assign(location);
}

function tell(message) {
  let line = document.querySelector('#problem');
  if (!line) {
    line = document.createElement('p');
    Object.assign(line, { id: 'problem', className: 'problem' });
    line.setAttribute('role', 'alert');
    document.querySelector('h1').after(line);
  }
  line.textContent = message;
}

for (const button of document.querySelectorAll('[data-passkey]')) {
  button.addEventListener('click', () => {
    usePasskey(button.dataset.passkey).catch((error) => {
      const cancelled = error.name === 'NotAllowedError';
      tell(cancelled ? 'No passkey was used.' : error.message || 'This passkey did not work.');
    });
  });
}
