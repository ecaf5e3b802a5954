"use strict";
for (const form of document.querySelectorAll("form.filter")) {
  const list = form.nextElementSibling;
  const parts = [...list.querySelectorAll(".part")];
  const choices = [...form.querySelectorAll("select")];
  const said = form.querySelector("output");
  const apply = () => {
    let shown = 0;
    for (const part of parts) {
      const fits = choices.every((choice) => !choice.value || part.getAttribute("data-marks-" + choice.dataset.filter).split(" ").includes(choice.value));
      part.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const group of list.querySelectorAll(".group")) group.hidden = !group.querySelector(".part:not([hidden])");
    said.textContent = shown ? shown + " " + (shown === 1 ? said.dataset.one : said.dataset.shown) : said.dataset.none;
  };
  form.hidden = false;
  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  // A link to an item that is not shown shows everything again.
  addEventListener("hashchange", () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && list.contains(target) && target.hidden) {
      form.reset();
      setTimeout(() => target.scrollIntoView());
    }
  });
  apply();
}
for (const button of document.querySelectorAll("button.unfold")) {
  const unfold = button.textContent;
  const folded = () => [...button.form.nextElementSibling.querySelectorAll(".part > details")];
  button.addEventListener("click", () => {
    const open = button.textContent === unfold;
    for (const part of folded()) part.open = open;
    button.textContent = open ? button.dataset.fold : unfold;
  });
}
// A link to an item unfolds it, and paper folds nothing.
const unfold = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = target?.querySelector(":scope > details");
  if (details) details.open = true;
};
addEventListener("hashchange", unfold);
unfold();
let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll(".part > details:not([open])")];
  for (const part of unfolded) part.open = true;
});
addEventListener("afterprint", () => {
  for (const part of unfolded) part.open = false;
});
