const settings = document.querySelector('logto-account-settings');
settings.addEventListener('logto-account-change', ({ call }) => {
  document.querySelector('output').append(`${call} `);
});
document.querySelector('button').addEventListener('click', () => settings.account.open('security'));
