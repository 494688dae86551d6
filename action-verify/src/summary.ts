import type { Verification } from '@release-actions/shared/evidence/verify-subjects';
import { type Markdown, code, folded, link, sentence, table, text } from '@release-actions/shared/host/markdown';
import type { Policy, Verdict } from '@release-actions/shared/policy/judge';

type Level = NonNullable<Verdict['level']>;

const NONE: Markdown = '—';
const LONGEST = 160;

/** The job summary. Everything in it that comes from bundles is foreign and made harmless. */
export function summaryOf({ verdicts, stray }: Verification, policy: Policy): string {
  const refused = verdicts.filter(({ holds }) => !holds);
  // What fails comes first: the runner cuts long summaries at the end.
  const level = commonLevel(verdicts);
  const rows = [...refused, ...verdicts.filter(({ holds }) => holds)].map((verdict) => row(verdict, level));
  const title =
    refused.length === 0
      ? `### ✅ ${count(verdicts.length)} verified`
      : `### ❌ ${refused.length} of ${count(verdicts.length)} refused`;
  return [
    title,
    `Required of each: ${text(policy.require.join(', '))}.${policy.strict ? ' Strict: every piece of evidence must hold.' : ''}\n`,
    levelLine(level),
    table(['Artifact', 'Verdict', 'Signed by', 'Source', 'SLSA', 'Log index', 'Time'], rows),
    ...refused.map((verdict) => list(`❌ ${code(short(verdict.subject.name))}`, verdict.reasons)),
    warnings(verdicts, stray),
  ].join('\n');
}

/** The level that all artifacts with provenance have for the same reason, which then need not stand in each row. */
function commonLevel(verdicts: readonly Verdict[]): Level | undefined {
  const [first, ...others] = verdicts.flatMap(({ level }) => (level === undefined ? [] : [level]));
  return others.every(({ reason }) => reason === first?.reason) ? first : undefined;
}

function levelLine(common: Level | undefined): string {
  return common === undefined ? '' : `SLSA build level ${common.level}: ${sentence(common.reason)}.\n`;
}

function row({ subject, holds, reasons, signer, bundle, level }: Verdict, common: Level | undefined): Markdown[] {
  const ref = signer?.sourceRepositoryRef;
  return [
    code(short(subject.name)),
    holds ? '✅ holds' : `❌ ${sentence(short(reasons[0] ?? 'refused'))}`,
    signer === undefined ? NONE : code(short(withoutServer(signer.identity))),
    signer?.sourceRepositoryUri === undefined
      ? NONE
      : code(
          short(
            `${withoutServer(signer.sourceRepositoryUri)}@${ref ?? ''} ${signer.sourceRepositoryDigest?.slice(0, 12) ?? ''}`,
          ),
        ),
    level === undefined ? NONE : `L${level.level}${common === undefined ? `: ${sentence(level.reason)}` : ''}`,
    logIndex(bundle),
    bundle?.signedAt === undefined ? NONE : text(bundle.signedAt),
  ];
}

function logIndex(bundle: Verdict['bundle']): Markdown {
  if (bundle?.logIndex === undefined) return NONE;
  if (bundle.trustRoot !== 'public-good' || !/^\d+$/.test(bundle.logIndex)) return code(short(bundle.logIndex));
  return link(bundle.logIndex, `https://search.sigstore.dev/?logIndex=${bundle.logIndex}`);
}

function warnings(verdicts: readonly Verdict[], stray: readonly string[]): string {
  const told = [
    ...verdicts.flatMap(({ subject, warnings }) => warnings.map((warning) => `${subject.name}: ${warning}`)),
    ...stray,
  ];
  if (told.length === 0) return '';
  return folded(`⚠️ ${told.length} more that you should know`, bullets(told));
}

function list(title: Markdown, reasons: readonly string[]): string {
  return `${title}\n\n${bullets(reasons)}`;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${sentence(line)}\n`).join('');
}

function withoutServer(uri: string): string {
  return uri.replace(/^https:\/\/github\.com\//, '');
}

function short(value: string): string {
  return value.length <= LONGEST ? value : `${value.slice(0, LONGEST)}…`;
}

function count(artifacts: number): string {
  return artifacts === 1 ? '1 artifact' : `${artifacts} artifacts`;
}
