import 'logto-account-elements/define/account-settings';
