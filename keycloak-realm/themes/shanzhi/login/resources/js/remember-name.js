// "本机记住用户名": only the name, only in this browser. The realm's own Remember Me would also keep the
// session alive across a browser restart, which a shared desk must not do.
const KEY = "shanzhi.username";
const box = document.getElementById("rememberName");
const username = document.getElementById("username");
const password = document.getElementById("password");

if (box && username) {
  try {
    const kept = localStorage.getItem(KEY);
    box.parentElement.hidden = false;
    box.checked = kept !== null;
    if (kept && !username.value) username.value = kept;
    username.form.addEventListener("submit", () => {
      if (box.checked) localStorage.setItem(KEY, username.value.trim());
      else localStorage.removeItem(KEY);
    });
  } catch {
    // Storage switched off by the browser's policy: nothing to remember with, so no box.
    box.parentElement.remove();
  }
}
if (username?.value) password?.focus();
