/** Who we are to a registry, in one of the forms that docker's configuration knows. */
export type Credential =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** An OAuth 2 refresh token, exchanged at the registry's token service. */
  | { readonly kind: 'identity-token'; readonly token: string }
  /** A bearer token that the registry takes as it is. */
  | { readonly kind: 'registry-token'; readonly token: string };

/** The credential for a registry as references name it (`docker.io`, `localhost:5000`); undefined: ask as anybody. */
export type CredentialSource = (registry: string) => Promise<Credential | undefined>;
