// Encore Loyalty: what HTML lacks. Every page works without it.

for (const button of document.querySelectorAll('.encore [data-encore-copy]')) {
  if (!navigator.clipboard) break;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.encoreCopy);
    button.textContent = button.dataset.encoreCopied;
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}

// A second click would be served once anyway; this shows that the first one counted.
for (const form of document.querySelectorAll('.encore form[data-encore-once]')) {
  form.addEventListener('submit', () => {
    for (const button of form.querySelectorAll('[type=submit]')) button.disabled = true;
  });
}

// Coming back with the browser's back button finds the form usable again.
addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('.encore form[data-encore-once] [type=submit]')) button.disabled = false;
});

// A job that runs: look again. A page that nobody looks at waits.
if (document.querySelector('.encore [data-encore-refresh]')) {
  const again = () => document.hidden ? setTimeout(again, 1000) : location.replace(location.href.split('#')[0]);
  setTimeout(again, document.querySelector('.encore [data-encore-refresh]').dataset.encoreRefresh * 1000);
}
