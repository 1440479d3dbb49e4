// Takes the one-time secret from behind the # of the link into the form, and out of the address bar and history.
const secret = location.hash.slice(1);
if (secret) {
  document.getElementById("token").value = secret;
  document.getElementById("link-field").hidden = true;
  history.replaceState(null, "", location.pathname);
  document.getElementById("password").focus();
}
