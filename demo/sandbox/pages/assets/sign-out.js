const button = document.querySelector('button[name=logout]');
button?.form?.requestSubmit(button);
