import type { Metadata } from "next";
import { formState, type Query } from "@/app/staff/form-state";
import { loadedOrNull } from "@/app/staff/loaded";
import { Board } from "@/components/leads/board";
import { BoardFilters, BoardJumps } from "@/components/leads/board-filters";
import { NarrowLinks } from "@/components/staff/narrow-links";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { database } from "@/lib/database";
import { boardQuery, nextShown, type BoardColumn, type BoardView } from "@/lib/leads/board";
import { countWords } from "@/lib/leads/display";
import { viewQuery } from "@/lib/leads/filter";
import { boardView } from "@/lib/leads/input/board";
import { listBoard } from "@/lib/leads/queries/list-board";
import { leadAnswers, leadDeskWords, leadWords } from "@/lib/leads/words";
import { boardWords } from "@/lib/leads/words/board";
import type { StaffMember } from "@/lib/staff/member";
import { listColleagues } from "@/lib/staff/queries";
import { requireStaff } from "@/lib/staff/session";

const words = boardWords.en;
const { stages: stageNames } = leadWords.en;

type Props = { readonly searchParams: Query };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

/** Every stage with its leads, side by side. */
export default async function BoardPage({ searchParams }: Props) {
  const view = boardView(await searchParams);
  const staff = await requireStaff(`/staff/leads/board${boardQuery(view)}`);
  const [loaded, form] = await Promise.all([loadedOrNull(load(view, staff)), formState(searchParams)]);
  const answer = leadAnswers("en", (await searchParams)["done"]);
  return (
    <Container width="wide">
      <ErrorSummary problems={form.problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader title={words.title} />
      {loaded === null ? <NotLoaded view={view} /> : <Stages view={view} staff={staff} loaded={loaded} />}
    </Container>
  );
}

async function load(view: BoardView, staff: StaffMember) {
  const [columns, colleagues] = await Promise.all([
    listBoard(database(), view, { zone: staff.timeZone, now: new Date() }),
    listColleagues(database()),
  ]);
  return { columns, colleagues };
}

function NotLoaded({ view }: { readonly view: BoardView }) {
  const { title, cause, action } = leadDeskWords.en.list.notLoaded;
  const again = `/staff/leads/board${boardQuery(view)}`;
  return <EmptyState title={title} cause={cause} action={<ButtonLink href={again}>{action}</ButtonLink>} />;
}

type StagesProps = {
  readonly view: BoardView;
  readonly staff: StaffMember;
  readonly loaded: Awaited<ReturnType<typeof load>>;
};

function Stages({ view, staff, loaded: { columns, colleagues } }: StagesProps) {
  const owners = colleagues
    .filter(({ disabledAt, id }) => disabledAt === null && id !== staff.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  const me = { value: staff.id, label: leadDeskWords.en.list.me(staff.name) };
  return (
    <Stack>
      <BoardFilters view={view} owners={[me, ...owners]} />
      <BoardJumps>
        <NarrowLinks label={words.stagesLabel} links={columns.map(jumpTo)} />
      </BoardJumps>
      <Board
        columns={columns.map((column) => ({ column, counted: countedOf(column), more: moreOf(column, view) }))}
        stageNames={stageNames}
        query={boardQuery(view)}
        isNarrowed={boardQuery({ ...view, order: "latest" }) !== ""}
      />
      <p>
        {words.lead} {words.keys}
      </p>
    </Stack>
  );
}

function jumpTo({ stage, count }: BoardColumn) {
  return { href: `#stage-${stage}`, label: stageNames[stage], number: countWords(count), isCurrent: false };
}

function countedOf({ cards, count }: BoardColumn): string {
  const all = countWords(count);
  return cards.length < count.number || count.isMore ? words.counted(cards.length, all) : all;
}

/** The way to what a column doesn't show: as many more below, or, when the board is full of it, the list. */
function moreOf({ stage, cards, count }: BoardColumn, view: BoardView) {
  const rest = count.number - cards.length;
  if (rest <= 0 && !count.isMore) return null;
  const shown = nextShown(view.shown[stage]);
  if (shown === null)
    return {
      href: `/staff/leads${viewQuery({ filter: { ...view.filter, stage }, sort: "newest" })}`,
      label: words.rest,
    };
  const query = boardQuery(view, { shown: { ...view.shown, [stage]: shown } });
  const step = shown - view.shown[stage];
  const number = count.isMore ? step : Math.min(step, rest);
  return { href: `/staff/leads/board${query}#${stage}-${cards.length + 1}`, label: words.more(number) };
}
