import { utf8String } from '../encoding/der.ts';
import { stringAt } from '../encoding/json-body.ts';
import { extension, subjectAlternativeUri } from '../x509/extensions.ts';

/** The arc of Fulcio's extensions (fulcio, docs/oid-info.md). */
const ARC = '1.3.6.1.4.1.57264.1';
/** The `url` of Fulcio's configuration for GitHub; tokens do not hold it. */
const SERVER = 'https://github.com';

/**
 * The extensions, subject alternative name included, that Fulcio makes from the claims of a GitHub workflow's token.
 * Throws an Error when a claim is missing.
 */
export function githubExtensions(claims: unknown): Buffer[] {
  const claim = (name: string): string => {
    const value = stringAt(claims, name);
    if (value === undefined) throw new Error(`claim ${name} is missing`);
    return value;
  };
  return [
    subjectAlternativeUri(`${SERVER}/${claim('job_workflow_ref')}`),
    ...Object.entries(legacyValues(claim)).map(([arc, text]) => extension(`${ARC}.${arc}`, Buffer.from(text))),
    ...Object.entries(values(claim)).map(([arc, text]) => extension(`${ARC}.${arc}`, utf8String(text))),
    // The one claim that a token may lack: not every job has an environment.
    extension(`${ARC}.23`, utf8String(stringAt(claims, 'environment') ?? '')),
    extension(`${ARC}.24`, utf8String(claim('sub'))),
  ];
}

type Claim = (name: string) => string;

/** .1 to .6 hold bare text without any DER. */
function legacyValues(claim: Claim): Readonly<Record<number, string>> {
  return {
    1: claim('iss'),
    2: claim('event_name'),
    3: claim('sha'),
    4: claim('workflow'),
    5: claim('repository'),
    6: claim('ref'),
  };
}

function values(claim: Claim): Readonly<Record<number, string>> {
  const repository = `${SERVER}/${claim('repository')}`;
  return {
    8: claim('iss'),
    9: `${SERVER}/${claim('job_workflow_ref')}`,
    10: claim('job_workflow_sha'),
    11: claim('runner_environment'),
    12: repository,
    13: claim('sha'),
    14: claim('ref'),
    15: claim('repository_id'),
    16: `${SERVER}/${claim('repository_owner')}`,
    17: claim('repository_owner_id'),
    18: `${SERVER}/${claim('workflow_ref')}`,
    19: claim('workflow_sha'),
    20: claim('event_name'),
    21: `${repository}/actions/runs/${claim('run_id')}/attempts/${claim('run_attempt')}`,
    22: claim('repository_visibility'),
  };
}
