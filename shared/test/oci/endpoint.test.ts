import { expect, test } from 'vitest';
import { endpointOf, resolveLocation } from '../../src/oci/endpoint.ts';

test.each([
  ['docker.io', 'https://registry-1.docker.io'],
  ['ghcr.io', 'https://ghcr.io'],
  ['registry.example:5000', 'https://registry.example:5000'],
  ['localhost:5000', 'http://localhost:5000'],
  ['127.0.0.1:5000', 'http://127.0.0.1:5000'],
  ['127.1.2.3', 'http://127.1.2.3'],
  ['[::1]:5000', 'http://[::1]:5000'],
  ['localhost.evil.example', 'https://localhost.evil.example'],
  ['127.0.0.1.evil.example', 'https://127.0.0.1.evil.example'],
  ['kind-registry:5000', 'http://kind-registry:5000'],
  ['kind-registry:5001', 'https://kind-registry:5001'],
])('the API of %s is at %s', (registry, endpoint) => {
  expect(endpointOf(registry, ['kind-registry:5000'])).toBe(endpoint);
});

test.each([
  ['/v2/x?a=b%2F', 'https://a.io', 'https://a.io/v2/x?a=b%2F'],
  ['https://b.io/x', 'https://a.io', 'https://b.io/x'],
  ['http://127.0.0.1:2/x', 'http://127.0.0.1:1', 'http://127.0.0.1:2/x'],
])('%s from %s', (location, base, url) => {
  expect(resolveLocation(location, base, 'a blob').href).toBe(url);
});

test.each([
  ['http://a.io/x', 'https://a.io'],
  ['http://127.0.0.1/x', 'https://a.io'],
  ['https://localhost/x', 'https://a.io'],
  ['http://[::1]/x', 'http://a.io'],
  ['ftp://a.io/x', 'https://a.io'],
  ['https://u:p@a.io/x', 'https://a.io'],
  ['https://', 'https://a.io'],
])('%s from %s is refused', (location, base) => {
  expect(() => resolveLocation(location, base, 'a blob')).toThrow(
    expect.objectContaining({ code: 'INSECURE_REGISTRY_URL' }),
  );
});
