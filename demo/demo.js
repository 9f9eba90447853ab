/** What the frame of every demo page does by itself. The snippets need none of it. */
for (const form of document.querySelectorAll('.demo-choices')) {
  form.addEventListener('change', () => form.requestSubmit());
}

// Where there is little room, the list of pages begins with the one on screen.
document
  .querySelector('.demo-header [aria-current]')
  ?.scrollIntoView({ block: 'nearest', inline: 'center' });

for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.parentElement.querySelector('code').textContent);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
}
