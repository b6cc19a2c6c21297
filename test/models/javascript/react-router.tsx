import { exec } from "node:child_process";
import { json, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { useLocation, useNavigate, useParams, useSearchParams } from "react-router-dom";
import { Pool } from "pg";

const pool = new Pool();

export async function loader({ request, params }) {
  exec(params.id); // error[no-command-injection]: Request data
  exec(new URL(request.url).searchParams.get("q")); // error[no-command-injection]
  exec(request.headers.get("x-name")); // error[no-command-injection]
  if (params.next) throw redirect(params.next); // error[no-open-redirect]: Request data
  return json({ id: params.id });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  exec(String(form.get("text"))); // error[no-command-injection]
  exec(params.id); // error[no-command-injection]
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [form.get("text")]);
  const body = await request.json();
  await pool.query("INSERT INTO notes (text) VALUES ($1)", [body.text]); // error[require-input-validation]
  return redirect("/notes");
}

export async function typed(args: ActionFunctionArgs) {
  exec(args.params.id); // error[no-command-injection]
  exec(await args.request.text()); // error[no-command-injection]
}

export default function Notes() {
  const { id } = useParams();
  const [search, setSearch] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  setSearch({});
  navigate(`/notes/${id}`);
  return (
    <div>
      <p>{id}</p>
      <p dangerouslySetInnerHTML={{ __html: id }} /> {/* error[no-html-injection] */}
      <p dangerouslySetInnerHTML={{ __html: search.get("q") }} /> {/* error[no-html-injection] */}
      <p dangerouslySetInnerHTML={{ __html: location.hash }} /> {/* error[no-html-injection] */}
      <p dangerouslySetInnerHTML={{ __html: location.pathname }} /> {/* error[no-html-injection] */}
    </div>
  );
}
