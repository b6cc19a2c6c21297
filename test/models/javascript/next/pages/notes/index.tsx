import { exec } from "node:child_process";
import type { GetServerSidePropsContext } from "next";
import { permanentRedirect } from "next/navigation";
import { useRouter } from "next/router";

export async function getServerSideProps({ query, params, req, res, resolvedUrl }) {
  exec(`note ${query.q}`); // error[no-command-injection]
  exec(`note ${params.id}`); // error[no-command-injection]
  exec(`note ${req.cookies.name}`); // error[no-command-injection]
  exec(`note ${resolvedUrl}`); // error[no-command-injection]
  res.end(`<p>${query.q}</p>`); // error[no-html-injection]
  return { props: { q: query.q } };
}

export function typed(context: GetServerSidePropsContext) {
  exec(`note ${context.query.q}`); // error[no-command-injection]
  permanentRedirect("/notes");
}

export default function Notes({ q }: { q: string }) {
  const router = useRouter();
  document.title = router.asPath;
  router.push(router.asPath.split("?")[0]);
  document.body.innerHTML = router.query.q; // error[no-html-injection]
  return <p>{q}</p>;
}
