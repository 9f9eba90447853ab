/** Words of what is read only after a click, because reading it needs a proof. */
export default {
  lists: {
    text: 'To keep this private, we ask who you are before we show it.',
    show: 'Show',
  },
  activity: {
    text: 'Confirm it’s you to see what happened on your account.',
    show: 'Show activity',
  },
  tokens: {
    text: 'Confirm it’s you to see your access tokens.',
    show: 'Show tokens',
  },
};
