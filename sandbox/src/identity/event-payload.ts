import { ownerOf, type RunIdentity } from './run-identity.ts';

/** What lies at GITHUB_EVENT_PATH: the part of a webhook's payload that does not depend on the event. */
export function eventPayload(identity: RunIdentity): object {
  const [owner, name] = [ownerOf(identity.repository), identity.repository.split('/')[1] ?? ''];
  return {
    ref: identity.ref,
    after: identity.sha,
    repository: {
      id: Number(identity.repositoryId),
      name,
      full_name: identity.repository,
      private: identity.visibility !== 'public',
      visibility: identity.visibility,
      html_url: `https://github.com/${identity.repository}`,
      owner: { id: Number(identity.ownerId), login: owner, type: 'Organization' },
    },
    sender: { id: Number(identity.actorId), login: identity.actor, type: 'User' },
  };
}
