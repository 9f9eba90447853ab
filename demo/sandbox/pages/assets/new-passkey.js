/** Makes a passkey and goes where the server says: `data-new-passkey` is the path that takes it. */
const button = document.querySelector('[data-new-passkey]');

button?.addEventListener('click', async () => {
  const { newPasskey: path, search } = button.dataset;
  const asked = await fetch(`${path}-options`, { method: 'POST' });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await asked.json());
  const credential = await navigator.credentials.create({ publicKey });
  const answer = await fetch(path + search, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(credential),
  });
  const { location, problem } = await answer.json();
  if (location) window.location.assign(location);
  else throw new Error(problem);
});
