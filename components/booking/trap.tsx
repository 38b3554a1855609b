import { bookingWords } from "@/lib/booking/words/pages";

/** A field for robots: no person sees it, hears it or comes to it with the keyboard. */
export function Trap() {
  return (
    <div hidden>
      <label htmlFor="website">{bookingWords.en.details.trap}</label>
      <input id="website" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  );
}
