/* Asks before a page is left on which something was entered that is not saved. */
const ENTERED = '#profile, form.edit';

function ask(event) {
  event.preventDefault();
}

function enter({ target }) {
  if (target.form?.matches(ENTERED)) addEventListener('beforeunload', ask);
}

/** What is saved is not lost, and what is deleted is meant to be. */
function send({ target }) {
  if (target.matches(`${ENTERED}, .delete form`)) removeEventListener('beforeunload', ask);
}

document.addEventListener('input', enter);
document.addEventListener('submit', send);
if (document.querySelector('[data-unsaved]')) addEventListener('beforeunload', ask);
