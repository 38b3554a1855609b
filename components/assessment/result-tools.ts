/**
 * Lets the print and copy buttons of a page do their work. It goes to the browser as its own source text, so it uses
 * nothing from outside itself.
 */
export function resultTools(): void {
  const press = async ({ tool, target = "", done = "" }: DOMStringMap) => {
    if (tool === "print") {
      window.print();
      return;
    }
    const field = document.getElementById(target);
    if (!(field instanceof HTMLInputElement)) return;
    field.select();
    await navigator.clipboard.writeText(field.value);
    const answer = document.getElementById(`${target}-done`);
    if (answer) answer.textContent = done;
  };
  for (const button of document.querySelectorAll<HTMLInputElement>("input[data-tool]"))
    button.addEventListener("click", () => void press(button.dataset));
}
