// Warns two minutes before the session ends, lets the person stay, and takes the page from the screen when it has ended.
const WARN_BEFORE = 120; // seconds
const lasts = Number(document.body.dataset.idleSeconds);
const box = document.getElementById("idle");
let timers = [];

function wait() {
  timers.forEach(clearTimeout);
  box.hidden = true;
  timers = [
    setTimeout(() => { box.hidden = false; }, (lasts - WARN_BEFORE) * 1000),
    setTimeout(leave, lasts * 1000),
  ];
}

function leave() {
  document.getElementById("main").replaceChildren(); // also when the way to the server is gone
  location.replace("/staff/sign-in");
}

async function stay() {
  try {
    const answer = await fetch("/staff/account", { signal: AbortSignal.timeout(10000) });
    if (answer.redirected || !answer.ok) leave();
    else wait();
  } catch {
    box.querySelector("p").textContent = box.dataset.failed;
  }
}

box.querySelector("button").addEventListener("click", stay);
wait();
