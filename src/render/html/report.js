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
