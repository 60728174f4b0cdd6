// Keyboard, copying, theme, and small things around searching. Every page works without it.
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

// --- theme -----------------------------------------------------------------------------------
const theme = $("#theme");
if (theme) {
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const root = document.documentElement;
    const systemDark = matchMedia("(prefers-color-scheme: dark)").matches;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : systemDark;
    root.dataset.theme = dark ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // The choice holds for this page only.
    }
  });
}

// --- copy ------------------------------------------------------------------------------------
for (const button of $$("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  const label = button.textContent;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Not allowed to copy";
    }
    setTimeout(() => (button.textContent = label), 1600);
  });
}

// --- search form: clean addresses, filters that apply at once -----------------------------------
const form = $("#search-form");
const weights = $("#weights");
form?.addEventListener("formdata", (event) => {
  for (const [name, value] of [...event.formData]) {
    if (value === "") event.formData.delete(name);
  }
});
document.addEventListener("change", (event) => {
  if (event.target.form === form && event.target.closest(".filters")) form.requestSubmit();
});

// Whoever presses Enter has typed just before: the same words are not asked for again.
let asked = $("#q")?.value;
document.addEventListener("htmx:confirm", (event) => {
  const q = $("#q").value;
  if (event.detail.elt.id === "q" && q === asked) event.preventDefault();
  asked = q;
});

// A refusal while typing waits for the next letter; a refused submission shows the server's page.
for (const failure of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(failure, (event) => {
    if (event.detail.elt === form || event.detail.elt === weights) event.detail.elt.submit();
  });
}

// What was unfolded stays so when an answer is replaced.
const UNFOLDING = [".filters details", "details.gate"];
let unfolded = [];
document.addEventListener("htmx:beforeSwap", () => {
  unfolded = UNFOLDING.filter((one) => $(one)?.open);
});
document.addEventListener("htmx:afterSettle", () => {
  for (const one of unfolded) {
    const details = $(one);
    if (details) details.open = true;
  }
  const news = $("#count") ?? $("#compared .legend");
  $("#announce").textContent = news ? news.textContent : "";
  if (weights) return;
  const q = $("#q").value.trim();
  document.title = `${q || "Search"} – Symposium`;
});

// --- the weights of the Mixture page -------------------------------------------------------------
weights?.addEventListener("input", (event) => {
  const output = $(`output[for="${event.target.id}"]`, weights);
  if (output) output.textContent = Number(event.target.value).toFixed(2);
});
weights?.addEventListener("htmx:confirm", (event) => {
  const idle = $$("input[type=range]", weights).every((one) => Number(one.value) === 0);
  $("#weights-note").textContent = idle
    ? "Give at least one expert some weight."
    : "Only their proportions count.";
  if (idle) event.preventDefault();
});

// --- keyboard --------------------------------------------------------------------------------
const hits = () => $$(".hit");
const current = () => document.activeElement?.closest(".hit");

function move(by) {
  const all = hits();
  if (all.length === 0) return;
  const at = all.indexOf(current());
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
  $("a.title", all[next]).focus({ preventScroll: true });
  all[next].scrollIntoView({ block: "nearest" });
}

function toggle(selector) {
  const hit = current() ?? hits()[0];
  const details = hit && $(selector, hit);
  if (details) details.open = !details.open;
}

const keys = {
  "/": () => {
    $("#q").focus();
    $("#q").select();
  },
  j: () => move(1),
  k: () => move(-1),
  o: () => $("a.title", current() ?? document.createElement("i"))?.click(),
  e: () => toggle("details.why"),
  a: () => toggle("details.more"),
  s: () => $("a.like", current() ?? document.createElement("i"))?.click(),
  "?": () => $("#keys").showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof Element && event.target.matches("input, textarea, select")) {
    if (event.key === "Escape" && event.target.id === "q") {
      event.preventDefault(); // Browsers would clear the box.
      event.target.blur();
    }
    return;
  }
  if ($("#keys").open) return;
  const action = keys[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
});
