// Renders TeX. The library comes only when a page has formulas; until then, and where something
// goes wrong, the TeX stands there as text.
const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

let loading;
function load() {
  loading ??= new Promise((resolve, reject) => {
    const css = document.createElement("link");
    css.rel = "stylesheet";
    css.href = meta("katex-css");
    const script = document.createElement("script");
    script.src = meta("katex-js");
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(css, script);
  });
  return loading;
}

function bare(tex) {
  if (tex.startsWith("$$") || tex.startsWith("\\(")) return tex.slice(2, -2);
  return tex.slice(1, -1);
}

// KaTeX would show such a command's bare name; as an error it stands as it was written.
function refuse() {
  throw new Error("links, images and attributes are not trusted");
}

async function render(root) {
  const formulas = [...root.querySelectorAll(".tex:not([data-done])")];
  if (formulas.length === 0) return;
  await load();
  for (const element of formulas) {
    const tex = element.textContent;
    element.dataset.done = "";
    try {
      window.katex.render(bare(tex), element, {
        throwOnError: true,
        strict: "ignore",
        trust: refuse,
        maxSize: 10,
        maxExpand: 200,
      });
    } catch {
      element.textContent = tex;
    }
  }
}

render(document);
document.addEventListener("htmx:afterSettle", (event) => render(event.target));
