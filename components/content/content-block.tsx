import { ClaimsTable } from "@/components/content/claims-table";
import { ContactDetails } from "@/components/content/contact-details";
import { CorrectionList } from "@/components/content/correction-list";
import { MatrixForm } from "@/components/content/matrix-form";
import { MatrixTable } from "@/components/content/matrix-table";
import { ProseBlock } from "@/components/content/prose-block";
import { QuestionList } from "@/components/content/question-list";
import { SourceRegister } from "@/components/content/source-register";
import { WaysOn } from "@/components/content/ways-on";
import { WordList } from "@/components/content/word-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Wide } from "@/components/ui/section";
import type { ComposedBlock } from "@/lib/content/compose-page";
import { readMatrixFilter } from "@/lib/content/matrix-filter";
import { contentWords } from "@/lib/content/words";

/** Any block of a composed page: prose, or a register of facts that is kept elsewhere. */
export function ContentBlock({ block }: { readonly block: ComposedBlock }) {
  switch (block.kind) {
    case "matrix":
      return (
        <Wide>
          <Disclosure title={contentWords.narrowing.formTitle} isOnScreenOnly>
            <MatrixForm filter={readMatrixFilter([])} />
          </Disclosure>
          <MatrixTable caption={contentWords.matrixCaption} rows={block.rows} />
        </Wide>
      );
    case "questions":
      return <QuestionList questions={block.questions} />;
    case "sources":
      return <SourceRegister uses={block.uses} />;
    case "claims":
      return (
        <Wide>
          <ClaimsTable claims={block.claims} />
        </Wide>
      );
    case "corrections":
      return <CorrectionList entries={block.entries} />;
    case "words":
      return <WordList words={block.words} />;
    case "contact":
      return <ContactDetails site={block.site} />;
    case "ways-on":
      return <WaysOn ways={block.ways} />;
    default:
      return <ProseBlock block={block} />;
  }
}
