/** What is said before the desk: logging in, and the first admin's account. */
export const LOGIN = {
  title: 'Log in to the desk',
  name: 'Name',
  password: 'Password',
  submit: 'Log in',
  busy: 'Logging in…',
  expired: 'Your session is over. Log in again to go on.',
  loggedOut: 'You are logged out.',
  madeAccount: 'Your account is made. Log in with it.',
  firstTime: 'First time here? Open the set-up link that Houselights printed when it started. It is also in',
  setupFile: 'data/setup-link.txt',
  notForYou: (name: string) => `${name}, your account has no place at the desk. Ask an admin.`,
} as const;

export const SETUP = {
  title: 'Welcome. Make your account',
  lead: 'You will be the first admin of this venue. The link you opened works once.',
  name: 'Your name',
  nameHint: 'You log in with it.',
  password: 'Password',
  passwordHint: (min: number) => `At least ${min} characters. A few words make a good one.`,
  passwordAgain: 'Password again',
  submit: 'Open the house',
  busy: 'Making your account…',
  checking: 'Checking your set-up link…',
  nameMissing: 'Say how you want to be called.',
  passwordShort: (min: number) => `Use at least ${min} characters.`,
  passwordsDiffer: 'The two passwords are not the same.',
  deadTitle: 'This set-up link does not work',
  deadHelp: 'Restart Houselights: it prints a new link if there is no admin yet, and writes it to',
  deadFile: 'data/setup-link.txt',
  toLogin: 'I have an account: log in',
} as const;
