import type { CertificateClaims } from '../claims/certificate-claims.ts';

export type Mismatch = {
  /** Path of the predicate's field. */
  readonly field: string;
  /** `undefined` where the predicate lacks it. */
  readonly stated: string | undefined;
  /** `undefined` where the certificate does not say. */
  readonly certified: string | undefined;
};

/**
 * Where SLSA provenance v1 for the workflow build type says something else than the certificate of whoever signed it.
 * The predicate is the signer's own word; the certificate is the platform's. An empty list means that they agree. A field
 * must be there in both.
 */
export function provenanceMismatches(
  predicate: Readonly<Record<string, unknown>>,
  certificate: CertificateClaims,
): readonly Mismatch[] {
  return expectations(certificate).flatMap(([field, certified]) => {
    const stated = at(predicate, field);
    return stated !== undefined && stated === certified ? [] : [{ field, stated, certified }];
  });
}

function expectations(certificate: CertificateClaims): readonly (readonly [string, string | undefined])[] {
  const { sourceRepositoryUri: repository, sourceRepositoryRef: ref } = certificate;
  const workflow = 'buildDefinition.externalParameters.workflow';
  const github = 'buildDefinition.internalParameters.github';
  const source = 'buildDefinition.resolvedDependencies.0';
  return [
    ['runDetails.builder.id', certificate.buildSignerUri],
    ['runDetails.metadata.invocationId', certificate.runInvocationUri],
    [`${workflow}.repository`, repository],
    [`${workflow}.ref`, ref],
    [`${workflow}.path`, pathOf(certificate)],
    [`${source}.uri`, repository === undefined || ref === undefined ? undefined : `git+${repository}@${ref}`],
    [`${source}.digest.gitCommit`, certificate.sourceRepositoryDigest],
    [`${github}.event_name`, certificate.buildTrigger],
    [`${github}.repository_id`, certificate.sourceRepositoryId],
    [`${github}.repository_owner_id`, certificate.sourceRepositoryOwnerId],
    [`${github}.runner_environment`, certificate.runnerEnvironment],
  ];
}

/** The path in `https://github.com/owner/name/PATH@ref`, up to the first "@" as provenance has it. */
function pathOf({ buildConfigUri, sourceRepositoryUri }: CertificateClaims): string | undefined {
  if (buildConfigUri === undefined || sourceRepositoryUri === undefined) return undefined;
  if (!buildConfigUri.startsWith(`${sourceRepositoryUri}/`)) return undefined;
  return buildConfigUri.slice(sourceRepositoryUri.length + 1).split('@')[0];
}

function at(value: unknown, field: string): string | undefined {
  const found = field
    .split('.')
    .reduce<unknown>(
      (inner, name) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
          ? (inner as Record<string, unknown>)[name]
          : undefined,
      value,
    );
  return typeof found === 'string' ? found : undefined;
}
