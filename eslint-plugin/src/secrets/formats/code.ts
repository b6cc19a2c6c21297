/** Source control, package registries, builds and deployment. */
import { hasChecksum, isPypiToken } from "../checks.js";
import { ALNUM, ANYHEX, containing, DASHED, type Format, HEX, LOWER, named, NONE, prefixed, URLSAFE, UUID } from "../format.js";
import { isPlaceholder } from "../placeholder.js";

const SOURCE_CONTROL: readonly Format[] = [
  prefixed("github-token", "GitHub token", "gh", `[pousr]_(?<random>${ALNUM}{36})`, {
    keywords: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    shown: 4,
    check: hasChecksum,
  }),
  prefixed("github-fine-grained-token", "GitHub fine-grained token", "github_pat_", `(?<random>\\w{82})`, { env: "GITHUB_TOKEN" }),
  prefixed("gitlab-routable-token", "GitLab token", "gl", `(?:pat|rt)-(?:t\\d_)?(?<random>${URLSAFE}{27,300}\\.[0-9a-z]{9})`, {
    keywords: ["glpat-", "glrt-"],
    shown: 2,
    edge: DASHED,
    env: "GITLAB_TOKEN",
  }),
  prefixed("gitlab-token", "GitLab token", "gl", `(?:pat|dt|rt|soat|ft|ffct)-(?<random>${URLSAFE}{20})`, {
    keywords: ["glpat-", "gldt-", "glrt-", "glsoat-", "glft-", "glffct-"],
    shown: 2,
    edge: DASHED,
  }),
  prefixed("gitlab-trigger-token", "GitLab pipeline trigger token", "glptt-", `(?<random>${HEX}{40})`),
  prefixed("gitlab-agent-token", "GitLab agent token", "glagent-", `(?<random>${URLSAFE}{50})`, { edge: DASHED }),
  prefixed("gitlab-oauth-secret", "GitLab OAuth application secret", "gloas-", `(?<random>${URLSAFE}{64})`, { edge: DASHED }),
  prefixed("gitlab-mail-token", "GitLab incoming mail token", "glimt-", `(?<random>${URLSAFE}{25})`, { edge: DASHED }),
  prefixed("gitlab-job-token", "GitLab job token", "glcbt-", `${ALNUM}{1,5}_(?<random>${URLSAFE}{20})`, { edge: DASHED }),
  prefixed("gitlab-runner-token", "GitLab runner registration token", "GR1348941", `(?<random>${URLSAFE}{20})`, { edge: DASHED }),
  prefixed("gitlab-session", "GitLab session cookie", "_gitlab_session=", `(?<random>[0-9a-z]{32})`),
  prefixed("bitbucket-token", "Bitbucket app password", "ATBB", `(?<random>${ALNUM}{32})`),
  prefixed("bitbucket-access-token", "Bitbucket access token", "ATCTT3", `(?<random>[\\w=-]{150,200})`, { edge: DASHED }),
  named("bitbucket-client-secret", "Bitbucket client secret", "bitbucket", `[\\w=-]{64}`),
  prefixed("atlassian-api-token", "Atlassian API token", "ATATT3", `(?<random>[A-Za-z0-9_=-]{180,190})`, { edge: DASHED }),
  named("atlassian-legacy-token", "Atlassian API token", "atlassian|confluence|jira", `${ALNUM}{20}${ALNUM}{4}`),
  named("gitea-token", "Gitea access token", "gitea|forgejo", `${HEX}{40}`),
  prefixed("sourcegraph-token", "Sourcegraph access token", "sgp_", `(?<random>(?:(?:${ANYHEX}{16}|local)_)?${ANYHEX}{40})`, {
    anyCase: true,
  }),
  named("sourcegraph-legacy-token", "Sourcegraph access token", "sourcegraph", `${ANYHEX}{40}`),
];

