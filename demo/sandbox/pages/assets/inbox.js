/** Takes the rows of a freshly rendered inbox when there are new ones. */
async function refresh() {
  const answer = await fetch('/inbox');
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const selector of ['tbody', '#empty']) {
    const now = document.querySelector(selector);
    const next = fresh.querySelector(selector);
    if (now.outerHTML !== next.outerHTML) now.replaceWith(document.adoptNode(next));
  }
}

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('[data-copy]');
  if (!button) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  button.textContent = 'Copied';
});

setInterval(() => {
  if (document.visibilityState === 'visible') refresh().catch(() => {});
}, 2000);
