import { NumberedSection } from "@/components/ui/section";
import { videoProviderWords } from "@/lib/booking/words/providers";

const words = videoProviderWords.en;

type VideoProvidersProps = {
  /** The hosts of all video rooms; null where they are not known just now. */
  readonly hosts: readonly string[] | null;
};

/** Who runs the video rooms of our calls, as the links of today name them. */
export function VideoProviders({ hosts }: VideoProvidersProps) {
  return (
    <NumberedSection id="video" title={words.title}>
      {hosts === null && <p>{words.unknown}</p>}
      {hosts?.length === 0 && <p>{words.none}</p>}
      {hosts !== null && hosts.length > 0 && (
        <>
          <p>{words.lead}</p>
          <ul>
            {hosts.map((host) => (
              <li key={host}>{host}</li>
            ))}
          </ul>
        </>
      )}
    </NumberedSection>
  );
}