const REGISTRIES: readonly Format[] = [
  prefixed("npm-token", "npm access token", "npm_", `(?<random>${ALNUM}{36})`, { check: hasChecksum }),
  prefixed("pypi-token", "PyPI token", "pypi-", `(?<random>AgE${URLSAFE}{60,1020})`, { check: isPypiToken, edge: DASHED }),
  prefixed("rubygems-key", "RubyGems API key", "rubygems_", `(?<random>${HEX}{48})`),
  prefixed("crates-token", "crates.io token", "cio", `(?<random>${ALNUM}{32})`),
  prefixed("nuget-key", "NuGet API key", "oy2", `(?<random>[a-z0-9]{43})`),
  containing("nuget-password", "Password in a configuration file", ['assword"'], "", `\\s{1,30}value="(?<token>[^"\\n]{8,120})"`, {
    near: { with: /<add\s+key=/i },
    edge: NONE,
    check: (value) => !/\s/.test(value) && !isPlaceholder(value),
    env: "NUGET_PASSWORD",
  }),
  prefixed("clojars-token", "Clojars deploy token", "CLOJARS_", `(?<random>[a-z0-9]{60})`, { anyCase: true }),
  prefixed("docker-token", "Docker Hub token", "dckr_", `(?:pat|oat)_(?<random>${URLSAFE}{27,40})`, {
    keywords: ["dckr_pat_", "dckr_oat_"],
    edge: DASHED,
  }),
  prefixed("artifactory-api-key", "Artifactory API key", "AKCp", `(?<random>${ALNUM}{69})`),
  prefixed("artifactory-reference-token", "Artifactory reference token", "cmVmd", `(?<random>${ALNUM}{59})`),
  named("jfrog-api-key", "JFrog API key", "jfrog|artifactory|bintray|xray", `${ALNUM}{73}`),
  named("jfrog-identity-token", "JFrog identity token", "jfrog|artifactory|bintray|xray", `${ALNUM}{64}`),
  named(
    "sidekiq-credentials",
    "Sidekiq credentials",
    "bundle_enterprise__contribsys__com|bundle_gems__contribsys__com",
    `${ANYHEX}{8}:${ANYHEX}{8}`,
    { sure: true },
  ),
];

const BUILDS: readonly Format[] = [
  prefixed("circleci-token", "CircleCI token", "CCIP", `(?:AT|RJ)_${ALNUM}{22}_(?<random>${HEX}{40})`, {
    keywords: ["CCIPAT_", "CCIPRJ_"],
  }),
  named("travis-token", "Travis CI access token", "travis", `${ALNUM}{22}`),
  named("drone-token", "Drone CI access token", "droneci|drone", `${ALNUM}{32}`),
  named("codecov-token", "Codecov token", "codecov", `(?:${ALNUM}{32}|${UUID})`),
  prefixed("buildkite-token", "Buildkite token", "bk", `(?:ua|at|aj)_(?<random>${LOWER}{40})`, {
    keywords: ["bkua_", "bkat_", "bkaj_"],
    shown: 5,
  }),
  named("jenkins-token", "Jenkins API token", "jenkins", `11${HEX}{32}`),
  prefixed("octopus-api-key", "Octopus Deploy API key", "API-", `(?<random>(?=[A-Z]{0,25}\\d)[A-Z0-9]{26})`, { edge: DASHED }),
  prefixed("harness-token", "Harness token", "", `[ps]at\\.${URLSAFE}{22}\\.${ALNUM}{24}\\.(?<random>${ALNUM}{20})`, {
    keywords: ["pat.", "sat."],
    shown: 4,
  }),
  prefixed("prefect-token", "Prefect API key", "pnu_", `(?<random>${ALNUM}{36})`),
  named("snyk-token", "Snyk token", "snyk", UUID),
  prefixed("sonar-token", "SonarQube token", "sq", `[upa]_(?<random>${HEX}{40})`, { keywords: ["squ_", "sqp_", "sqa_"], shown: 4 }),
  named("sonar-legacy-token", "SonarQube token", "sonar", `(?:sq[upa]_)?[\\w=-]{40}`),
  prefixed("launchdarkly-key", "LaunchDarkly key", "", `(?:api|sdk)-(?<random>${UUID})`, {
    keywords: ["api-", "sdk-"],
    near: { with: /launch_?darkly|LD_/i },
  }),
  named("launchdarkly-token", "LaunchDarkly access token", "launchdarkly", `[\\w=-]{40}`),
  prefixed("readme-token", "ReadMe API key", "rdme_", `(?<random>[a-z0-9]{70})`),
  prefixed("postman-api-key", "Postman API key", "PMAK-", `(?<random>${ANYHEX}{24}-${ANYHEX}{34})`),
  prefixed("frameio-token", "Frame.io token", "fio-u-", `(?<random>[\\w=-]{64})`, { edge: DASHED }),
  named("figma-legacy-token", "Figma token", "figma", `\\d{6}-${UUID}`, { env: "FIGMA_TOKEN" }),
];

export const CODE: readonly Format[] = [...SOURCE_CONTROL, ...REGISTRIES, ...BUILDS];
