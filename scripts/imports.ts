/**
 * The one table of allowed imports (shared/design: imports go down only; rooms on one step do not know each other).
 * A room may also import itself. Packages from npm are named where only some rooms may load them.
 */
export const STEPS: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  http: ['errors'],
  digest: ['errors', 'http'],
  claims: ['errors'],
  intoto: ['claims', 'digest', 'errors'],
  subject: ['digest', 'errors', 'http'],
  sigstore: ['subject', 'intoto', 'claims', 'digest', 'http', 'errors'],
  oci: ['subject', 'digest', 'http', 'errors'],
  github: ['subject', 'intoto', 'claims', 'digest', 'http', 'errors'],
  sbom: ['subject', 'intoto', 'claims', 'digest', 'http', 'errors'],
  policy: ['subject', 'intoto', 'claims', 'digest', 'errors'],
  attest: ['sigstore', 'oci', 'github', 'sbom', 'policy', 'subject', 'intoto', 'claims', 'digest', 'http', 'errors'],
  evidence: ['sigstore', 'oci', 'github', 'sbom', 'policy', 'subject', 'intoto', 'claims', 'digest', 'http', 'errors'],
  release: ['sigstore', 'oci', 'github', 'sbom', 'policy', 'subject', 'intoto', 'claims', 'digest', 'http', 'errors'],
  host: ['subject', 'digest', 'http', 'errors'],
};

/** npm packages that only these rooms may import. */
export const GUARDED: Readonly<Record<string, readonly string[]>> = {
  '@actions/': ['host'],
  '@sigstore/': ['sigstore'],
  'node:http': ['http'],
  'node:https': ['http'],
  undici: [],
};
