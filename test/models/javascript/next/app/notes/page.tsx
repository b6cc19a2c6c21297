import { exec } from "node:child_process";
import { notFound, redirect, useParams, usePathname, useRouter, useSearchParams } from "next/navigation";

export async function generateMetadata({ params }) {
  exec(`title ${(await params).id}`); // error[no-command-injection]
  return { title: "Notes" };
}

export default async function Page({ params, searchParams }: { params: { id: string }; searchParams: { q?: string } }) {
  if (!/^\d+$/.test(params.id)) notFound();
  exec(`note ${params.id}`);
  exec(`note ${searchParams.q}`); // error[no-command-injection]
  if (searchParams.next) redirect(searchParams.next); // error[no-open-redirect]: Request data
  return <p>{searchParams.q}</p>;
}

export function Search() {
  const router = useRouter();
  const search = useSearchParams();
  const { id } = useParams();
  if (search.has("next")) router.push(search.get("next")); // error[no-open-redirect]: Request data
  router.push(`/notes/${id}`);
  const path = usePathname();
  router.push(`${path}?page=1`);
  router.refresh();
  const query = search.toString();
  return (
    <div>
      <p dangerouslySetInnerHTML={{ __html: search.get("q") }} /> {/* error[no-html-injection] */}
      <p dangerouslySetInnerHTML={{ __html: id }} /> {/* error[no-html-injection] */}
      <p dangerouslySetInnerHTML={{ __html: query }} /> {/* error[no-html-injection] */}
      <p dangerouslySetInnerHTML={{ __html: path }} /> {/* error[no-html-injection] */}
      <p>{search.size}</p>
    </div>
  );
}
