/* Buttons that copy a list. What is selected can be copied by hand where a page may not do it. */
async function copy({ target }) {
  const button = target.closest('[data-copy]');
  if (!button) return;
  const list = document.getElementById(button.dataset.copy);
  getSelection().selectAllChildren(list);
  const lines = [...list.children].map((line) => line.textContent);
  if (!navigator.clipboard) return;
  await navigator.clipboard.writeText(lines.join('\n'));
  button.textContent = button.dataset.copied;
}

document.addEventListener('click', copy);
