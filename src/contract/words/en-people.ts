/** Words of people and rights. */
import type { idPeople } from './id-people.ts';

export const enPeople: Record<keyof typeof idPeople, string> = {
  'problem.second_factor_needed':
    'Also give the six-digit code of the authenticator app, or a recovery code.',
  'problem.step_up_needed': 'Show your password or passkey again, then repeat this action.',
  'problem.no_assignment': 'This account has no role for today. Ask the administrator.',
  'problem.not_confirmed': 'The password or the code is wrong. Try again.',
  'problem.passkey_refused':
    'The passkey was not accepted. Try again, or sign in with your password.',
  'problem.oidc_off':
    "The government's sign-in is not set up here. Sign in with password or passkey.",
  'problem.oidc_refused':
    "The answer of the government's sign-in was not accepted. Start again from the sign-in page.",
  'problem.oidc_one_factor':
    "The government's sign-in did not ask for a second factor. Sign in with password and code, or passkey.",
  'problem.secret_over':
    'This was done, but the link, key or codes it made are no longer in force. Make new ones.',
  'problem.link_over': 'This link has been used or is over. Ask the administrator for a new one.',
  'problem.login_taken': 'This user name exists already. Choose another.',
  'problem.own_rights': 'Nobody changes the own rights. Ask somebody else.',
  'problem.needs_second_person':
    'A recovery needs the approval of a second person first. Propose the recovery.',
  'field.password_short': 'too short: at least {limit, number} characters',
  'field.password_known': 'too easy to guess: choose a sentence that only you know',
  'field.code_wrong': 'the code is wrong: give the one that the authenticator shows now',
  'field.day_past': 'is past: choose today or later',
  'field.role_elsewhere': 'this role does not work at such a place',
  'field.until_before_from': 'lies before the first day',
  'field.not_a_machine': 'only machines hold the role of a machine, and no other',
};
