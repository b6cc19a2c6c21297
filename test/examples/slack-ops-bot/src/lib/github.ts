import axios from 'axios';
import type { Service } from '../config';

const api = axios.create({
  baseURL: 'https://api.github.com',
  headers: { Authorization: `Bearer ${process.env.GITHUB_TOKEN}`, Accept: 'application/vnd.github+json' },
});

const ORGANISATION = 'pixelcove';

export async function latestTag(service: Service): Promise<string> {
  const { data } = await api.get(`/repos/${ORGANISATION}/${service}/tags`, { params: { per_page: 1 } });
  return data[0]?.name ?? 'main';
}

export async function openIssues(service: string): Promise<string[]> {
  const { data } = await axios.get(`https://api.github.com/repos/${ORGANISATION}/${service}/issues?state=open`);
  return data.map((issue: { number: number; title: string }) => `#${issue.number} ${issue.title}`);
}
