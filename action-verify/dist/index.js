import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 7698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 1943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 5317:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _release_actions_shared_host_start__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8198);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(136);


await (0,_release_actions_shared_host_start__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)('verify', _run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../shared/lib/errors/describe.js
var errors_describe = __nccwpck_require__(162);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "node:stream/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
// EXTERNAL MODULE: ../shared/lib/errors/action-error.js
var action_error = __nccwpck_require__(7010);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ../shared/lib/digest/digest.js



// 64 KiB chunks cost a tenth of the throughput, larger ones gain nothing.
const CHUNK_BYTES = 1024 * 1024;
/** All digests asked for, and the number of bytes, in one pass over a stream. */
async function digestStream(stream, algorithms) {
    const hashes = algorithms.map((algorithm) => [algorithm, (0,external_node_crypto_.createHash)(algorithm)]);
    let size = 0;
    for await (const chunk of stream) {
        for (const [, hash] of hashes)
            hash.update(chunk);
        size += chunk.length;
    }
    return { digests: collect(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')])), size };
}
/** As {@link digestStream}, for bytes at hand. */
function digestBytes(bytes, algorithms) {
    return collect(algorithms.map((algorithm) => [algorithm, createHash(algorithm).update(bytes).digest('hex')]));
}
/** As {@link digestStream}, for a file. Throws FILE_UNREADABLE. */
async function digestFile(path, algorithms) {
    try {
        return await digestStream((0,external_node_fs_.createReadStream)(path, { highWaterMark: CHUNK_BYTES }), algorithms);
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('FILE_UNREADABLE', `Cannot read ${path}.`, {
            cause,
            file: path,
            hint: 'Check that the step which makes this file ran in the same job, and that the file may be read.',
        });
    }
}
/** SHA-256 of bytes at hand, as lower-case hex. */
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
function collect(entries) {
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ../shared/lib/oci/reference.js


// distribution-spec 1.1, "Pulling manifests": <name> and <reference> as a tag.
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const HOST_LABELS = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
// The spec lets registries count the host into the 255 characters; clients of Docker do.
const NAME_LIMIT = 255;
const TEXT_LIMIT = 600;
const DOCKER_HUB_HOSTS = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/**
 * Reads `registry/repository[:tag][@sha256:…]`. A name without a registry belongs to `docker.io`, there a name without
 * a slash to `library/`. Throws IMAGE_REFERENCE.
 */
function parseReference(text) {
    if (text.length > TEXT_LIMIT)
        throw invalid(`${text.slice(0, 60)}…`, `is longer than ${TEXT_LIMIT} characters`);
    if (text === '')
        throw invalid(text, 'is empty');
    if (/\s/.test(text))
        throw invalid(text, 'holds white space');
    if (text.includes('://'))
        throw invalid(text, 'starts with a scheme', 'Leave out "https://" or "oci://".');
    const [beforeDigest = '', digestText, ...rest] = text.split('@');
    if (rest.length > 0)
        throw invalid(text, 'holds more than one "@"');
    // A colon before the last slash belongs to the port.
    const colon = beforeDigest.indexOf(':', beforeDigest.lastIndexOf('/') + 1);
    const named = colon === -1 ? beforeDigest : beforeDigest.slice(0, colon);
    const tag = colon === -1 ? undefined : beforeDigest.slice(colon + 1);
    const { registry, repository } = splitName(named, text);
    if (tag !== undefined && !TAG.test(tag)) {
        throw invalid(text, `has the tag "${tag}", which is none`, 'A tag is up to 128 letters, digits, "_", "." and "-".');
    }
    return {
        registry,
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digestText === undefined ? {} : { digest: parseDigest(digestText, `The image reference "${text}"`) }),
    };
}
/** Reads a digest. `holder` begins the message of the error: IMAGE_DIGEST. */
function parseDigest(text, holder) {
    if (reference_isDigest(text))
        return text;
    const hint = text.startsWith('sha512:')
        ? 'Only SHA-256 digests are supported, as in cosign; push the image with the default algorithm.'
        : 'A digest is "sha256:" and 64 lower-case hex digits, as "docker buildx imagetools inspect" and "crane digest" print it.';
    throw new action_error/* ActionError */.l('IMAGE_DIGEST', `${holder} has the digest "${text.slice(0, 100)}", which is none.`, { hint });
}
function reference_isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
/** `registry/repository[:tag][@digest]`, in full. */
function formatReference(reference) {
    const { tag, digest } = reference;
    return `${reference_formatName(reference)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** `registry/repository`. */
function reference_formatName(name) {
    return `${name.registry}/${name.repository}`;
}
function splitName(named, text) {
    const slash = named.indexOf('/');
    const first = slash === -1 ? '' : named.slice(0, slash);
    // The rule by which Docker tells a host from the first part of a path.
    const hasRegistry = /[.:]/.test(first) || first === 'localhost';
    const registry = hasRegistry ? parseRegistry(first, text) : 'docker.io';
    const path = hasRegistry ? named.slice(slash + 1) : named;
    const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    if (path === '')
        throw invalid(text, 'names no repository');
    if (/[A-Z]/.test(path)) {
        throw invalid(text, `has capital letters in "${path}"`, 'Write the repository in lower case.');
    }
    if (!REPOSITORY.test(repository)) {
        throw invalid(text, `has the repository "${path}", which is none`);
    }
    if (registry.length + 1 + repository.length > NAME_LIMIT) {
        throw invalid(text, `has a name of more than ${NAME_LIMIT} characters`);
    }
    return { registry, repository };
}
function parseRegistry(host, text) {
    const groups = /^(?<name>\[[0-9a-fA-F:.]+\]|[^:[\]]+)(?::(?<port>\d{1,5}))?$/.exec(host)?.groups;
    const name = groups?.['name'] ?? '';
    const port = groups?.['port'];
    const known = name.startsWith('[') ? (0,external_node_net_.isIPv6)(name.slice(1, -1)) : HOST_LABELS.test(name);
    if (!known || name !== name.toLowerCase() || (port !== undefined && !isPort(port))) {
        throw invalid(text, `names the registry "${host}", which is no host in lower case with an optional port`);
    }
    return DOCKER_HUB_HOSTS.has(host) ? 'docker.io' : host;
}
function isPort(text) {
    return Number(text) >= 1 && Number(text) <= 65_535;
}
function invalid(text, what, hint) {
    return new action_error/* ActionError */.l('IMAGE_REFERENCE', `The image reference "${text}" ${what}.`, {
        hint: hint ?? 'Write it as "registry/repository:tag" or "registry/repository@sha256:…".',
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/descriptor.js


const IMAGE_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const IMAGE_INDEX = 'application/vnd.oci.image.index.v1+json';
/** Sigstore bundles, whatever their version (specs/BUNDLE_SPEC.md of cosign). */
const BUNDLE_PREFIX = 'application/vnd.dev.sigstore.bundle';
/** The content of blobs that nothing is to be read from (image-spec 1.1, "Guidance for an Empty Descriptor"). */
const EMPTY_BLOB = { mediaType: 'application/vnd.oci.empty.v1+json', bytes: Buffer.from('{}') };
function descriptor_digestOf(bytes) {
    return `sha256:${sha256(bytes)}`;
}
function describeBytes(mediaType, bytes) {
    return { mediaType, size: bytes.length, digest: descriptor_digestOf(bytes) };
}
/** A descriptor of somebody's JSON; undefined unless its three required fields are right. Unknown fields are dropped. */
function readDescriptor(value) {
    const fields = asRecord(value);
    const [mediaType, digest, size] = [textOf(fields, 'mediaType'), textOf(fields, 'digest'), fields?.['size']];
    if (mediaType === undefined || digest === undefined || !reference_isDigest(digest))
        return undefined;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    const annotations = readAnnotations(fields?.['annotations']);
    const artifactType = textOf(fields, 'artifactType');
    const platform = readPlatform(fields?.['platform']);
    return {
        mediaType,
        size,
        digest,
        ...(annotations === undefined ? {} : { annotations }),
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(platform === undefined ? {} : { platform }),
    };
}
function readAnnotations(value) {
    const fields = asRecord(value);
    if (fields === undefined)
        return undefined;
    return Object.fromEntries(Object.entries(fields).filter((entry) => typeof entry[1] === 'string'));
}
function asRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
/** A field's text; undefined if it is empty or something else. */
function textOf(fields, name) {
    const value = fields?.[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function readPlatform(value) {
    const fields = asRecord(value);
    const [os, architecture, variant] = ['os', 'architecture', 'variant'].map((name) => textOf(fields, name));
    if (os === undefined || architecture === undefined)
        return undefined;
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}

;// CONCATENATED MODULE: ../shared/lib/http/message.js

/** An answer's body as JSON. Throws RESPONSE_NOT_JSON. */
function jsonOf(answer, purpose) {
    try {
        return JSON.parse(answer.body.toString('utf8'));
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('RESPONSE_NOT_JSON', `${hostOf(answer.url)} answered ${purpose} with something else than JSON.`, {
            cause,
            hint: 'A proxy or an outage page stands between; run the job again, and check the service’s status page.',
        });
    }
}
/** The start of an answer's body as one line, for an error. */
function excerpt(answer) {
    return answer.body.subarray(0, 300).toString('utf8').replaceAll(/\s+/g, ' ').trim();
}
function hostOf(url) {
    return new URL(url).host;
}
/** A URL as it may be printed: its query and credentials can hold tokens. */
function printable(url) {
    const { origin, pathname } = new URL(url);
    return origin + pathname;
}

;// CONCATENATED MODULE: ../shared/lib/oci/refusal.js




const WORDS_LIMIT = 300;
/** The error for an answer that was not hoped for. `purpose` says what was asked: `the manifest of ghcr.io/x/y:v1`. */
function refusal_refusal(answer, purpose) {
    const words = wordsOf(answer.body);
    const message = `${hostOf(answer.url)} answered ${answer.status} to ${purpose}${words === '' ? '' : `: ${words}`}.`;
    const [code, hint] = kindOf(answer.status);
    return new action_error/* ActionError */.l(code, message, { hint });
}
function kindOf(status) {
    switch (status) {
        case 401:
            return [
                'REGISTRY_UNAUTHORIZED',
                'Log in to this registry in an earlier step (docker/login-action), with an account or token that may do this. On ghcr.io: "permissions: packages: write" and password: ${{ secrets.GITHUB_TOKEN }}.',
            ];
        case 403:
            return [
                'REGISTRY_DENIED',
                'The account that is logged in may not do this. On ghcr.io: add "permissions: packages: write" to the job, and give the repository access in the package’s settings.',
            ];
        case 404:
            return [
                'REGISTRY_NOT_FOUND',
                'Check registry, repository and tag or digest, and that the image is pushed before this step. Some registries answer so for a private image without a login.',
            ];
        case 429:
            return [
                'REGISTRY_BUSY',
                'The registry limits requests; run the job again later, log in (limits are lower without), or lower the input "concurrency".',
            ];
        default:
            return status >= 500
                ? ['REGISTRY_UNAVAILABLE', 'The registry has a fault; look at its status page and run the job again.']
                : ['REGISTRY_REFUSED', 'The registry does not take this request; its words above say why.'];
    }
}
/** What the registry says itself (distribution-spec 1.1, "Error Codes"), without the free-form `detail`. */
function wordsOf(body) {
    const errors = asRecord(parse(body))?.['errors'];
    if (!Array.isArray(errors))
        return '';
    const words = errors.slice(0, 3).flatMap((error) => {
        const fields = asRecord(error);
        return [textOf(fields, 'code'), textOf(fields, 'message')].filter((word) => word !== undefined).join(' ');
    });
    return (0,errors_describe/* redact */.E$)(words.join('; ')).replaceAll(/\s+/g, ' ').trim().slice(0, WORDS_LIMIT).replace(/\.$/, '');
}
function parse(body) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../shared/lib/oci/blobs.js






const EXCERPT_BYTES = (/* unused pure expression or super */ null && (64 * 1024));
async function hasBlob(repository, digest) {
    const purpose = `the blob ${digest} of ${repository.name}`;
    const answer = await repository.send({ method: 'HEAD', to: `blobs/${digest}`, purpose });
    if (answer.status === 200)
        return true;
    if (answer.status === 404)
        return false;
    throw refusal(answer, purpose);
}
/** A small blob whole, its size and digest checked. Throws BLOB_DIGEST, RESPONSE_TOO_LARGE, REGISTRY_…. */
async function readBlob(repository, content) {
    const purpose = purposeOf(repository, content);
    const answer = await repository.send({
        method: 'GET',
        to: `blobs/${content.digest}`,
        purpose,
        maxBytes: content.size,
    });
    if (answer.status !== 200)
        throw refusal_refusal(answer, purpose);
    if (descriptor_digestOf(answer.body) !== content.digest)
        throw mismatch(purpose);
    return answer.body;
}
/**
 * A blob as a stream of bounded memory. It ends with an error (BLOB_DIGEST) if the bytes were not those of the digest:
 * what was read is worth nothing before the end.
 */
async function openBlob(repository, content) {
    const purpose = purposeOf(repository, content);
    const answer = await repository.stream({
        method: 'GET',
        to: `blobs/${content.digest}`,
        purpose,
        maxBytes: Math.max(content.size, EXCERPT_BYTES),
    });
    if (answer.status !== 200)
        throw refusal({ ...answer, body: await firstBytes(answer.body) }, purpose);
    const checked = checking(content.digest, purpose);
    pipeline(answer.body, checked).catch(() => {
        // The reader of `checked` gets the error.
    });
    return checked;
}
function checking(digest, purpose) {
    const hash = createHash('sha256');
    return new Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            done(null, chunk);
        },
        flush(done) {
            done(`sha256:${hash.digest('hex')}` === digest ? null : mismatch(purpose));
        },
    });
}
async function firstBytes(body) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= EXCERPT_BYTES)
            break;
    }
    return Buffer.concat(chunks);
}
function purposeOf(repository, content) {
    return `the blob ${content.digest} of ${repository.name}`;
}
function mismatch(purpose) {
    return new action_error/* ActionError */.l('BLOB_DIGEST', `The registry sent other bytes than ${purpose}.`, {
        hint: 'The registry, or a proxy before it, changed the content. Nothing of this image can be trusted; find out which.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/manifest.js



const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
/** Media types of manifests, as the Accept header of a request for one. */
const MANIFEST_TYPES = [IMAGE_INDEX, IMAGE_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST].join(', ');
function isIndexType(mediaType) {
    return mediaType === IMAGE_INDEX || mediaType === DOCKER_LIST;
}
/**
 * Reads a manifest of OCI or of Docker's schema 2. `contentType` is what its registry or its descriptor calls it;
 * `name` is for the error: MANIFEST_INVALID.
 */
function parseManifest(bytes, contentType, name) {
    const invalid = (why) => new action_error/* ActionError */.l('MANIFEST_INVALID', `The manifest ${name} ${why}.`, {
        hint: 'Images and indexes of OCI and of Docker’s schema 2 are understood; push it again with a current tool.',
    });
    const fields = asRecord(parseJson(bytes, name));
    if (fields === undefined)
        throw invalid('is no JSON object');
    const mediaType = mediaTypeOf(fields, contentType);
    if (mediaType === undefined)
        throw invalid(`calls itself another type than its registry, "${contentType}"`);
    const readList = (key) => {
        const list = fields[key];
        if (!Array.isArray(list))
            throw invalid(`has no list "${key}"`);
        return list.map((item, position) => readDescriptor(item) ?? fail(invalid(`has no descriptor in ${key}[${position}]`)));
    };
    const common = readCommon(fields, mediaType);
    // One document that is an image to one reader and an index to another one hides content from a check:
    // CVE-2021-41190, and so image-spec 1.1, manifest.md and image-index.md.
    if (isIndexType(mediaType)) {
        if ('layers' in fields || 'config' in fields)
            throw invalid('is an index with the fields of an image');
        return { kind: 'index', ...common, manifests: readList('manifests') };
    }
    if (mediaType !== IMAGE_MANIFEST && mediaType !== DOCKER_MANIFEST)
        throw invalid(`has the type "${mediaType}"`);
    if ('manifests' in fields)
        throw invalid('is an image with the fields of an index');
    const config = readDescriptor(fields['config']) ?? fail(invalid('has no config'));
    return { kind: 'image', ...common, config, layers: readList('layers') };
}
/** Of a body that is JSON. Throws MANIFEST_INVALID. */
function parseJson(bytes, name) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('MANIFEST_INVALID', `The manifest ${name} is no JSON: ${(0,errors_describe/* describe */.q0)(cause)}.`, { cause });
    }
}
function mediaTypeOf(fields, contentType) {
    const announced = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const own = fields['mediaType'];
    if (own === undefined || own === '')
        return announced;
    // Registries that keep no type answer with a general one; then the manifest's own word counts.
    const isGeneral = announced === '' || announced === 'application/json' || announced === 'application/octet-stream';
    return typeof own === 'string' && (isGeneral || own === announced) ? own : undefined;
}
function readCommon(fields, mediaType) {
    const artifactType = textOf(fields, 'artifactType');
    const subject = readDescriptor(fields['subject']);
    return {
        mediaType,
        annotations: readAnnotations(fields['annotations']) ?? {},
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(subject === undefined ? {} : { subject }),
    };
}
function fail(error) {
    throw error;
}

;// CONCATENATED MODULE: ../shared/lib/oci/manifests.js





// "a limit of at least 4 megabytes" is what registries take (distribution-spec 1.1, "Pushing Manifests").
const MANIFEST_LIMIT_BYTES = 4 * 1024 * 1024;
/**
 * The manifest of a tag or digest, checked against the digest; undefined if there is none. Throws MANIFEST_DIGEST,
 * MANIFEST_INVALID, RESPONSE_TOO_LARGE, REGISTRY_….
 */
async function getManifest(repository, reference) {
    const name = nameOf(repository, reference);
    const purpose = `the manifest of ${name}`;
    const answer = await repository.send({
        method: 'GET',
        to: `manifests/${reference}`,
        headers: { accept: MANIFEST_TYPES },
        purpose,
        maxBytes: MANIFEST_LIMIT_BYTES,
    });
    if (answer.status === 404)
        return undefined;
    if (answer.status !== 200)
        throw refusal_refusal(answer, purpose);
    const digest = descriptor_digestOf(answer.body);
    const announced = answer.headers['docker-content-digest'];
    if (reference_isDigest(reference) && digest !== reference)
        throw manifests_mismatch(name, reference, digest);
    if (announced !== undefined && reference_isDigest(announced) && announced !== digest)
        throw manifests_mismatch(name, announced, digest);
    const manifest = parseManifest(answer.body, answer.headers['content-type'] ?? '', name);
    return {
        descriptor: { mediaType: manifest.mediaType, size: answer.body.length, digest },
        manifest,
        bytes: answer.body,
        etag: answer.headers['etag'],
    };
}
/** The descriptor of a tag's or digest's manifest, without its content; undefined if there is none. */
async function manifests_headManifest(repository, reference) {
    const name = nameOf(repository, reference);
    const purpose = `the manifest of ${name}`;
    const answer = await repository.send({
        method: 'HEAD',
        to: `manifests/${reference}`,
        headers: { accept: MANIFEST_TYPES },
        purpose,
    });
    if (answer.status === 404)
        return undefined;
    if (answer.status !== 200)
        throw refusal_refusal(answer, purpose);
    const descriptor = descriptorOf(answer);
    // Registries may leave these headers out of the answer to a HEAD; then only the content tells.
    if (descriptor === undefined)
        return (await getManifest(repository, reference))?.descriptor;
    if (reference_isDigest(reference) && descriptor.digest !== reference)
        throw manifests_mismatch(name, reference, descriptor.digest);
    return descriptor;
}
/** Stores a manifest under a tag or its digest; `stored: false` if the condition does not hold any more (412). */
async function putManifest(repository, reference, manifest, options = {}) {
    const name = nameOf(repository, reference);
    const purpose = `the upload of the manifest ${name}`;
    if (manifest.bytes.length > MANIFEST_LIMIT_BYTES)
        throw tooLarge(name, manifest.bytes.length);
    const answer = await repository.send({
        method: 'PUT',
        to: `manifests/${reference}`,
        headers: { 'content-type': manifest.mediaType, ...headersOf(options.condition) },
        body: manifest.bytes,
        purpose,
        ...(options.tries === undefined ? {} : { tries: options.tries }),
    });
    if (answer.status === 412 && options.condition !== undefined)
        return { stored: false };
    if (answer.status !== 201)
        throw refusal(answer, purpose);
    const announced = answer.headers['docker-content-digest'];
    const digest = digestOf(manifest.bytes);
    if (announced !== undefined && isDigest(announced) && announced !== digest)
        throw manifests_mismatch(name, digest, announced);
    return { stored: true, hasSubject: answer.headers['oci-subject'] !== undefined };
}
function descriptorOf(answer) {
    const digest = answer.headers['docker-content-digest'];
    const mediaType = answer.headers['content-type']?.split(';', 1)[0]?.trim();
    const length = answer.headers['content-length'];
    const isKnown = mediaType !== undefined && MANIFEST_TYPES.split(', ').includes(mediaType);
    if (digest === undefined || !reference_isDigest(digest) || !isKnown || !/^\d+$/.test(length ?? ''))
        return undefined;
    // Some registries answer a HEAD with no length at all as if the manifest were empty.
    return Number(length) === 0 ? undefined : { mediaType, size: Number(length), digest };
}
function headersOf(condition) {
    if (condition === undefined)
        return {};
    return 'ifMatch' in condition ? { 'if-match': condition.ifMatch } : { 'if-none-match': condition.ifNoneMatch };
}
function nameOf(repository, reference) {
    return `${repository.name}${reference_isDigest(reference) ? '@' : ':'}${reference}`;
}
function manifests_mismatch(name, expected, actual) {
    return new action_error/* ActionError */.l('MANIFEST_DIGEST', `The registry holds something else as ${name}: ${actual} instead of ${expected}.`, {
        hint: 'The registry, or a proxy before it, changed the content. Nothing of this image can be trusted; find out which.',
    });
}
function tooLarge(name, bytes) {
    return new ActionError('MANIFEST_TOO_LARGE', `The manifest ${name} would have ${bytes} bytes; registries take ${MANIFEST_LIMIT_BYTES}.`, {
        hint: 'An index of that size has grown over many runs; delete old entries, or use another repository for signatures.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/endpoint.js

/** Where a registry's API is, e.g. `https://ghcr.io`, without a slash at its end. Plain HTTP is for loopback and `allowHttp`. */
function endpointOf(registry, allowHttp) {
    // Docker Hub answers its API under another name than its images have.
    if (registry === 'docker.io')
        return 'https://registry-1.docker.io';
    const plain = isLoopback(hostnameOf(registry)) || allowHttp.includes(registry);
    return `${plain ? 'http' : 'https'}://${registry}`;
}
/** Whether a host name or address, in brackets or not, is this machine. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
/**
 * A URL that a registry named, made absolute. Throws INSECURE_REGISTRY_URL if it would leave HTTPS, or point from
 * elsewhere at this machine.
 */
function resolveLocation(location, base, purpose) {
    const from = new URL(base);
    const to = URL.canParse(location, base) ? new URL(location, base) : null;
    const refused = (why) => new action_error/* ActionError */.l('INSECURE_REGISTRY_URL', `${from.host} sends ${purpose} to ${why}.`, {
        hint: 'That is refused, because credentials or content could be read or changed there. Check the registry’s configuration.',
    });
    if (to === null)
        throw refused('something that is no URL');
    if (to.username !== '' || to.password !== '')
        throw refused('a URL with a password in it');
    if (to.protocol !== 'https:' && to.protocol !== 'http:')
        throw refused(`${to.protocol} instead of https:`);
    const isDowngrade = from.protocol === 'https:' && to.protocol === 'http:';
    if (isDowngrade)
        throw refused(`${to.host} over plain HTTP`);
    if (isLoopback(to.hostname) && !isLoopback(from.hostname))
        throw refused(`${to.host}, which is this machine`);
    return to;
}
function hostnameOf(registry) {
    return new URL(`http://${registry}`).hostname;
}

;// CONCATENATED MODULE: ../shared/lib/oci/paging.js


/** The next page of a list, from the answer's Link header (RFC 8288, rel="next"); undefined on the last one. */
function nextPage(answer, purpose) {
    const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(answer.headers['link'] ?? '')?.[1];
    if (target === undefined)
        return undefined;
    const url = resolveLocation(target, answer.url, purpose);
    // A list that leads elsewhere, or to itself, could be made to never end.
    if (url.origin === new URL(answer.url).origin && url.href !== answer.url)
        return url;
    throw new action_error/* ActionError */.l('REGISTRY_PAGING', `${new URL(answer.url).host} names a wrong next page for ${purpose}.`, {
        hint: 'That is a fault of the registry; tell its operators.',
    });
}
/** Pages of a list that are read at most: a registry could name two empty pages as each other's next. */
const PAGE_LIMIT = 1000;
/** The error for a list that is longer than anything sensible. */
function tooMany(purpose, limit) {
    return new action_error/* ActionError */.l('REGISTRY_LIST_TOO_LONG', `There are more than ${limit} entries in ${purpose}.`, {
        hint: 'Reading stops here instead of showing a part as the whole. Delete what is not needed in that repository.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/fallback-tag.js




const NONE = { etag: undefined, exists: false, fields: {}, manifests: [] };
/** distribution-spec 1.1, "Referrers Tag Schema". */
function fallbackTagOf(subject) {
    return subject.replace(':', '-');
}
/** The referrers that the fallback tag lists; none if there is no such tag. Throws FALLBACK_TAG, REGISTRY_…. */
async function readFallbackTag(repository, subject) {
    return (await getFallbackIndex(repository, subject)).manifests;
}
async function getFallbackIndex(repository, subject) {
    const found = await getManifest(repository, fallbackTagOf(subject));
    // GitLab's registry takes the tag for the digest and answers with the subject itself, whose platforms are no
    // referrers (oras-go#1396).
    if (found === undefined || found.descriptor.digest === subject)
        return NONE;
    if (found.manifest.kind !== 'index')
        throw noIndex(repository, subject);
    return { etag: found.etag, exists: true, fields: fieldsOf(found), manifests: found.manifest.manifests };
}
function fieldsOf(found) {
    return asRecord(JSON.parse(found.bytes.toString('utf8'))) ?? {};
}
function noIndex(repository, subject) {
    const tag = fallbackTagOf(subject);
    return new action_error/* ActionError */.l('FALLBACK_TAG', `${reference_formatName(repository)}:${tag} is an image, not a list of referrers.`, {
        hint: 'This tag belongs to the OCI distribution specification. Delete it, or give the image there another tag.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/challenge.js
// Either `name=value`, which belongs to the challenge before it, or the scheme of the next challenge.
const PART = /[\s,]*(?:(?<name>[\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[^\s,"]+))|(?<scheme>[\w-]+))/gy;
/** The challenge to answer: bearer where it is offered with a realm, else basic, else undefined. */
function readChallenge(header) {
    const challenges = split(header ?? '');
    const bearer = challenges.find(({ scheme, values }) => scheme === 'bearer' && values.has('realm'));
    const realm = bearer?.values.get('realm');
    if (bearer !== undefined && realm !== undefined) {
        const service = bearer.values.get('service');
        const scope = bearer.values.get('scope');
        return {
            scheme: 'bearer',
            realm,
            ...(service === undefined || service === '' ? {} : { service }),
            ...(scope === undefined || scope === '' ? {} : { scope }),
        };
    }
    return challenges.some(({ scheme }) => scheme === 'basic') ? { scheme: 'basic' } : undefined;
}
function split(header) {
    const challenges = [];
    for (const { groups } of header.matchAll(PART)) {
        const name = groups?.['name'];
        const scheme = groups?.['scheme'];
        if (scheme !== undefined)
            challenges.push({ scheme: scheme.toLowerCase(), values: new Map() });
        if (name === undefined)
            continue;
        const value = groups?.['quoted']?.replaceAll(/\\(.)/g, '$1') ?? groups?.['plain'] ?? '';
        challenges.at(-1)?.values.set(name.toLowerCase(), value);
    }
    return challenges;
}

;// CONCATENATED MODULE: ../shared/lib/oci/token.js





const MAX_BYTES = 1024 * 1024;
const CLIENT_ID = 'release-actions';
// "For compatibility with older clients, a token should never be returned with less than 60 seconds to live";
// without a word it is 60 (distribution, docs/spec/auth/token.md).
const DEFAULT_LIFE_S = 60;
/**
 * A bearer token for `scopes` from the token service that the registry names. The service gets only the credential that
 * is meant for this registry, and only over HTTPS (plain HTTP: loopback to loopback). Throws REGISTRY_….
 */
async function fetchToken(http, challenge, scopes, asked) {
    const { credential, endpoint } = asked;
    if (credential?.kind === 'registry-token')
        return { value: credential.token, expiresIn: Number.POSITIVE_INFINITY };
    const { host } = new URL(endpoint);
    const purpose = `the request for a token of ${host}`;
    const realm = secureRealm(challenge.realm, endpoint, purpose);
    const answer = await http.send(credential?.kind === 'identity-token'
        ? exchange(realm, challenge, scopes, { token: credential.token, purpose })
        : request(realm, challenge, scopes, { credential, purpose }));
    if (answer.status !== 200)
        throw refusal_refusal(answer, purpose);
    const fields = asRecord(jsonOf(answer, purpose));
    const value = textOf(fields, 'token') ?? textOf(fields, 'access_token');
    if (value === undefined) {
        throw new action_error/* ActionError */.l('REGISTRY_TOKEN', `${realm.host} answered ${purpose} without a token.`, {
            hint: 'That is a fault of the registry; run the job again.',
        });
    }
    const expiresIn = fields?.['expires_in'];
    return { value, expiresIn: typeof expiresIn === 'number' && expiresIn > 0 ? expiresIn : DEFAULT_LIFE_S };
}
function basicHeader(credential) {
    return `Basic ${Buffer.from(`${credential.username}:${credential.password}`).toString('base64')}`;
}
/** Also a registry that may be asked over plain HTTP (`allowHttp`) may not send credentials on without TLS. */
function secureRealm(realm, endpoint, purpose) {
    const url = resolveLocation(realm, endpoint, purpose);
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        throw new action_error/* ActionError */.l('INSECURE_REGISTRY_URL', `${new URL(endpoint).host} names a token service without TLS: ${url.host}.`, {
            hint: 'Credentials are sent to token services over HTTPS only. Repair the realm in the registry’s configuration.',
        });
    }
    return url;
}
function request(realm, challenge, scopes, asked) {
    const url = new URL(realm);
    if (challenge.service !== undefined)
        url.searchParams.set('service', challenge.service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    return {
        method: 'GET',
        url: url.href,
        purpose: asked.purpose,
        maxBytes: MAX_BYTES,
        headers: asked.credential === undefined ? {} : { authorization: basicHeader(asked.credential) },
    };
}
/** distribution, docs/spec/auth/oauth.md. */
function exchange(realm, challenge, scopes, asked) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: CLIENT_ID,
        ...(challenge.service === undefined ? {} : { service: challenge.service }),
        scope: scopes.join(' '),
        refresh_token: asked.token,
    });
    return {
        method: 'POST',
        url: realm.href,
        purpose: asked.purpose,
        maxBytes: MAX_BYTES,
        repeatable: true,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
    };
}

;// CONCATENATED MODULE: ../shared/lib/oci/authorization.js


// A token that expires while its request travels costs one more request than asking early.
const MARGIN_S = 10;
function createAuthorization(options) {
    const { http, endpoint, now } = options;
    const tokens = new Map();
    let learned;
    async function bearer(challenge, target) {
        const key = keyOf(target);
        const kept = tokens.get(key);
        if (kept !== undefined && (await isFresh(kept, now())))
            return `Bearer ${(await kept.token).value}`;
        const scopes = scopesOf(target, challenge.scope);
        const token = options
            .credential()
            .then((credential) => fetchToken(http, challenge, scopes, { endpoint, credential }));
        tokens.set(key, { token, askedAt: now() });
        try {
            return `Bearer ${(await token).value}`;
        }
        catch (error) {
            tokens.delete(key);
            throw error;
        }
    }
    async function headerFor(challenge, target) {
        if (challenge.scheme === 'bearer')
            return bearer(challenge, target);
        const credential = await options.credential();
        if (credential?.kind === 'registry-token')
            return `Bearer ${credential.token}`;
        return credential?.kind === 'password' ? basicHeader(credential) : undefined;
    }
    /** Requests that run at once are refused together; one new token serves them all. */
    async function dropRefused(target, header) {
        const kept = tokens.get(keyOf(target));
        if (kept === undefined || header === undefined)
            return;
        const { value } = await kept.token;
        if (header === `Bearer ${value}`)
            tokens.delete(keyOf(target));
    }
    return {
        header: async (target) => {
            if (learned === undefined)
                return undefined;
            // The scope in the challenge that taught us was another request's.
            return headerFor(learned.scheme === 'bearer' ? withoutScope(learned) : learned, target);
        },
        renew: async (target, refused) => {
            const challenge = readChallenge(refused.challenge);
            if (challenge === undefined)
                return undefined;
            learned = challenge;
            await dropRefused(target, refused.header);
            const header = await headerFor(challenge, target);
            return header === refused.header ? undefined : header;
        },
    };
}
async function isFresh(kept, now) {
    const { expiresIn } = await kept.token;
    return now < kept.askedAt + (expiresIn - Math.min(MARGIN_S, expiresIn / 2)) * 1000;
}
function withoutScope(challenge) {
    const { scope: _, ...rest } = challenge;
    return rest;
}
function keyOf(target) {
    return `${target.access} ${target.repository}`;
}
/**
 * What this run needs there, and what the registry asks for beyond it (distribution, docs/spec/auth/scope.md). A
 * challenge names the one request that it refused: reading, where writing comes next.
 */
function scopesOf(target, asked) {
    const needed = `repository:${target.repository}:${target.access === 'push' ? 'pull,push' : 'pull'}`;
    const others = (asked ?? '').split(' ').filter((scope) => scope !== '' && !needed.startsWith(scope));
    return [needed, ...others];
}

;// CONCATENATED MODULE: ../shared/lib/oci/registry.js



function openRegistry(options) {
    const sessions = new Map();
    const repositories = new Map();
    function sessionOf(registry) {
        const endpoint = endpointOf(registry, options.allowHttp ?? []);
        const session = sessions.get(registry) ?? {
            endpoint,
            authorization: createAuthorization({
                http: options.http,
                endpoint,
                credential: () => options.credentials(registry),
                now: options.now ?? Date.now,
            }),
            learned: { singlePost: undefined, referrersApi: undefined, honoursConditions: false },
        };
        sessions.set(registry, session);
        return session;
    }
    return {
        repository: (name, access = 'pull') => {
            const key = `${access} ${reference_formatName(name)}`;
            const repository = repositories.get(key) ?? openRepository(options.http, sessionOf(name.registry), name, access);
            repositories.set(key, repository);
            return repository;
        },
    };
}
function openRepository(http, session, name, access) {
    const { authorization, endpoint } = session;
    const { origin } = new URL(endpoint);
    const target = { repository: name.repository, access };
    async function ask(call, transport) {
        const { to, ...rest } = call;
        const url = typeof to === 'string' ? new URL(`${endpoint}/v2/${name.repository}/${to}`) : to;
        // Uploads and downloads may lie with another host, which is no business of our credentials.
        const isOurs = url.origin === origin;
        const header = isOurs ? await authorization.header(target) : undefined;
        const answer = await transport(withHeader({ ...rest, url: url.href }, header));
        if (answer.status !== 401 || new URL(answer.url).origin !== origin)
            return answer;
        const renewed = await authorization.renew(target, { challenge: answer.headers['www-authenticate'], header });
        if (renewed === undefined)
            return answer;
        if (!Buffer.isBuffer(answer.body))
            answer.body.resume();
        return transport(withHeader({ ...rest, url: url.href }, renewed));
    }
    return {
        registry: name.registry,
        repository: name.repository,
        name: reference_formatName(name),
        send: async (call) => ask(call, (request) => http.send(request)),
        stream: async (call) => ask(call, (request) => http.stream(request)),
        learned: { blobs: new Map(), tagWrites: new Map() },
        registryLearned: session.learned,
    };
}
/** Where an answer's Location points, checked. Undefined if it has none. */
function locationOf(answer, purpose) {
    const location = answer.headers['location'];
    return location === undefined ? undefined : resolveLocation(location, answer.url, purpose);
}
function withHeader(request, header) {
    return header === undefined ? request : { ...request, headers: { ...request.headers, authorization: header } };
}

;// CONCATENATED MODULE: ../shared/lib/oci/referrers.js







const LIMIT = 1000;
const REDIRECTS = 3;
// The specification says 404; older registries do not know the path and say one of these.
const NO_API = new Set([400, 404, 405, 406, 501]);
/**
 * What refers to `subject` by its descriptor's word, from the referrers API, else from the fallback tag. An empty list
 * means that there is nothing; whatever keeps us from knowing (401, 403, 429, 5xx) throws REGISTRY_….
 */
async function listReferrers(repository, subject, options = {}) {
    const limit = options.limit ?? LIMIT;
    const listed = (await listThroughApi(repository, subject, { ...options, limit })) ?? (await readFallbackTag(repository, subject));
    if (listed.length > limit)
        throw tooMany(referrers_purposeOf(repository, subject), limit);
    const { artifactType } = options;
    return artifactType === undefined ? listed : listed.filter((one) => one.artifactType === artifactType);
}
/** Whether the registry answers the referrers API. Asked once a run and registry, with any subject. */
async function hasReferrersApi(repository, subject) {
    const { registryLearned } = repository;
    const probe = async () => {
        const answer = await ask(repository, `referrers/${subject}`, subject);
        if (isAbsent(answer))
            return false;
        if (answer.status !== 200)
            throw refusal(answer, referrers_purposeOf(repository, subject));
        return true;
    };
    registryLearned.referrersApi ??= probe();
    try {
        return await registryLearned.referrersApi;
    }
    catch (error) {
        registryLearned.referrersApi = undefined;
        throw error;
    }
}
/** Undefined if the registry has no referrers API (distribution-spec 1.1, "Listing Referrers"). */
async function listThroughApi(repository, subject, options) {
    const purpose = referrers_purposeOf(repository, subject);
    const { artifactType } = options;
    const query = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
    let answer = await ask(repository, `referrers/${subject}${query}`, subject);
    if (isAbsent(answer))
        return undefined;
    const found = [];
    for (let pages = 1;; pages += 1) {
        if (answer.status !== 200)
            throw refusal_refusal(answer, purpose);
        const manifests = asRecord(jsonOf(answer, purpose))?.['manifests'];
        if (!Array.isArray(manifests))
            throw refusal_refusal(answer, purpose);
        found.push(...manifests.map(readDescriptor).filter((one) => one !== undefined));
        if (found.length > options.limit || pages > PAGE_LIMIT)
            throw tooMany(purpose, options.limit);
        const next = nextPage(answer, purpose);
        if (next === undefined)
            return found;
        answer = await ask(repository, next, subject);
    }
}
/** Redirects are followed only to another referrers API: ghcr.io, which has none, sends to a page of github.com. */
async function ask(repository, to, subject) {
    const purpose = referrers_purposeOf(repository, subject);
    let next = to;
    for (let followed = 0;; followed += 1) {
        const answer = await repository.send({
            method: 'GET',
            to: next,
            headers: { accept: IMAGE_INDEX },
            purpose,
            redirects: 0,
            maxBytes: MANIFEST_LIMIT_BYTES,
        });
        const location = isRedirect(answer) ? locationOf(answer, purpose) : undefined;
        const leadsOn = location !== undefined && decodeURIComponent(location.pathname).endsWith(`/referrers/${subject}`);
        if (!leadsOn || followed === REDIRECTS)
            return answer;
        next = location;
    }
}
function isAbsent(answer) {
    if (answer.status !== 200)
        return NO_API.has(answer.status) || isRedirect(answer);
    // A page for people, or of a proxy, under a path that the registry does not know.
    return !/^application\/(?:vnd\.oci\.image\.index\.v1\+json|json)\b/i.test(answer.headers['content-type'] ?? '');
}
function isRedirect(answer) {
    return answer.status >= 300 && answer.status < 400;
}
function referrers_purposeOf(repository, subject) {
    return `the referrers of ${repository.name}@${subject}`;
}

;// CONCATENATED MODULE: ../shared/lib/oci/find.js






const COUNT = 200;
const BUNDLE_BYTES = 16 * 1024 * 1024;
/**
 * The bundles attached to `subject`, from the referrers API or the fallback tag, in the registry's order. None means
 * that none is there; whatever keeps us from knowing throws REGISTRY_…, content that is not its digest's BLOB_DIGEST
 * or MANIFEST_DIGEST.
 */
async function findBundles(repository, subject, limits = {}) {
    const count = limits.count ?? COUNT;
    const candidates = (await listReferrers(repository, subject)).filter(mayHoldBundle);
    if (candidates.length > count)
        throw tooMany(`the bundles of ${repository.name}@${subject}`, count);
    const results = await Promise.all(candidates.map((candidate) => readReferrer(repository, subject, candidate, limits.bundleBytes ?? BUNDLE_BYTES)));
    return {
        bundles: results.filter((result) => result !== undefined && 'text' in result),
        unusable: results.filter((result) => result !== undefined && 'reason' in result),
    };
}
/** Indexes that older tools wrote name the type of the config, mostly the empty one, or none (go-containerregistry). */
function mayHoldBundle({ artifactType }) {
    if (artifactType === undefined || artifactType === EMPTY_BLOB.mediaType)
        return true;
    return artifactType.startsWith(BUNDLE_PREFIX);
}
/** Undefined for a referrer of another kind. */
async function readReferrer(repository, subject, candidate, bundleBytes) {
    const referrer = candidate.digest;
    const read = await readImage(repository, candidate);
    if (typeof read === 'string')
        return { referrer, reason: read };
    const [layer, ...others] = read.layers.filter(({ mediaType }) => mediaType.startsWith(BUNDLE_PREFIX));
    if (layer === undefined)
        return undefined;
    // cosign reads manifests of exactly one layer; more could show different readers different bundles.
    if (others.length > 0 || read.layers.length > 1)
        return { referrer, reason: 'it has more than one layer' };
    if (read.subject?.digest !== subject) {
        return { referrer, reason: `it refers to ${read.subject?.digest ?? 'nothing'} instead` };
    }
    if (layer.size > bundleBytes) {
        return { referrer, reason: `its bundle has ${layer.size} bytes, more than the ${bundleBytes} that are read` };
    }
    const bytes = await readBlob(repository, layer);
    return { referrer, mediaType: layer.mediaType, annotations: read.annotations, text: bytes.toString('utf8') };
}
/** The manifest, or why there is none. */
async function readImage(repository, candidate) {
    try {
        const found = await getManifest(repository, candidate.digest);
        if (found === undefined)
            return 'its manifest is not there any more';
        return found.manifest.kind === 'image' ? found.manifest : 'it is an index';
    }
    catch (error) {
        // Anybody who may push can attach nonsense: that is one unusable referrer, not a broken registry.
        if ((0,errors_describe/* codeOf */.$N)(error) === 'MANIFEST_INVALID')
            return (0,errors_describe/* describe */.q0)(error);
        throw error;
    }
}

;// CONCATENATED MODULE: ../shared/lib/evidence/attached-bundles.js


/**
 * The bundles attached to an image, and the referrers that should hold one and do not. Whatever keeps us from knowing
 * (401, 429, 5xx) throws REGISTRY_….
 */
function attachedBundles(registry) {
    return async (image) => {
        const digest = `sha256:${image.digests.sha256}`;
        if (!reference_isDigest(digest))
            throw new TypeError(`${image.name} has no SHA-256`);
        const { bundles, unusable } = await findBundles(registry.repository(parseReference(image.name)), digest);
        const beside = { name: undefined, sha256: image.digests.sha256 };
        const origin = (referrer) => `${image.name}, referrer ${referrer}`;
        return [
            ...bundles.map(({ referrer, text }) => ({ origin: origin(referrer), file: undefined, beside, text })),
            ...unusable.map(({ referrer, reason }) => ({
                origin: origin(referrer),
                file: undefined,
                beside,
                unusable: reason,
            })),
        ];
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ../shared/lib/evidence/evidence-files.js



/** A release page holds 1000 assets; more files of evidence belong to something else. */
const MAX_FILES = 2000;
const PROVENANCE_NAME = 'provenance.intoto.jsonl';
/**
 * The files of evidence that lie beside files: `NAME.sigstore.json`, `NAME.intoto.jsonl`, and `provenance.intoto.jsonl`
 * in the same folder or in `root`, where provenance about files of several folders is written. Throws
 * EVIDENCE_UNREADABLE where it cannot be known whether they are there.
 */
async function evidenceBeside(subjects, root) {
    const beside = subjects.flatMap(({ name, path }) => [
        ...[name, (0,external_node_path_.basename)(path)].flatMap((stem) => [`${stem}.sigstore.json`, `${stem}.intoto.jsonl`]),
        PROVENANCE_NAME,
    ].map((file) => (0,external_node_path_.join)((0,external_node_path_.dirname)(path), file)));
    // Files are found by their real paths, and no file is to be read twice.
    const atRoot = root === undefined ? [] : [(0,external_node_path_.join)(await (0,promises_.realpath)(root), PROVENANCE_NAME)];
    const paths = new Set([...beside, ...atRoot]);
    const found = [];
    for (const path of paths)
        if (await isThere(path))
            found.push({ path, name: (0,external_node_path_.basename)(path) });
    return found;
}
/** Each file once, by its path. Throws EVIDENCE_TOO_MUCH. */
function distinctFiles(files) {
    const distinct = [...new Map(files.map((file) => [file.path, file])).values()];
    if (distinct.length <= MAX_FILES)
        return distinct;
    throw new action_error/* ActionError */.l('EVIDENCE_TOO_MUCH', `${distinct.length} files of evidence were found, at most ${MAX_FILES} are read.`, {
        hint: 'Narrow the patterns in "evidence", or verify in several steps.',
    });
}
async function isThere(path) {
    try {
        await (0,promises_.lstat)(path);
        return true;
    }
    catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return false;
        throw new action_error/* ActionError */.l('EVIDENCE_UNREADABLE', `Cannot look for evidence at ${path}.`, {
            cause,
            file: path,
            hint: 'Check that the folder may be read.',
        });
    }
}

;// CONCATENATED MODULE: ../shared/lib/policy/role.js
const ROLES = [
    [/\.(?:sigstore\.json|intoto\.jsonl)$/, 'evidence'],
    [/\.(?:sig|pem)$/, 'legacy-evidence'],
    [/^(?:SHA256SUMS|SHA512SUMS)$/, 'checksums'],
    [/^release\.json$/, 'metadata'],
    [/\.(?:spdx\.json|spdx|spdx3\.json|cdx\.json)$/, 'sbom'],
];
/** The globs of evidence. They see no name that begins with a dot; {@link roleOf} does. */
const EVIDENCE_GLOBS = (/* unused pure expression or super */ null && (['**/*.sigstore.json', '**/*.intoto.jsonl']));
function roleOf(name) {
    return ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? 'payload';
}
/** Whether a file is what evidence speaks about. */
function isSubject(name) {
    const role = roleOf(name);
    return role !== 'evidence' && role !== 'legacy-evidence';
}

;// CONCATENATED MODULE: ../shared/lib/evidence/given-evidence.js




/**
 * The files of evidence that lines of an input name: a file of any name, a folder with `*.sigstore.json` and
 * `*.intoto.jsonl`, or a glob. Relative to `root`. Throws EVIDENCE_MISSING for a line that finds nothing.
 */
async function givenEvidence(lines, root) {
    const found = [];
    for (const line of lines) {
        const paths = await pathsOf(line, root);
        if (paths.length === 0)
            throw missing(line, root);
        found.push(...paths.map((path) => ({ path, name: (0,external_node_path_.basename)(path) })));
    }
    return found;
}
async function pathsOf(line, root) {
    const path = (0,external_node_path_.resolve)(root, line);
    switch (await given_evidence_kindOf(path)) {
        case 'file':
            return [path];
        case 'folder':
            return (await (0,promises_.readdir)(path))
                .filter((name) => roleOf(name) === 'evidence')
                .sort()
                .map((name) => (0,external_node_path_.join)(path, name));
        case 'nothing':
            return matching(line, root);
    }
}
async function matching(pattern, root) {
    const paths = [];
    for await (const match of (0,promises_.glob)(pattern, { cwd: root })) {
        const path = (0,external_node_path_.resolve)(root, match);
        // What is there and no folder is evidence, even if it cannot be read: that must be told.
        if ((await given_evidence_kindOf(path)) !== 'folder')
            paths.push(path);
    }
    return paths.sort();
}
async function given_evidence_kindOf(path) {
    return (0,promises_.stat)(path).then((status) => (status.isDirectory() ? 'folder' : 'file'), () => 'nothing');
}
function missing(line, root) {
    return new action_error/* ActionError */.l('EVIDENCE_MISSING', `Input "evidence": "${line}" finds no evidence in ${root}.`, {
        hint: 'Check the path. A folder must hold files named *.sigstore.json or *.intoto.jsonl.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/resolve.js



/**
 * What a reference stands for now: by its digest where it has one, else by its tag, else by `latest`. Tags move, so ask
 * once and go on with the digest. Throws IMAGE_NOT_FOUND, REGISTRY_….
 */
async function resolveImage(repository, reference) {
    const found = await manifests_headManifest(repository, reference.digest ?? reference.tag ?? 'latest');
    if (found !== undefined)
        return found;
    throw new action_error/* ActionError */.l('IMAGE_NOT_FOUND', `There is no image ${formatReference(reference)}.`, {
        hint: 'Push it before this step, and check registry, repository and tag. Some registries answer so for a private image without a login.',
    });
}
/** Throws TAG_MOVED if a tag stands for something else than when it was resolved to `digest`. */
async function requireUnmovedTag(repository, tag, digest) {
    const now = await headManifest(repository, tag);
    if (now?.digest === digest)
        return;
    const name = `${formatName(repository)}:${tag}`;
    throw new ActionError('TAG_MOVED', `The tag ${name} was moved while this step worked: from ${digest} to ${now?.digest ?? 'nothing'}.`, { hint: `Give the image by digest (${formatName(repository)}@sha256:…), as the step that pushed it reports it.` });
}

;// CONCATENATED MODULE: ../shared/lib/evidence/image-subjects.js


/** The images that references stand for now, in their order: a tag may move, the digest does not. Throws IMAGE_NOT_FOUND. */
async function imageSubjects(registry, references) {
    return Promise.all(references.map(async (reference) => {
        const { digest } = await resolveImage(registry.repository(reference), reference);
        return {
            kind: 'image',
            name: reference_formatName(reference),
            reference: formatReference(reference),
            digests: { sha256: digest.slice('sha256:'.length) },
        };
    }));
}

;// CONCATENATED MODULE: ../shared/lib/intoto/statement.js

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** Media type of a statement inside a DSSE envelope. */
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
function statement_statement(subject, predicateType, predicate) {
    return { _type: STATEMENT_TYPE, subject, predicateType, predicate };
}
/** A statement's bytes as read from an envelope. Accepts v0.1 too, which cosign's attest still writes. */
function parseStatement(payload) {
    const value = statement_parseJson(payload);
    if (!isRecord(value))
        throw malformed('it is no JSON object');
    const { _type, subject, predicateType, predicate } = value;
    if (_type !== STATEMENT_TYPE && _type !== 'https://in-toto.io/Statement/v0.1') {
        throw malformed('its _type is none of in-toto’s');
    }
    if (!Array.isArray(subject) || subject.length === 0 || !subject.every(isDescriptor)) {
        throw malformed('its subject is no list of digests');
    }
    if (typeof predicateType !== 'string' || predicateType === '')
        throw malformed('it names no predicateType');
    return { _type, subject, predicateType, predicate: isRecord(predicate) ? predicate : {} };
}
function isDescriptor(value) {
    return (isRecord(value) &&
        isRecord(value['digest']) &&
        Object.values(value['digest']).every((digest) => typeof digest === 'string') &&
        (value['name'] === undefined || typeof value['name'] === 'string'));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function statement_parseJson(payload) {
    try {
        return JSON.parse(Buffer.from(payload).toString('utf8'));
    }
    catch (cause) {
        throw malformed('it is no JSON', cause);
    }
}
function malformed(why, cause) {
    return new action_error/* ActionError */.l('STATEMENT_MALFORMED', `The attestation holds no in-toto statement: ${why}.`, { cause });
}

;// CONCATENATED MODULE: ../shared/lib/intoto/image-signature.js

const IMAGE_SIGNATURE_TYPE = 'https://sigstore.dev/cosign/sign/v1';
/**
 * The statement that `cosign sign` makes of an image: the subject has a digest and no name, `annotations` is what
 * `cosign verify -a` compares. `sha256` is hex.
 * Source: https://github.com/sigstore/cosign/blob/main/cmd/cosign/cli/sign/sign.go
 */
function imageSignature(sha256, annotations = {}) {
    return statement([{ digest: { sha256 }, annotations }], IMAGE_SIGNATURE_TYPE, {});
}

;// CONCATENATED MODULE: ../shared/lib/intoto/slsa-provenance.js

const PROVENANCE_TYPE = 'https://slsa.dev/provenance/v1';
const WORKFLOW_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
/** The build type "MUST NOT be used for any other event type": https://actions.github.io/buildtypes/workflow/v1 */
const EVENTS = (/* unused pure expression or super */ null && (['create', 'push', 'release', 'workflow_dispatch']));
/**
 * SLSA provenance v1 of a GitHub Actions run, field by field as actions/attest writes it, so that everything that checks
 * the one checks the other. `serverUrl` is GITHUB_SERVER_URL. Throws PROVENANCE_EVENT, PROVENANCE_WORKFLOW.
 * Source: https://github.com/actions/toolkit/blob/main/packages/attest/src/provenance.ts
 */
function provenancePredicate(claims, serverUrl) {
    if (!EVENTS.includes(claims.eventName)) {
        throw new ActionError('PROVENANCE_EVENT', `No provenance can be stated for the event "${claims.eventName}".`, {
            hint: `SLSA's build type for workflows covers only: ${EVENTS.join(', ')}. Start the release workflow by one of these, for instance "on: push: tags: ['v*']".`,
        });
    }
    const server = serverUrl.replace(/\/$/, '');
    const repository = `${server}/${claims.repository}`;
    return {
        buildDefinition: {
            buildType: WORKFLOW_BUILD_TYPE,
            externalParameters: {
                workflow: { ref: claims.ref, repository, path: workflowPath(claims) },
            },
            internalParameters: {
                github: {
                    event_name: claims.eventName,
                    repository_id: claims.repositoryId,
                    repository_owner_id: claims.repositoryOwnerId,
                    runner_environment: claims.runnerEnvironment,
                },
            },
            resolvedDependencies: [{ uri: `git+${repository}@${claims.ref}`, digest: { gitCommit: claims.sha } }],
        },
        runDetails: {
            builder: { id: `${server}/${claims.jobWorkflowRef}` },
            metadata: { invocationId: `${repository}/actions/runs/${claims.runId}/attempts/${claims.runAttempt}` },
        },
    };
}
/** `owner/name/PATH@ref`: up to the first "@", as actions/attest cuts it. */
function workflowPath({ repository, workflowRef }) {
    const path = workflowRef.startsWith(`${repository}/`) ? workflowRef.slice(repository.length + 1).split('@')[0] : '';
    if (path === undefined || path === '') {
        throw new ActionError('PROVENANCE_WORKFLOW', `The workflow "${workflowRef}" does not belong to the repository "${repository}".`, {
            hint: 'A workflow that another repository requires cannot be described; start the release by a workflow of its own.',
        });
    }
    return path;
}

;// CONCATENATED MODULE: ../shared/lib/policy/image-name.js
const DOCKER_HUB = /^(?:index\.docker\.io|registry-1\.docker\.io)(?=\/)/;
/**
 * Whether a statement's subject name stands for an image: `registry/repository`, as we, `actions/attest` and
 * `cosign attest` write it, or a reference to it with a tag or a digest.
 */
function namesImage(name, image) {
    if (name === undefined)
        return false;
    const [tagged = ''] = name.split('@', 1);
    // A colon before the last slash belongs to the port.
    const colon = tagged.indexOf(':', tagged.lastIndexOf('/') + 1);
    const bare = colon === -1 ? tagged : tagged.slice(0, colon);
    return bare.replace(DOCKER_HUB, 'docker.io') === image;
}

;// CONCATENATED MODULE: ../shared/lib/policy/quote.js
const LONGEST = 200;
/** A foreign value inside a sentence: quoted, on one line, cut when it is long. `undefined` reads as "none". */
function quote(value) {
    if (value === undefined)
        return 'none';
    const line = value.replaceAll(/\s+/g, ' ');
    return line.length <= LONGEST ? `"${line}"` : `"${line.slice(0, LONGEST)}…" (${line.length} characters)`;
}

;// CONCATENATED MODULE: ../shared/lib/policy/coverage.js



/**
 * Why a statement does not speak about a subject; `undefined` when it does. A file must be listed with its name and
 * its digest, an image with its digest, and in provenance with its repository too: bytes that were attested as a file are
 * no image. Signatures as cosign makes them name nothing, so they stay good for copies in other registries.
 */
function coverageGap(statement, subject) {
    return subject.kind === 'file' ? fileGap(statement.subject, subject) : imageGap(statement, subject);
}
function imageGap({ subject: listed, predicateType }, image) {
    const same = listed.filter((descriptor) => agrees(descriptor, image));
    if (same.length === 0) {
        const digests = listed.slice(0, 3).map((descriptor) => quote(descriptor.digest?.['sha256']));
        return `it speaks about ${digests.join(', ')}, not about this image (sha256 "${image.digests.sha256}")`;
    }
    if (predicateType !== PROVENANCE_TYPE || same.some(({ name }) => namesImage(name, image.name)))
        return undefined;
    return `it lists this digest under the name ${quote(same[0]?.name)}, not "${image.name}"`;
}
function fileGap(descriptors, subject) {
    const named = descriptors.filter((descriptor) => descriptor.name === subject.name);
    const wrong = named.find((descriptor) => !agrees(descriptor, subject));
    if (wrong !== undefined && named.length > 1)
        return `it lists ${quote(subject.name)} more than once, with different digests`;
    if (wrong !== undefined) {
        return `it lists ${quote(subject.name)} with sha256 ${quote(wrong.digest?.['sha256'])}, but the file has sha256 "${subject.digests.sha256}"`;
    }
    if (named.length > 0)
        return undefined;
    const other = descriptors.find((descriptor) => agrees(descriptor, subject));
    if (other === undefined)
        return `it does not list ${quote(subject.name)}`;
    return `it lists these bytes under the name ${quote(other.name)}, not ${quote(subject.name)}`;
}
/** SHA-256 must be there and equal; other digests that both sides hold must be equal too. */
function agrees(descriptor, subject) {
    const listed = descriptor.digest ?? {};
    return (listed['sha256'] === subject.digests.sha256 &&
        Object.entries(subject.digests).every(([algorithm, digest]) => (listed[algorithm] ?? digest) === digest));
}

;// CONCATENATED MODULE: ../shared/lib/policy/whole-pattern.js
/**
 * A regular expression that must match the whole text. Throws the engine's SyntaxError.
 * The source is compiled alone first: one like `a)|(?:b` would otherwise escape from the anchors.
 */
function wholePattern(source) {
    const alone = new RegExp(source);
    return new RegExp(`^(?:${alone.source})$`);
}
/**
 * The text with which every match of `source` begins, as far as the expression spells it out. Empty when it has
 * alternatives at its top level, since each of them could begin in its own way.
 */
function literalStart(source) {
    if (hasTopLevelAlternative(source))
        return '';
    let literal = '';
    let index = source.startsWith('^') ? 1 : 0;
    while (index < source.length) {
        const escaped = source[index] === '\\';
        const character = source[escaped ? index + 1 : index] ?? '';
        // An escaped letter or digit is a class, an assertion or a code; an unescaped sign may be syntax.
        if (escaped ? /[\w\s]/.test(character) : /[.*+?^${}()|[\]]/.test(character))
            break;
        index += escaped ? 2 : 1;
        // A quantifier can make the character before it optional.
        if (/[*+?{]/.test(source[index] ?? ''))
            break;
        literal += character;
    }
    return literal;
}
function hasTopLevelAlternative(source) {
    let depth = 0;
    let inClass = false;
    for (let index = 0; index < source.length; index += 1) {
        const character = source[index];
        if (character === '\\')
            index += 1;
        else if (inClass)
            inClass = character !== ']';
        else if (character === '[')
            inClass = true;
        else if (character === '(')
            depth += 1;
        else if (character === ')')
            depth -= 1;
        else if (character === '|' && depth === 0)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ../shared/lib/policy/workflow-uri.js
// GitHub runs workflows from this one folder only, so a path has no further slash. A file name may hold "@", and so may
// a ref: the shortest name that is followed by a ref is the only reading in which a branch's name cannot pose as a path.
const WORKFLOW = /^([^/@\s]+\/[^/@\s]+)\/(\.github\/workflows\/[^/]+?\.ya?ml)@(refs\/.+|[0-9a-f]{40}|[0-9a-f]{64})$/;
const FULL_TAG = /^refs\/tags\/v(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;
/** The parts of a workflow's URI on `server`; `undefined` for any other text. */
function parseWorkflowUri(uri, server) {
    if (!uri.startsWith(`${server}/`))
        return undefined;
    const [, repository, path, ref] = WORKFLOW.exec(uri.slice(server.length + 1)) ?? [];
    if (repository === undefined || path === undefined || ref === undefined)
        return undefined;
    return { repository, path, ref };
}
/** Whether a ref is a tag `vX.Y.Z`: branches and tags like `v1` move, so they do not say which code signed. */
function isFullTag(ref) {
    return FULL_TAG.test(ref);
}

;// CONCATENATED MODULE: ../shared/lib/policy/identity.js



/** What a signer is that it should not be, one sentence each; empty when the identity holds. */
function identityMismatches(signer, expected) {
    return [
        ...differs('the issuer', signer.issuer, expected.issuer),
        ...signerMismatches(signer, expected),
        ...(expected.source === undefined ? [] : sourceMismatches(signer, expected.source, expected.server)),
        ...differs('the runner environment', signer.runnerEnvironment, expected.runnerEnvironment),
        ...differs('the build trigger', signer.buildTrigger, expected.buildTrigger),
    ];
}
function signerMismatches(signer, expected) {
    const who = nameMismatches(signer.identity, expected);
    if (expected.signerDigests.length > 0) {
        const listed = signer.buildSignerDigest !== undefined && expected.signerDigests.includes(signer.buildSignerDigest);
        if (listed)
            return who;
        return [
            ...who,
            expectation("the signer workflow's commit", signer.buildSignerDigest, expected.signerDigests.join(' or ')),
        ];
    }
    const workflow = parseWorkflowUri(signer.identity, expected.server);
    if (expected.source === undefined || !signer.identity.startsWith(`${expected.server}/`))
        return who;
    if (workflow === undefined)
        return [...who, `the signer ${quote(signer.identity)} is no workflow`];
    if (workflow.repository === expected.source.repository || isFullTag(workflow.ref))
        return who;
    return [
        ...who,
        `the signer workflow belongs to ${quote(workflow.repository)} and ran at ${quote(workflow.ref)}, which is no full tag "refs/tags/vX.Y.Z" and can be moved`,
    ];
}
function nameMismatches(identity, { signer, server }) {
    if (signer.kind === 'identity')
        return differs('the signer', identity, signer.value);
    if (signer.kind === 'pattern') {
        if (wholePattern(signer.source).test(identity))
            return [];
        return [`the signer is ${quote(identity)}, which ${quote(signer.source)} does not match as a whole`];
    }
    const start = `${server}/${signer.repository}/${signer.path}@`;
    if (signer.ref !== undefined)
        return differs('the signer', identity, start + signer.ref);
    const found = parseWorkflowUri(identity, server);
    if (found?.repository === signer.repository && found.path === signer.path)
        return [];
    return [expectation('the signer', identity, `${start}…`)];
}
function sourceMismatches(signer, source, server) {
    return [
        ...differs('the source repository', signer.sourceRepositoryUri, `${server}/${source.repository}`),
        ...differs('the source repository’s id', signer.sourceRepositoryId, source.repositoryId),
        ...differs('the source ref', signer.sourceRepositoryRef, source.ref),
        ...differs('the source commit', signer.sourceRepositoryDigest, source.digest),
    ];
}
function differs(what, found, expected) {
    return expected === undefined || found === expected ? [] : [expectation(what, found, expected)];
}
function expectation(what, found, expected) {
    // GitHub takes any case in an address, certificates carry the one in which the name was registered.
    const caseOnly = found !== undefined && found.toLowerCase() === expected.toLowerCase();
    return `${what} is ${quote(found)}, expected ${quote(expected)}${caseOnly ? ' (only upper and lower case differ)' : ''}`;
}

;// CONCATENATED MODULE: ../shared/lib/intoto/provenance-match.js
/**
 * Where SLSA provenance v1 for the workflow build type says something else than the certificate of whoever signed it.
 * The predicate is the signer's own word; the certificate is the platform's. An empty list means that they agree. A field
 * must be there in both.
 */
function provenanceMismatches(predicate, certificate) {
    return expectations(certificate).flatMap(([field, certified]) => {
        const stated = at(predicate, field);
        return stated !== undefined && stated === certified ? [] : [{ field, stated, certified }];
    });
}
function expectations(certificate) {
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
function pathOf({ buildConfigUri, sourceRepositoryUri }) {
    if (buildConfigUri === undefined || sourceRepositoryUri === undefined)
        return undefined;
    if (!buildConfigUri.startsWith(`${sourceRepositoryUri}/`))
        return undefined;
    return buildConfigUri.slice(sourceRepositoryUri.length + 1).split('@')[0];
}
function at(value, field) {
    const found = field
        .split('.')
        .reduce((inner, name) => typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
        ? inner[name]
        : undefined, value);
    return typeof found === 'string' ? found : undefined;
}

;// CONCATENATED MODULE: ../shared/lib/policy/provenance.js



/**
 * Why provenance cannot be believed though its signer can, one sentence each: the certificate holds GitHub's word about
 * the run, the predicate only the signer's, so they must agree in every field.
 */
function provenanceRefusals({ predicate }, signer) {
    const buildType = buildTypeOf(predicate);
    const mismatches = provenanceMismatches(predicate, signer).map(({ field, stated, certified }) => certified === undefined
        ? `the certificate does not vouch for ${field}`
        : `its ${field} is ${quote(stated)}, but the certificate says ${quote(certified)}`);
    return [
        ...(buildType === WORKFLOW_BUILD_TYPE
            ? []
            : [`its build type is ${quote(buildType)}, expected ${quote(WORKFLOW_BUILD_TYPE)}`]),
        ...(signer.buildSignerUri === signer.identity
            ? []
            : [`its certificate names two signers, ${quote(signer.identity)} and ${quote(signer.buildSignerUri)}`]),
        ...mismatches,
    ];
}
function buildTypeOf(predicate) {
    const definition = predicate['buildDefinition'];
    if (typeof definition !== 'object' || definition === null || !('buildType' in definition))
        return undefined;
    return typeof definition.buildType === 'string' ? definition.buildType : undefined;
}

;// CONCATENATED MODULE: ../shared/lib/policy/sbom-document.js
const PREDICATE_TYPES = /^https:\/\/(?:spdx\.dev\/Document(?:\/v[\d.]+)?|cyclonedx\.org\/bom(?:\/v?[\d.]+)?)$/;
/** Whether a statement's predicate is an SBOM, by its type. */
function isSbomType(predicateType) {
    return PREDICATE_TYPES.test(predicateType);
}
/** Whether a JSON value is an SPDX 2 or CycloneDX document, by the fields that their schemas demand. */
function isSbom(document) {
    const { spdxVersion, SPDXID, bomFormat, specVersion } = record(document);
    const isSpdx = typeof spdxVersion === 'string' && spdxVersion.startsWith('SPDX-2') && typeof SPDXID === 'string';
    return isSpdx || (bomFormat === 'CycloneDX' && typeof specVersion === 'string');
}
/**
 * The SHA-256 digests of what an SPDX 2 or CycloneDX JSON document describes; `undefined` for anything else. What else it
 * lists are parts and dependencies: that something depends on a file does not make the document an SBOM of that file.
 */
function describedDigests(document) {
    if (!isSbom(document))
        return undefined;
    const { bomFormat, metadata } = record(document);
    const described = bomFormat === 'CycloneDX' ? [record(metadata)['component']] : describedElements(record(document));
    const digests = described.flatMap((item) => [
        list(record(item)['checksums']).map((checksum) => sha256Of(checksum, 'algorithm', 'checksumValue')),
        list(record(item)['hashes']).map((hash) => sha256Of(hash, 'alg', 'content')),
    ]);
    return new Set(digests.flat().filter((digest) => digest !== undefined));
}
/** Both ways in which SPDX 2 says it: https://spdx.github.io/spdx-spec/v2.3/relationships-between-SPDX-elements/ */
function describedElements(document) {
    const { SPDXID: documentId, files, packages, relationships, documentDescribes } = document;
    const ids = new Set([
        ...list(documentDescribes),
        ...list(relationships).map((item) => describedId(item, documentId)),
    ]);
    return [files, packages].flatMap(list).filter((element) => {
        const id = record(element)['SPDXID'];
        return typeof id === 'string' && ids.has(id);
    });
}
function describedId(relationship, documentId) {
    const { spdxElementId, relationshipType, relatedSpdxElement } = record(relationship);
    if (relationshipType === 'DESCRIBES' && spdxElementId === documentId)
        return relatedSpdxElement;
    return relationshipType === 'DESCRIBED_BY' && relatedSpdxElement === documentId ? spdxElementId : undefined;
}
function sha256Of(value, algorithm, digest) {
    const entry = record(value);
    const text = entry[digest];
    return /^SHA-?256$/.test(String(entry[algorithm])) && typeof text === 'string' ? text.toLowerCase() : undefined;
}
function record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ../shared/lib/policy/finding.js







/** Looks at one piece of evidence for an artifact: what it is, whether it speaks about it, and who signed. */
function examine(subject, evidence, identity) {
    const { origin } = evidence;
    if (!evidence.sound)
        return { origin, use: 'unsound', refusals: [evidence.reason], bundle: undefined };
    const { bundle } = evidence;
    const { use, refusals } = bundle.content.kind === 'signature' ? bare(bundle.content.sha256, subject) : stated(bundle, subject);
    return { origin, use, refusals: [...refusals, ...identityMismatches(bundle.signer, identity)], bundle };
}
function bare(sha256, subject) {
    if (subject.kind === 'image') {
        // Bytes of a manifest could be signed as a file by mistake; an image is signed on purpose only by a statement.
        return {
            use: 'other',
            refusals: [`it signs bytes, but an image is signed by a statement of type ${IMAGE_SIGNATURE_TYPE}`],
        };
    }
    if (sha256 === subject.digests.sha256)
        return { use: 'signature', refusals: [] };
    const refusal = `it signs sha256 ${quote(sha256)}, but the file has sha256 "${subject.digests.sha256}"`;
    return { use: 'signature', refusals: [refusal] };
}
function stated({ content, signer }, subject) {
    if (content.kind !== 'statement')
        throw new TypeError('a bare signature holds no statement');
    const { statement } = content;
    const gap = coverageGap(statement, subject);
    const refusals = gap === undefined ? [] : [gap];
    const { predicateType, predicate } = statement;
    if (predicateType === IMAGE_SIGNATURE_TYPE)
        return { use: 'signature', refusals };
    if (predicateType === PROVENANCE_TYPE) {
        return { use: 'provenance', refusals: [...refusals, ...provenanceRefusals(statement, signer)] };
    }
    if (isSbomType(predicateType)) {
        const broken = isSbom(predicate) ? [] : ['its predicate is neither an SPDX 2 nor a CycloneDX document'];
        return { use: 'sbom', refusals: [...refusals, ...broken] };
    }
    return { use: 'other', refusals };
}

;// CONCATENATED MODULE: ../shared/lib/policy/slsa-level.js

const SUITE = 'kubernetes-sigs/release-actions';
// Their jobs are fixed by the tag: the build runs on a hosted runner without an ID token, and no user code runs where
// provenance is signed.
const ISOLATED_WORKFLOWS = new Set([
    '.github/workflows/secure-release.yml',
    '.github/workflows/secure-images.yml',
]);
/**
 * The level that provenance from this signer reaches. https://slsa.dev/spec/v1.2/build-requirements
 * L3 asks that the build cannot reach what signs, which only a reusable workflow at a fixed state can promise.
 */
function slsaLevel(signer, server = 'https://github.com') {
    if (signer.runnerEnvironment !== 'github-hosted') {
        return { level: 1, reason: `the runner is ${signer.runnerEnvironment ?? 'unknown'}, not github-hosted` };
    }
    const workflow = parseWorkflowUri(signer.identity, server);
    if (workflow?.repository !== SUITE || !ISOLATED_WORKFLOWS.has(workflow.path)) {
        return { level: 2, reason: 'the workflow that signed is not one that keeps the build away from the signing' };
    }
    if (!isFullTag(workflow.ref)) {
        return { level: 2, reason: `${SUITE} signed at ${workflow.ref}, which is no full tag and can be moved` };
    }
    return { level: 3, reason: `${SUITE} signed at ${workflow.ref} on a hosted runner, apart from the build` };
}

;// CONCATENATED MODULE: ../shared/lib/policy/judge.js


/** The verdict over one artifact from all evidence that was found for it, and the SBOM files that hold themselves. */
function judge(subject, evidence, policy, sboms = []) {
    const findings = evidence.map((piece) => examine(subject, piece, policy.identity));
    const describing = sboms.filter((sbom) => sbom.describes.has(subject.digests.sha256)).map(({ name }) => name);
    const missing = policy.require.filter((requirement) => accepted(findings, requirement) === undefined && !(requirement === 'sbom' && describing.length > 0));
    const refusals = findings.filter((finding) => finding.refusals.length > 0).map(tell);
    const gaps = missing.map((requirement) => gap(requirement, findings));
    // A policy that asks for nothing would let everything pass.
    const empty = policy.require.length === 0 ? ['nothing is required, so nothing is proved'] : [];
    const reasons = [...empty, ...gaps, ...(policy.strict || gaps.length > 0 ? refusals : [])];
    const holds = reasons.length === 0;
    const counting = holds ? findings : [];
    const provenance = accepted(counting, 'provenance')?.bundle;
    const bundle = accepted(counting, 'signature')?.bundle ?? provenance ?? accepted(counting, 'sbom')?.bundle;
    return {
        subject,
        holds,
        reasons,
        warnings: holds ? refusals : [],
        findings,
        bundle,
        signer: bundle?.signer,
        sboms: describing,
        level: provenance === undefined ? undefined : slsaLevel(provenance.signer, policy.identity.server),
    };
}
function accepted(findings, requirement) {
    return findings.find((finding) => finding.use === requirement && finding.refusals.length === 0);
}
const WHAT = { signature: 'signature', provenance: 'provenance', sbom: 'SBOM', other: 'of another kind' };
function gap(requirement, findings) {
    const refused = findings.filter(({ use }) => use === requirement || use === 'unsound').length;
    if (refused > 0)
        return `no ${WHAT[requirement]} holds (${refused} found)`;
    const others = findings.flatMap(({ origin, use }) => use === requirement || use === 'unsound' ? [] : [`${origin} is ${use === 'other' ? '' : 'only '}${WHAT[use]}`]);
    return `no ${WHAT[requirement]} was found${others.length === 0 ? '' : ` (${others.join(', ')})`}`;
}
function tell(finding) {
    return `${finding.origin} is refused, because ${finding.refusals.join('; ')}`;
}

;// CONCATENATED MODULE: ../shared/lib/policy/piece.js
/**
 * Whether a piece must be looked at for a subject: by digest, or for a file by name. Names do not count in what is attached
 * to an image: it stays there for ever, also when a later attempt makes other files of the same names.
 */
function concerns({ claims, beside }, subject) {
    if (beside !== undefined && names(beside, subject))
        return true;
    const attached = beside !== undefined && beside.name === undefined;
    return claims.some(({ name, sha256 }) => names({ name: attached ? undefined : name, sha256 }, subject));
}
/** Whether a claim is about a subject. */
function names({ name, sha256 }, subject) {
    return sha256 === subject.digests.sha256 || (subject.kind === 'file' && name === subject.name);
}

;// CONCATENATED MODULE: ../shared/lib/policy/judge-all.js



/**
 * The verdicts over artifacts that were released together, in their order. An SBOM file counts for the others once its
 * own verdict holds.
 */
function judgeAll(subjects, pieces, policy, sboms) {
    const verdict = (subject, held) => {
        const evidence = pieces.filter((piece) => concerns(piece, subject)).map((piece) => piece.evidence);
        return judge(subject, evidence, policyFor(subject, policy), held);
    };
    const held = sboms.filter(({ name }) => subjects.some((subject) => subject.kind === 'file' && subject.name === name && verdict(subject, []).holds));
    return subjects.map((subject) => verdict(subject, held));
}
/** An SBOM, and what is made after it, cannot be described by it. */
function policyFor(subject, policy) {
    if (subject.kind === 'image' || roleOf(subject.name) === 'payload')
        return policy;
    const require = policy.require.filter((requirement) => requirement !== 'sbom');
    // Where nothing but an SBOM is asked for, the SBOM itself must at least be signed.
    return { ...policy, require: require.length === 0 ? ['signature'] : require };
}

;// CONCATENATED MODULE: ../shared/lib/evidence/read-hashed.js



/**
 * The bytes of a file, exactly those that were hashed: what is looked at must be what is uploaded. Throws FILE_CHANGED.
 */
async function readHashed(file) {
    const bytes = await (0,promises_.readFile)(file.path);
    if (sha256(bytes) !== file.sha256)
        throw fileChanged(file);
    return bytes;
}
function fileChanged({ name, path }) {
    return new action_error/* ActionError */.l('FILE_CHANGED', `${name} changed while it was verified.`, {
        file: path,
        hint: 'Verify after the last step that writes the files, and let nothing else run beside it.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/evidence/bundle-source.js



/** As large as a bundle may be; the predicate of an SBOM attestation is the largest part. */
const bundle_source_MAX_BYTES = 16 * 1024 * 1024;
const BUNDLE_OF = /^(.+)\.sigstore\.json$/;
/** Reads a file of evidence. Throws EVIDENCE_UNREADABLE: a file that cannot be read is no "unsigned". And FILE_CHANGED. */
async function readEvidenceFile({ path, name, sha256 }) {
    const subject = BUNDLE_OF.exec(name)?.[1];
    const place = {
        origin: name,
        file: name,
        beside: subject === undefined ? undefined : { name: subject, sha256: undefined },
    };
    try {
        const status = await (0,promises_.stat)(path);
        // A link to a device or a pipe would never end.
        if (!status.isFile())
            return { ...place, unusable: 'it is no regular file' };
        if (status.size > bundle_source_MAX_BYTES)
            return { ...place, unusable: `it has ${status.size} bytes, a bundle at most ${bundle_source_MAX_BYTES}` };
        const bytes = sha256 === undefined ? await (0,promises_.readFile)(path) : await readHashed({ name, path, sha256 });
        return { ...place, text: bytes.toString('utf8') };
    }
    catch (cause) {
        if (cause instanceof action_error/* ActionError */.l)
            throw cause;
        throw new action_error/* ActionError */.l('EVIDENCE_UNREADABLE', `Cannot read the evidence ${path}.`, {
            cause,
            file: path,
            hint: 'Check the path, and that the file may be read.',
        });
    }
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/bundle.js

const MEDIA_TYPES = new Set([
    'application/vnd.dev.sigstore.bundle+json;version=0.1',
    'application/vnd.dev.sigstore.bundle+json;version=0.2',
    'application/vnd.dev.sigstore.bundle+json;version=0.3',
    'application/vnd.dev.sigstore.bundle.v0.3+json',
]);
/** What actions/attest allows a predicate, too. */
const bundle_MAX_BYTES = 16 * 1024 * 1024;
const MAX_BUNDLES = 1000;
/** The deepest known field lies 8 deep; a statement inside is base64. */
const MAX_DEPTH = 16;
/**
 * The bundles of a file: one JSON object, or one on each line (`*.jsonl`). Versions 0.1 to 0.3. `source` names the file
 * in errors. Throws BUNDLE_MALFORMED.
 * Source: https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto
 */
async function parseBundles(text, source) {
    if (Buffer.byteLength(text) > bundle_MAX_BYTES)
        throw bundle_malformed(source, `it is larger than ${bundle_MAX_BYTES} bytes`);
    const whole = tryJson(text);
    if (whole !== undefined)
        return [await parseBundle(whole, source)];
    const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]));
    if (lines.length === 0)
        throw bundle_malformed(source, 'it is empty');
    if (lines.length > MAX_BUNDLES)
        throw bundle_malformed(source, `it holds more than ${MAX_BUNDLES} lines`);
    return Promise.all(lines.map(({ line, number }) => {
        const value = tryJson(line);
        const where = lines.length === 1 ? source : `${source}, line ${number}`;
        if (value === undefined)
            throw bundle_malformed(where, 'it is no JSON, or nested too deep');
        return parseBundle(value, where);
    }));
}
/** A bundle that is JSON already, such as one of GitHub's attestations API. */
async function parseBundle(json, source) {
    const mediaType = typeof json === 'object' && json !== null ? json['mediaType'] : undefined;
    if (typeof mediaType !== 'string' || !MEDIA_TYPES.has(mediaType)) {
        throw bundle_malformed(source, `its mediaType is ${JSON.stringify(mediaType)?.slice(0, 100) ?? 'missing'}`);
    }
    const { bundleFromJSON } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(178)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3178, 19));
    try {
        const value = bundleFromJSON(json);
        return { json: JSON.stringify(json), mediaType, kind: bundle_kindOf(value), value };
    }
    catch (cause) {
        throw bundle_malformed(source, 'fields are missing or of a wrong type', cause);
    }
}
/** A bundle that was just made. */
async function toSigstoreBundle(value) {
    const { bundleToJSON } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(178)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3178, 19));
    return { json: JSON.stringify(bundleToJSON(value)), mediaType: value.mediaType, kind: bundle_kindOf(value), value };
}
function bundle_kindOf(bundle) {
    return bundle.content.$case === 'dsseEnvelope' ? 'statement' : 'signature';
}
/** `undefined` for what is no JSON, or is nested deeper than any bundle. */
function tryJson(text) {
    if (depthOf(text) > MAX_DEPTH)
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** How deep the brackets outside of strings are nested. */
function depthOf(text) {
    let depth = 0;
    let deepest = 0;
    let inString = false;
    for (let index = 0; index < text.length; index += 1) {
        const character = text[index];
        if (inString) {
            if (character === '\\')
                index += 1;
            else if (character === '"')
                inString = false;
        }
        else if (character === '"')
            inString = true;
        else if (character === '{' || character === '[')
            deepest = Math.max(deepest, (depth += 1));
        else if (character === '}' || character === ']')
            depth -= 1;
    }
    return deepest;
}
function bundle_malformed(source, why, cause) {
    return new action_error/* ActionError */.l('BUNDLE_MALFORMED', `${source} is no Sigstore bundle: ${why}.`, {
        cause,
        hint: 'Expected is a bundle of version 0.1 to 0.3, as cosign, gh or actions/attest write it, or one on each line.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/certificate-encoding.js
/**
 * Makes a parsed certificate remember its encoding. The verification library encodes certificates anew for each
 * comparison, which takes two thirds of a verification; what is parsed here never changes (the library cuts the SCT out
 * of a copy that it parses itself).
 */
function rememberEncoding(certificate) {
    remember(certificate.root);
}
function remember(object) {
    for (const part of object.subs)
        remember(part);
    const der = object.toDER();
    object.toDER = () => der;
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/certificate.js

/** A Fulcio certificate has some 1 to 2 kB. */
const LARGEST_BYTES = 64 * 1024;
const FULCIO = '1.3.6.1.4.1.57264.1.';
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const UTF8_STRING = 12;
/** GeneralName's choices: RFC 5280, section 4.2.1.6. */
const OTHER_NAME = 0;
const RFC822_NAME = 1;
const URI_NAME = 6;
/**
 * Reads a certificate without judging it. Throws CERTIFICATE_MALFORMED.
 * Extensions: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
async function readCertificate(der) {
    const { X509Certificate } = await __nccwpck_require__.e(/* import() */ 987).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2987, 19));
    try {
        // Before anything is trusted: the library would build a tree of whatever size.
        if (der.length > LARGEST_BYTES)
            throw new Error(`it has ${der.length} bytes`);
        const certificate = X509Certificate.parse(Buffer.from(der));
        return {
            der,
            claims: claimsOf(certificate),
            notBefore: certificate.notBefore.getTime(),
            notAfter: certificate.notAfter.getTime(),
            publicKeyDer: certificate.publicKey,
            isCodeSigning: !certificate.isCA && keyUsages(certificate).includes(CODE_SIGNING),
        };
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('CERTIFICATE_MALFORMED', 'The signing certificate cannot be read.', { cause });
    }
}
function claimsOf(certificate) {
    const text = (number) => {
        const extension = certificate.extension(`${FULCIO}${number}`);
        return extension === undefined ? undefined : certificate_textOf(extension.valueObj.subs[0]);
    };
    // Numbers 1 to 6 are the older form: bare text without an ASN.1 type of its own.
    const bare = (number) => {
        const extension = certificate.extension(`${FULCIO}${number}`);
        return extension === undefined ? undefined : decode(extension.value);
    };
    return {
        identity: identityOf(certificate),
        issuer: text(8) ?? bare(1),
        buildSignerUri: text(9),
        buildSignerDigest: text(10),
        runnerEnvironment: text(11),
        sourceRepositoryUri: text(12),
        sourceRepositoryDigest: text(13),
        sourceRepositoryRef: text(14),
        sourceRepositoryId: text(15),
        sourceRepositoryOwnerUri: text(16),
        sourceRepositoryOwnerId: text(17),
        buildConfigUri: text(18),
        buildConfigDigest: text(19),
        buildTrigger: text(20),
        runInvocationUri: text(21),
        sourceRepositoryVisibility: text(22),
    };
}
/** The one subject alternative name. More than one would leave open whom the certificate speaks of. */
function identityOf(certificate) {
    const names = certificate.extension(SUBJECT_ALTERNATIVE_NAME)?.valueObj.subs[0]?.subs ?? [];
    const [name] = names;
    if (name === undefined || names.length !== 1)
        throw new Error(`it has ${names.length} subject alternative names`);
    if (name.tag.isContextSpecific(URI_NAME) || name.tag.isContextSpecific(RFC822_NAME))
        return asciiOf(name.value);
    // Fulcio's OtherName, a user name: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
    if (name.tag.isContextSpecific(OTHER_NAME) && name.subs[0]?.toOID() === `${FULCIO}7`) {
        return certificate_textOf(name.subs[1]?.subs[0]);
    }
    throw new Error('its subject alternative name is of an unknown kind');
}
function keyUsages(certificate) {
    const usages = certificate.extension(EXTENDED_KEY_USAGE)?.valueObj.subs[0]?.subs ?? [];
    return usages.map((usage) => usage.toOID());
}
function certificate_textOf(value) {
    if (value === undefined || !value.tag.isUniversal() || value.tag.number !== UTF8_STRING) {
        throw new Error('an extension holds no UTF8String');
    }
    return decode(value.value);
}
/** An IA5String. Other bytes are refused: some decoders drop their highest bit, so that they look like another name. */
function asciiOf(bytes) {
    const text = bytes.toString('latin1');
    if (!/^[\x21-\x7e]+$/.test(text))
        throw new Error('its subject alternative name is not ASCII');
    return text;
}
function decode(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/digest-signature.js
/** The curves on which a signature can be checked from the digest alone. */
const CURVES = { 'P-256': 'p256', 'P-384': 'p384', 'P-521': 'p521' };
/**
 * A signature over bytes whose SHA-256 is known, in the form that the verification library asks for. The library's own
 * needs the bytes themselves, in memory.
 */
async function digestSignature({ signature }, sha256) {
    const curves = await __nccwpck_require__.e(/* import() */ 798).then(__nccwpck_require__.bind(__nccwpck_require__, 9798));
    return {
        signature,
        compareSignature: (other) => other.equals(signature),
        compareDigest: (other) => other.equals(sha256),
        compareSignedDigest: (other) => other.equals(sha256),
        verifySignature: (key) => {
            const { name, point } = pointOf(key);
            // Half of all signatures have a high S, which ECDSA allows; the log entry binds the very bytes.
            return curves[CURVES[name]].verify(signature, sha256, point, { prehash: false, lowS: false, format: 'der' });
        },
    };
}
/** The uncompressed point of a public key. Throws a plain Error for other kinds of key. */
function pointOf(key) {
    const { kty, crv, x, y } = key.export({ format: 'jwk' });
    if (kty !== 'EC' || crv === undefined || !(crv in CURVES) || x === undefined || y === undefined) {
        throw new Error(`the signature was made with a key (${crv ?? kty}) that cannot be checked from a digest`);
    }
    const coordinates = [x, y].map((coordinate) => Buffer.from(coordinate, 'base64url'));
    return { name: crv, point: Buffer.concat([Buffer.from([4]), ...coordinates]) };
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/log-entry.js

/**
 * Reads an entry's canonical body: hashedrekord 0.0.1, dsse 0.0.1 and the older intoto 0.0.2 of Rekor v1, hashedrekord
 * 0.0.2 and the older dsse 0.0.2 of Rekor v2. Throws a plain Error at anything else.
 * Sources: https://github.com/sigstore/rekor/tree/main/pkg/types,
 * https://github.com/sigstore/rekor-tiles/tree/main/api/proto/rekor/v2
 */
function readLogEntry(body) {
    const entry = JSON.parse(body.toString('utf8'));
    const kind = `${textAt(entry, 'kind')} ${textAt(entry, 'apiVersion')}`;
    const spec = log_entry_at(entry, 'spec');
    switch (kind) {
        case 'hashedrekord 0.0.1':
            return {
                signature: bytesAt(spec, 'signature', 'content'),
                digest: { of: 'signed', sha256: textAt(spec, 'data', 'hash', 'value') },
                ...fromPem(bytesAt(spec, 'signature', 'publicKey', 'content')),
            };
        case 'dsse 0.0.1': {
            const signature = only(log_entry_at(spec, 'signatures'));
            return {
                signature: bytesAt(signature, 'signature'),
                digest: { of: 'payload', sha256: textAt(spec, 'payloadHash', 'value') },
                ...fromPem(bytesAt(signature, 'verifier')),
            };
        }
        case 'hashedrekord 0.0.2': {
            const record = log_entry_at(spec, 'hashedRekordV002');
            return {
                signature: bytesAt(record, 'signature', 'content'),
                digest: { of: 'signed', sha256: bytesAt(record, 'data', 'digest').toString('hex') },
                ...fromVerifier(log_entry_at(record, 'signature', 'verifier')),
            };
        }
        case 'intoto 0.0.2': {
            const signature = only(log_entry_at(spec, 'content', 'envelope', 'signatures'));
            return {
                // Rekor encodes it a second time here.
                signature: Buffer.from(bytesAt(signature, 'sig').toString('latin1'), 'base64'),
                digest: { of: 'payload', sha256: textAt(spec, 'content', 'payloadHash', 'value') },
                ...fromPem(bytesAt(signature, 'publicKey')),
            };
        }
        case 'dsse 0.0.2': {
            const record = log_entry_at(spec, 'dsseV002');
            const signature = only(log_entry_at(record, 'signatures'));
            return {
                signature: bytesAt(signature, 'content'),
                digest: { of: 'payload', sha256: bytesAt(record, 'payloadHash', 'digest').toString('hex') },
                ...fromVerifier(log_entry_at(signature, 'verifier')),
            };
        }
        default:
            throw new Error(`the log entry is of an unknown kind, ${JSON.stringify(kind).slice(0, 100)}`);
    }
}
/** Rekor v1 keeps the PEM of a certificate or of a public key. */
function fromPem(pem) {
    if (pem.includes('BEGIN CERTIFICATE'))
        return fromCertificate(new external_node_crypto_.X509Certificate(pem));
    return { publicKeyDer: (0,external_node_crypto_.createPublicKey)(pem).export({ type: 'spki', format: 'der' }), certificate: undefined };
}
/** Rekor v2 keeps the DER of one or the other. */
function fromVerifier(verifier) {
    if (log_entry_at(verifier, 'x509Certificate') === undefined) {
        return { publicKeyDer: bytesAt(verifier, 'publicKey', 'rawBytes'), certificate: undefined };
    }
    return fromCertificate(new external_node_crypto_.X509Certificate(bytesAt(verifier, 'x509Certificate', 'rawBytes')));
}
function fromCertificate(certificate) {
    return {
        publicKeyDer: certificate.publicKey.export({ type: 'spki', format: 'der' }),
        certificate: certificate.raw,
    };
}
function log_entry_at(value, ...path) {
    return path.reduce((inner, name) => typeof inner === 'object' && inner !== null ? inner[name] : undefined, value);
}
function textAt(value, ...path) {
    const text = log_entry_at(value, ...path);
    if (typeof text !== 'string' || text === '')
        throw new Error(`the log entry lacks ${path.join('.')}`);
    return text;
}
/** Of base64. */
function bytesAt(value, ...path) {
    return Buffer.from(textAt(value, ...path), 'base64');
}
function only(value) {
    if (!Array.isArray(value) || value.length !== 1)
        throw new Error('the log entry has not exactly one signature');
    return value[0];
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/log-proof.js

const MAX_ENTRIES = 32;
/**
 * What the verification library leaves unchecked in a bundle's log entries: that an entry was made with the bundle's own
 * certificate (another key can be found that fits a given signature), and that the proof's stated root, size and index
 * are those that the signed checkpoint proves. Throws a plain Error.
 */
function checkLogEntries(bundle, certificate) {
    const entries = bundle.verificationMaterial.tlogEntries;
    const stamps = bundle.verificationMaterial.timestampVerificationData?.rfc3161Timestamps ?? [];
    if (entries.length > MAX_ENTRIES || stamps.length > MAX_ENTRIES)
        throw new Error('it has too many log entries or timestamps');
    for (const entry of entries) {
        checkSigner(entry, certificate);
        checkProof(entry);
    }
}
/** The index in the log, as far as the log vouches for it. */
function logIndexOf(bundle) {
    const [entry] = bundle.verificationMaterial.tlogEntries;
    return entry?.inclusionPromise === undefined ? entry?.inclusionProof?.logIndex : entry.logIndex;
}
function checkSigner(entry, certificate) {
    const logged = readLogEntry(entry.canonicalizedBody);
    const same = logged.certificate === undefined
        ? logged.publicKeyDer.equals(certificate.publicKeyDer)
        : logged.certificate.equals(certificate.der);
    if (!same)
        throw new Error('its log entry was made with another certificate');
}
function checkProof({ inclusionProof: proof, kindVersion, logIndex }) {
    if (proof?.checkpoint === undefined)
        return;
    const [, size, root] = proof.checkpoint.envelope.split('\n');
    if (size !== proof.treeSize)
        throw new Error('the size of its log proof is not that of the checkpoint');
    if (root !== proof.rootHash.toString('base64')) {
        throw new Error('the root of its log proof is not that of the checkpoint');
    }
    // Rekor v1 counts over all shards, in an index that its promise signs; Rekor v2 has the one index of the proof.
    if (kindVersion.version === '0.0.2' && kindVersion.kind === 'hashedrekord' && logIndex !== proof.logIndex) {
        throw new Error('its log index is not that of its proof');
    }
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/verify.js







/**
 * Verifies a bundle against one trust root: certificate chain at the vouched time, SCT, log entries with their proofs,
 * timestamps, signature. It judges no identity: the library's way takes a name for an unanchored regular expression.
 * Throws BUNDLE_REFUSED, whatever the library threw.
 */
async function verifyBundle(bundle, expected, trust) {
    try {
        return await verify(bundle.value, expected, trust);
    }
    catch (cause) {
        throw refused(`against ${trust.name}: ${describe(cause)}`, cause);
    }
}
/** As {@link verifyBundle}, against each of several roots by itself; the first that vouches counts. */
async function verifyAgainstAny(bundle, expected, roots) {
    const reasons = [];
    for (const trust of roots) {
        try {
            return await verify(bundle.value, expected, trust);
        }
        catch (cause) {
            reasons.push(`against ${trust.name}: ${(0,errors_describe/* describe */.q0)(cause)}`);
        }
    }
    throw refused(reasons.join('; ') || 'no trust root is known');
}
async function verify(bundle, expected, trust) {
    const { toSignedEntity, Verifier } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(987), __nccwpck_require__.e(665)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3665, 19));
    const certificate = await readCertificate(leafOf(bundle));
    if (!certificate.isCodeSigning)
        throw new Error('its certificate is not one for signing code');
    checkLogEntries(bundle, certificate);
    const { content, signature } = await contentOf(bundle, expected);
    const library = toSignedEntity(bundle);
    if (library.key.$case === 'certificate')
        rememberEncoding(library.key.certificate);
    const entity = signature === undefined ? library : { ...library, signature };
    const verifier = new Verifier(trust.material, {
        tlogThreshold: trust.thresholds.log,
        ctlogThreshold: trust.thresholds.sct,
        // Without a vouched time the library would check no certificate chain at all.
        timestampThreshold: Math.max(1, trust.thresholds.timestamp),
    });
    verifier.verify(entity);
    return {
        signer: certificate.claims,
        content,
        signedAt: earliest(entity, certificate),
        logIndex: logIndexOf(bundle),
        trustRoot: trust.name,
    };
}
function leafOf(bundle) {
    const material = bundle.verificationMaterial.content;
    if (material.$case === 'publicKey') {
        throw new Error('it is signed with a key and not with a certificate, so nobody vouches for who signed');
    }
    const leaf = material.$case === 'certificate' ? material.certificate : material.x509CertificateChain.certificates[0];
    if (leaf === undefined)
        throw new Error('it has no certificate');
    return leaf.rawBytes;
}
async function contentOf(bundle, expected) {
    if (bundle.content.$case === 'messageSignature') {
        const { messageSignature } = bundle.content;
        if (expected.kind !== 'digest')
            throw new Error('it holds a signature, where an attestation is expected');
        const { HashAlgorithm } = await __nccwpck_require__.e(/* import() */ 736).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6736, 19));
        if (messageSignature.messageDigest.algorithm !== HashAlgorithm.SHA2_256) {
            throw new Error('its digest is not a SHA-256');
        }
        const sha256 = Buffer.from(expected.sha256, 'hex');
        const stated = messageSignature.messageDigest.digest;
        if (sha256.length !== 32 || !stated.equals(sha256)) {
            throw new Error(`it signs sha256:${stated.toString('hex')}, and not sha256:${expected.sha256}`);
        }
        const signature = await digestSignature(messageSignature, sha256);
        return { content: { kind: 'signature', sha256: expected.sha256 }, signature };
    }
    const { dsseEnvelope } = bundle.content;
    if (expected.kind !== 'statement')
        throw new Error('it holds an attestation, where a signature is expected');
    if (dsseEnvelope.payloadType !== PAYLOAD_TYPE) {
        throw new Error(`its payload is of the type "${dsseEnvelope.payloadType.slice(0, 100)}", no in-toto statement`);
    }
    return { content: { kind: 'statement', statement: parseStatement(dsseEnvelope.payload) } };
}
/** Of the times that were just verified; one of them decided that the certificate was valid. */
function earliest(entity, certificate) {
    const times = entity.timestamps.flatMap((timestamp) => {
        if (timestamp.$case === 'timestamp-authority')
            return [timestamp.timestamp.signingTime.getTime()];
        // Only a promise makes the log's time the log's word.
        return timestamp.tlogEntry.inclusionPromise === undefined
            ? []
            : [Number(timestamp.tlogEntry.integratedTime) * 1000];
    });
    if (times.some((time) => time < certificate.notBefore || time > certificate.notAfter)) {
        throw new Error('it was signed when its certificate was not valid');
    }
    return times.length === 0 ? undefined : new Date(Math.min(...times)).toISOString();
}
function refused(why, cause) {
    return new action_error/* ActionError */.l('BUNDLE_REFUSED', `The bundle does not verify ${why}.`, {
        cause,
        hint: 'The file, its bundle or both were changed, or the bundle belongs to another file or another Sigstore instance.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/evidence/pieces.js




/**
 * The pieces of evidence in a text, each verified by itself against each root. Whatever goes wrong with the content is a
 * piece that is not sound; it never is no piece.
 */
async function piecesOf(source, roots) {
    const { origin, file, beside } = source;
    const broken = (reason) => [
        { evidence: { origin, sound: false, reason }, claims: [], file, beside },
    ];
    if ('unusable' in source)
        return broken(source.unusable);
    let bundles;
    try {
        bundles = await parseBundles(source.text, origin);
    }
    catch (error) {
        return broken(reasonOf(error));
    }
    const pieces = [];
    for (const [index, bundle] of bundles.entries()) {
        const place = bundles.length === 1 ? origin : `${origin} (bundle ${index + 1} of ${bundles.length})`;
        pieces.push({ evidence: await verified(bundle, place, roots), claims: pieces_claimsOf(bundle), file, beside });
    }
    return pieces;
}
async function verified(bundle, origin, roots) {
    try {
        // A signature is checked over the digest that it names; the policy then holds that digest against the file's.
        return { origin, sound: true, bundle: await verifyAgainstAny(bundle, expectedOf(bundle), roots) };
    }
    catch (error) {
        return { origin, sound: false, reason: reasonOf(error) };
    }
}
function expectedOf({ value }) {
    if (value.content.$case === 'dsseEnvelope')
        return { kind: 'statement' };
    return { kind: 'digest', sha256: value.content.messageSignature.messageDigest.digest.toString('hex') };
}
/** Read before anything is verified, so only good for finding the artifact against which the bundle is held. */
function pieces_claimsOf({ value }) {
    if (value.content.$case === 'messageSignature') {
        return [{ name: undefined, sha256: value.content.messageSignature.messageDigest.digest.toString('hex') }];
    }
    try {
        const { subject } = parseStatement(value.content.dsseEnvelope.payload);
        return subject.map(({ name, digest }) => ({ name, sha256: digest?.['sha256'] }));
    }
    catch {
        return [];
    }
}
/** As the end of a sentence. Messages of ours are sentences themselves, those of their causes are not. */
function reasonOf(error) {
    return (0,errors_describe/* describe */.q0)(error).replace(/\.$/, '');
}

;// CONCATENATED MODULE: ../shared/lib/evidence/sbom-files.js



const sbom_files_MAX_BYTES = 256 * 1024 * 1024;
/** What the SBOM files among the subjects describe. One that is no JSON of a known format describes nothing. */
async function readSbomFiles(subjects) {
    const documents = [];
    for (const subject of subjects) {
        if (subject.kind !== 'file' || roleOf(subject.name) !== 'sbom' || subject.size > sbom_files_MAX_BYTES)
            continue;
        const { name, path, digests } = subject;
        const describes = describedDigests(sbom_files_parse(await readHashed({ name, path, sha256: digests.sha256 })));
        if (describes !== undefined)
            documents.push({ name, describes });
    }
    return documents;
}
function sbom_files_parse(bytes) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../shared/lib/evidence/verify-subjects.js







/** Collects the evidence for subjects, verifies each piece, and judges. Errors of reading or of the network throw. */
async function verifySubjects(request) {
    const { subjects, policy } = request;
    const pieces = await collectPieces(request);
    const sboms = policy.require.includes('sbom') ? await readSbomFiles(subjects) : [];
    const stray = pieces
        .filter((piece) => !subjects.some((subject) => concerns(piece, subject)))
        .map(({ evidence }) => evidence.sound
        ? `${evidence.origin} speaks about none of the artifacts`
        : `${evidence.origin} is refused, because ${evidence.reason}`);
    return { verdicts: judgeAll(subjects, pieces, policy, sboms), stray };
}
/** All pieces of evidence in the files given and attached to the images, verified. Throws TRUST_MISSING. */
async function collectPieces(request) {
    const { roots, attached, onDone = () => { } } = request;
    if (roots.length === 0)
        throw noTrust();
    const pieces = [];
    // One after another: verification is bound by the processor, and so only one bundle is in memory.
    for (const file of distinctFiles(request.evidence)) {
        pieces.push(...(await piecesOf(await readEvidenceFile(file), roots)));
        onDone();
    }
    for (const subject of request.subjects) {
        if (subject.kind === 'file')
            continue;
        if (attached === undefined)
            throw new TypeError('images are given, but nothing to read what is attached to them');
        for (const source of await attached(subject))
            pieces.push(...(await piecesOf(source, roots)));
        onDone();
    }
    return pieces;
}
function noTrust() {
    return new action_error/* ActionError */.l('TRUST_MISSING', 'No trust root is known, so nothing can be verified.', {
        hint: 'Write "sigstore: custom" and give "trusted-root" with a trusted_root.json ("gh attestation trusted-root" prints that of GitHub).',
    });
}

;// CONCATENATED MODULE: ../shared/lib/host/progress.js
const QUIET_MS = 3_000;
/** A counter for long work: a line in the log every few seconds, none for short work. */
function createProgress(host, what, total) {
    let done = 0;
    let told = Date.now();
    return {
        step: () => {
            done += 1;
            if (Date.now() - told < QUIET_MS)
                return;
            told = Date.now();
            host.info(`${what}: ${done} of ${total}`);
        },
    };
}
/** Folds the hashing of `total` files in the log, with its progress. `work` calls back after each file. */
async function hashing(host, total, work) {
    const progress = createProgress(host, 'Hashed', total);
    return host.group(`Hash ${total} files`, () => work(progress.step));
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ../shared/lib/host/workspace.js


/** Reads them from the runner's variables. Throws NO_WORKSPACE. */
function surroundings(environment) {
    const workspace = environment['GITHUB_WORKSPACE'];
    if (!workspace) {
        throw new action_error/* ActionError */.l('NO_WORKSPACE', 'GITHUB_WORKSPACE is not set, so this is no run of a workflow.', {
            hint: 'To try a release on your machine, run "npm run rehearse" in a clone of kubernetes-sigs/release-actions.',
        });
    }
    return {
        workspace,
        temporary: environment['RUNNER_TEMP'] || (0,external_node_os_namespaceObject.tmpdir)(),
        serverUrl: environment['GITHUB_SERVER_URL'] || 'https://github.com',
        apiUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_node_http_, 2);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_node_https_namespaceObject, 2);
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ../shared/lib/http/exchange.js






/** No answer came. `sent` says whether the server may have seen the request. */
class NoAnswer extends Error {
    sent;
    constructor(message, sent, cause) {
        super(message, { cause });
        this.sent = sent;
    }
}
const TIMEOUT_MS = 30_000;
/** After the request is out, the headers must be there within so many times its timeout, however they drip in. */
const HEADERS_IN_TIMEOUTS = 4;
/** Below this rate, after a while, an answer is given up: a byte now and then would keep the idle timeout quiet. */
const SLOWEST_BYTES_PER_SECOND = 1024;
const GRACE_MS = 60_000;
/** One try on the wire, over node:http because fetch holds a streamed request body in memory. Throws {@link NoAnswer}. */
async function exchange_exchange(request, agents, metrics) {
    const url = new URL(request.url);
    const secure = url.protocol === 'https:';
    const { body } = request;
    const length = body === undefined ? undefined : lengthOf(body);
    const timeoutMs = request.timeoutMs ?? TIMEOUT_MS;
    const outgoing = (secure ? external_node_https_namespaceObject_0 : external_node_http_namespaceObject).request(url, {
        method: request.method,
        agent: secure ? agents.https : agents.http,
        timeout: timeoutMs,
        headers: { ...request.headers, ...(length === undefined ? {} : { 'content-length': String(length) }) },
    });
    metrics.requests += 1;
    metrics.hosts[url.host] = (metrics.hosts[url.host] ?? 0) + 1;
    let connected = false;
    outgoing.on('socket', (socket) => {
        // A kept connection says "connect" no more: a listener would stay on it for each request.
        if (!socket.connecting) {
            connected = true;
            return;
        }
        socket.once(secure ? 'secureConnect' : 'connect', () => {
            connected = true;
        });
    });
    outgoing.on('timeout', () => {
        outgoing.destroy(new Error(`no byte for ${timeoutMs / 1000} s`));
    });
    let deadline;
    let settled = false;
    outgoing.on('finish', () => {
        // A refusal may have come before the body was out.
        if (settled)
            return;
        const patienceMs = timeoutMs * HEADERS_IN_TIMEOUTS;
        deadline = setTimeout(() => outgoing.destroy(new Error(`no headers for ${patienceMs / 1000} s`)), patienceMs);
    });
    // The answer may come before the body is out (a refusal), so both are awaited together and the answer wins.
    const answered = new Promise((resolve, reject) => {
        outgoing.on('response', resolve);
        outgoing.on('error', reject);
    });
    if (body === undefined)
        outgoing.end();
    else if (typeof body === 'string' || body instanceof Uint8Array)
        outgoing.end(body);
    // A broken pipe ends the request, whose error is the one to report.
    else
        (0,promises_namespaceObject.pipeline)(body.open(), outgoing).catch((error) => outgoing.destroy(error));
    metrics.bytesSent += length ?? 0;
    try {
        const response = await answered;
        return { status: response.statusCode ?? 0, headers: flatten(response.headers), body: response };
    }
    catch (cause) {
        throw new NoAnswer(`${hostOf(request.url)} gave no answer`, connected, cause);
    }
    finally {
        settled = true;
        clearTimeout(deadline);
    }
}
/**
 * The body of an answer, cut while it is read: RESPONSE_TOO_LARGE above `maxBytes`, broken off when it drips. The
 * reader must not be slower than that either.
 */
function bounded(answer, request, maxBytes, metrics) {
    let seen = 0;
    const started = Date.now();
    const meter = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            seen += chunk.length;
            metrics.bytesReceived += chunk.length;
            if (seen > maxBytes)
                done(exchange_tooLarge(request, maxBytes));
            else if (drips(seen, Date.now() - started))
                done(new Error(`only ${seen} bytes in ${(Date.now() - started) / 1000} s`));
            else
                done(null, chunk);
        },
    });
    (0,promises_namespaceObject.pipeline)(answer.body, meter).catch(() => {
        // The reader of `meter` gets the error.
    });
    return meter;
}
/** Whether so few bytes in so long a time are no transfer any more. */
function drips(bytes, elapsedMs) {
    return elapsedMs > GRACE_MS && bytes < (elapsedMs / 1000) * SLOWEST_BYTES_PER_SECOND;
}
function exchange_tooLarge(request, maxBytes) {
    return new action_error/* ActionError */.l('RESPONSE_TOO_LARGE', `${printable(request.url)} sent more than ${maxBytes} bytes for ${request.purpose}.`, { hint: 'Nothing of that size is expected there; check that the address is right.' });
}
function lengthOf(body) {
    if (typeof body === 'string')
        return Buffer.byteLength(body);
    return body.length;
}
function flatten(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}

;// CONCATENATED MODULE: ../shared/lib/http/gate.js
function createGate(limit, now, sleep) {
    const waiting = [];
    let running = 0;
    let pausedUntil = 0;
    async function enter() {
        if (running < limit)
            running += 1;
        // The one that leaves hands its place over, so `running` stays.
        else
            await new Promise((resolve) => void waiting.push(resolve));
        while (pausedUntil > now())
            await sleep(pausedUntil - now());
    }
    function leave() {
        const next = waiting.shift();
        if (next === undefined)
            running -= 1;
        else
            next();
    }
    return {
        pass: async (work) => {
            await enter();
            try {
                return await work();
            }
            finally {
                leave();
            }
        },
        pauseUntil: (time) => {
            pausedUntil = Math.max(pausedUntil, time);
        },
    };
}

;// CONCATENATED MODULE: ../shared/lib/http/retry.js
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A server that asks for more patience than this gets an error instead: the user decides. */
const LONGEST_RETRY_AFTER_MS = 180_000;
function isTransient(status) {
    return TRANSIENT.has(status);
}
/** Whether and when to try again after the `attempt`th try (1 is the first) failed. `random` is in [0, 1). */
function decideRetry(request, attempt, failure, clock) {
    if (attempt >= (request.tries ?? 5))
        return { again: false };
    const asked = failure.kind === 'status' ? retryAfterMs(failure.headers, clock.now) : undefined;
    if (!isHarmless(request, failure, asked !== undefined))
        return { again: false };
    if (asked !== undefined)
        return asked > LONGEST_RETRY_AFTER_MS ? { again: false } : { again: true, waitMs: asked };
    const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
    // Half fixed, half random: parallel requests that failed together must not come back together.
    return { again: true, waitMs: Math.round(ceiling / 2 + (ceiling / 2) * clock.random) };
}
/** Retry-After in seconds or as an HTTP date (RFC 9110 §10.2.3), in milliseconds from `now`. */
function retryAfterMs(headers, now) {
    const value = headers['retry-after'];
    if (value === undefined)
        return undefined;
    if (/^\d+$/.test(value))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
function isHarmless(request, failure, hasRetryAfter) {
    if (request.repeatable ?? (request.method !== 'POST' && request.method !== 'PATCH'))
        return true;
    if (failure.kind === 'network')
        return !failure.sent;
    return failure.status === 429 || (failure.status === 503 && hasRetryAfter);
}

;// CONCATENATED MODULE: ../shared/lib/http/client.js









const client_MAX_BYTES = 8 * 1024 * 1024;
const client_REDIRECTS = 5;
const QUIET_WAIT_MS = 5_000;
/** A client with keep-alive, a limit on requests per host, retries and counts. One for each run of an action. */
function createHttpClient(options) {
    const metrics = { requests: 0, retries: 0, bytesSent: 0, bytesReceived: 0, hosts: {} };
    const agentOptions = { keepAlive: true, proxyEnv: options.environment };
    const agents = { http: new external_node_http_.Agent(agentOptions), https: new external_node_https_namespaceObject.Agent(agentOptions) };
    const gates = new Map();
    function gateOf(url) {
        const host = hostOf(url);
        const gate = gates.get(host) ?? createGate(options.concurrency ?? 8, Date.now, (ms) => (0,external_node_timers_promises_namespaceObject.setTimeout)(ms));
        gates.set(host, gate);
        return gate;
    }
    /** Tries until `use` has read an answer whole; a body that breaks off is a failed try as well. */
    async function attempt(request, use) {
        const gate = gateOf(request.url);
        for (let tried = 1;; tried += 1) {
            const outcome = await gate.pass(async () => {
                const result = await tryOnce(request, use);
                // Before the place at the gate is given away, so that no other request slips through.
                if ('failure' in result)
                    pause(gate, result.failure);
                return result;
            });
            if (!('failure' in outcome))
                return outcome.value;
            const clock = { now: Date.now(), random: Math.random() };
            const decision = decideRetry(request, tried, outcome.failure, clock);
            if (!decision.again)
                return giveUp(request, outcome, tried);
            metrics.retries += 1;
            if (decision.waitMs >= QUIET_WAIT_MS) {
                options.onWait?.(`${hostOf(request.url)} is busy; trying again in ${Math.ceil(decision.waitMs / 1000)} s.`);
            }
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(decision.waitMs);
        }
    }
    async function tryOnce(request, use) {
        try {
            const headers = { 'user-agent': options.userAgent ?? 'release-actions', ...request.headers };
            const answer = await exchange_exchange({ ...request, headers }, agents, metrics);
            const value = await use(answer);
            if (!isTransient(answer.status))
                return { value };
            return { failure: { kind: 'status', status: answer.status, headers: answer.headers }, value };
        }
        catch (error) {
            if (error instanceof action_error/* ActionError */.l)
                throw error;
            return { failure: { kind: 'network', sent: error instanceof NoAnswer ? error.sent : true }, error };
        }
    }
    async function send(request) {
        const answer = await attempt(request, async (raw) => {
            const chunks = [];
            for await (const chunk of bounded(raw, request, request.maxBytes ?? client_MAX_BYTES, metrics)) {
                chunks.push(chunk);
            }
            return { status: raw.status, headers: raw.headers, body: Buffer.concat(chunks), url: request.url };
        });
        const next = redirected(request, answer);
        return next === undefined ? answer : send(next);
    }
    async function stream(request) {
        const answer = await attempt(request, (raw) => {
            const body = bounded(raw, request, request.maxBytes ?? client_MAX_BYTES, metrics);
            // A transient answer is thrown away before the next try; its body must not hold the connection.
            if (isTransient(raw.status))
                body.resume();
            return Promise.resolve({ status: raw.status, headers: raw.headers, body, url: request.url });
        });
        const next = redirected(request, answer);
        if (next === undefined)
            return answer;
        answer.body.resume();
        return stream(next);
    }
    return { send, stream, metrics };
}
/** What a host asks one request to wait, it asks all of them. */
function pause(gate, failure) {
    const wait = failure.kind === 'status' ? retryAfterMs(failure.headers, Date.now()) : undefined;
    if (wait !== undefined)
        gate.pauseUntil(Date.now() + Math.min(wait, LONGEST_RETRY_AFTER_MS));
}
function giveUp(request, outcome, tries) {
    if (outcome.value !== undefined)
        return outcome.value;
    throw new action_error/* ActionError */.l('NETWORK', `No answer for ${request.purpose} (${request.method} ${printable(request.url)}) in ${tries} ${tries === 1 ? 'try' : 'tries'}: ${(0,errors_describe/* describe */.q0)(outcome.error)}.`, { cause: outcome.error, hint: 'Check that the address can be reached from the runner; then run the job again.' });
}
/** The request that follows a redirect, if this is one that should be followed. */
function redirected(request, answer) {
    const location = answer.headers['location'];
    const left = request.redirects ?? client_REDIRECTS;
    if (location === undefined || ![301, 302, 303, 307, 308].includes(answer.status) || left === 0)
        return undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD')
        return undefined;
    const from = new URL(request.url);
    // What cannot be followed is an answer like any other.
    if (!URL.canParse(location, from.href))
        return undefined;
    const to = new URL(location, from);
    if (from.protocol === 'https:' && to.protocol !== 'https:') {
        throw new action_error/* ActionError */.l('INSECURE_REDIRECT', `${from.host} redirects ${request.purpose} to plain HTTP.`, {
            hint: 'That is refused: the answer could be changed on its way.',
        });
    }
    const headers = { ...request.headers };
    if (to.origin !== from.origin) {
        for (const name of Object.keys(headers))
            if (/^(authorization|cookie)$/i.test(name))
                delete headers[name];
    }
    return { ...request, url: to.href, headers, redirects: left - 1 };
}

;// CONCATENATED MODULE: ../shared/lib/oci/credential-helper.js


// The name becomes part of a program's name: without a slash it can only be found on the PATH.
const HELPER_NAME = /^[A-Za-z0-9._-]+$/;
const credential_helper_TIMEOUT_MS = 60_000;
const NOT_FOUND = /credentials not found/i;
/**
 * Asks `docker-credential-NAME get` (docker/docker-credential-helpers: server on standard input, JSON on standard
 * output). Undefined if the helper knows none. Throws CREDENTIAL_HELPER, never with what the program printed.
 */
async function askHelper(name, server, run, timeoutMs = credential_helper_TIMEOUT_MS) {
    if (!HELPER_NAME.test(name) || /^\.+$/.test(name)) {
        throw failed(name, 'has a name that no program may have here', 'A name is letters, digits, ".", "_" and "-".');
    }
    const program = `docker-credential-${name}`;
    const { exitCode, stdout } = await inTime(run(program, ['get'], { input: server }), name, timeoutMs);
    if (exitCode !== 0) {
        if (NOT_FOUND.test(stdout))
            return undefined;
        throw failed(name, `ended with exit code ${exitCode} when asked for ${server}`);
    }
    return readAnswer(stdout, name, server);
}
async function inTime(work, name, timeoutMs) {
    let timer;
    const timeout = new Promise((_, reject) => {
        timer = setTimeout(() => reject(failed(name, `gave no answer in ${timeoutMs / 1000} s`)), timeoutMs);
    });
    try {
        return await Promise.race([work, timeout]);
    }
    catch (cause) {
        if (cause instanceof action_error/* ActionError */.l && cause.code === 'CREDENTIAL_HELPER')
            throw cause;
        throw failed(name, 'cannot be started');
    }
    finally {
        clearTimeout(timer);
    }
}
function readAnswer(stdout, name, server) {
    const fields = asRecord(credential_helper_parseJson(stdout));
    const [username, secret] = [fields?.['Username'], fields?.['Secret']];
    if (typeof username !== 'string' || typeof secret !== 'string') {
        throw failed(name, `answered something else than a credential for ${server}`);
    }
    if (secret === '')
        return undefined;
    // The helper protocol's mark for a token that stands for its owner.
    if (username === '<token>')
        return { kind: 'identity-token', token: secret };
    return { kind: 'password', username, password: secret };
}
function credential_helper_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function failed(name, what, hint) {
    return new action_error/* ActionError */.l('CREDENTIAL_HELPER', `The credential helper "${name.slice(0, 100)}" ${what}.`, {
        hint: hint ??
            `Run "docker-credential-${name.slice(0, 100)} get" by hand, or remove it from credHelpers and credsStore in docker’s config.json.`,
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/docker-config.js




const DOCKER_HUB_KEYS = ['https://index.docker.io/v1/', 'index.docker.io', 'registry-1.docker.io'];
/**
 * Docker's configuration from DOCKER_CONFIG, else from `.docker` in the home folder. Undefined if there is none.
 * Throws DOCKER_CONFIG for one that cannot be read.
 */
async function readDockerConfig(environment) {
    const home = environment['HOME'] ?? environment['USERPROFILE'];
    const folder = environment['DOCKER_CONFIG'] || (home === undefined ? undefined : (0,external_node_path_.join)(home, '.docker'));
    if (folder === undefined)
        return undefined;
    const source = (0,external_node_path_.join)(folder, 'config.json');
    let text;
    try {
        text = await (0,promises_.readFile)(source, 'utf8');
    }
    catch (cause) {
        if (['ENOENT', 'ENOTDIR'].includes(cause.code ?? ''))
            return undefined;
        throw unusable(source, 'cannot be read');
    }
    return parseDockerConfig(text, source);
}
/** Throws DOCKER_CONFIG. */
function parseDockerConfig(text, source) {
    const fields = asRecord(docker_config_parseJson(text, source));
    if (fields === undefined)
        throw unusable(source, 'is no JSON object');
    return {
        source,
        auths: asRecord(fields['auths']) ?? {},
        credentialHelpers: asRecord(fields['credHelpers']) ?? {},
        credentialsStore: textOf(fields, 'credsStore'),
    };
}
/** The keys under which configurations and helpers keep a registry, the usual one first. */
function keysOf(registry) {
    return registry === 'docker.io' ? [...DOCKER_HUB_KEYS, 'docker.io'] : [registry, `https://${registry}`];
}
/** The name of the helper program for a registry, if one is set. */
function helperOf(config, registry) {
    const own = keysOf(registry)
        .map((key) => textOf(config.credentialHelpers, key))
        .find((name) => name !== undefined);
    return own ?? config.credentialsStore;
}
/** The credential that stands in the file itself. Throws DOCKER_CONFIG for an entry that says nothing. */
function inlineCredential(config, registry) {
    const wanted = new Set(keysOf(registry).map(hostOfKey));
    // `docker login` writes bare hosts, older tools URLs.
    const exact = keysOf(registry).find((key) => key in config.auths);
    const key = exact ?? Object.keys(config.auths).find((candidate) => wanted.has(hostOfKey(candidate)));
    if (key === undefined)
        return undefined;
    const entry = asRecord(config.auths[key]);
    if (entry === undefined)
        throw unusable(config.source, `has no object under auths["${key}"]`);
    const registryToken = textOf(entry, 'registrytoken');
    if (registryToken !== undefined)
        return { kind: 'registry-token', token: registryToken };
    const identityToken = textOf(entry, 'identitytoken');
    if (identityToken !== undefined)
        return { kind: 'identity-token', token: identityToken };
    const auth = textOf(entry, 'auth');
    if (auth !== undefined)
        return decodeAuth(auth, config.source, key);
    const [username, password] = [textOf(entry, 'username'), textOf(entry, 'password')];
    // `docker login` leaves an empty entry where a helper keeps the secret.
    return username === undefined || password === undefined ? undefined : { kind: 'password', username, password };
}
function decodeAuth(auth, source, key) {
    const decoded = Buffer.from(auth, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon < 1)
        throw unusable(source, `has an "auth" under auths["${key}"] that is no base64 of "user:password"`);
    // Docker pads passwords with NUL characters.
    return {
        kind: 'password',
        username: decoded.slice(0, colon),
        password: decoded.slice(colon + 1).replace(/\0+$/, ''),
    };
}
function hostOfKey(key) {
    return key.replace(/^https?:\/\//, '').split('/', 1)[0] ?? key;
}
function docker_config_parseJson(text, source) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the text, and with it perhaps a password.
        throw unusable(source, 'is no JSON');
    }
}
function unusable(source, what) {
    return new action_error/* ActionError */.l('DOCKER_CONFIG', `Docker’s configuration ${source} ${what}.`, {
        hint: 'Log in again with docker/login-action, or set DOCKER_CONFIG to the folder of a working config.json.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/credentials.js


/**
 * Credentials as docker finds them: inputs, then the registry's helper or the store, then the entry in the file. Each
 * registry is looked up once. Throws DOCKER_CONFIG and CREDENTIAL_HELPER when it is asked.
 */
function dockerCredentials(options) {
    let config;
    const found = new Map();
    async function find(registry) {
        const explicit = options.explicit?.[registry];
        if (explicit !== undefined)
            return explicit;
        config ??= readDockerConfig(options.environment);
        const known = await config;
        if (known === undefined)
            return undefined;
        const helper = helperOf(known, registry);
        const [server = registry] = keysOf(registry);
        const kept = helper === undefined ? undefined : await askHelper(helper, server, options.run);
        return kept ?? inlineCredential(known, registry);
    }
    return (registry) => {
        const credential = found.get(registry) ?? find(registry);
        found.set(registry, credential);
        return credential;
    };
}

;// CONCATENATED MODULE: ../shared/lib/oci/step-registry.js


/** The registries of a step, with the logins that the step was given. */
function openStepRegistry({ http, environment, exec, login }) {
    const explicit = login === undefined
        ? {}
        : { [login.registry]: { kind: 'password', username: login.username, password: login.password } };
    return openRegistry({ http, credentials: dockerCredentials({ environment, run: exec, explicit }) });
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/services.js

/**
 * The services that a signing config asks for at `now` (milliseconds since the epoch). Of each kind the highest version
 * that we speak and that is in its validity; of each operator at most one, the newest; of the operators as many as the
 * selector says. Throws SIGNING_CONFIG_SERVICES.
 * Rules: the comments of SigningConfig in
 * https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto
 */
function services_selectServices(config, now) {
    const fulcio = eligible(config.certificateAuthorities, [1], now)[0];
    if (fulcio === undefined)
        throw services_unusable('names no certificate authority (caUrls) that is valid now', [1]);
    const logs = services_select(eligible(config.logs, [2, 1], now), config.logSelector, 'logs (rekorTlogUrls)');
    const stamps = services_select(eligible(config.timestampAuthorities, [1], now), config.timestampSelector, 'timestamp authorities (tsaUrls)');
    if (config.logs.length > 0 && logs.length === 0)
        throw services_unusable('names no log (rekorTlogUrls) that is valid now', [1, 2]);
    if (config.timestampAuthorities.length > 0 && stamps.length === 0) {
        throw services_unusable('names no timestamp authority (tsaUrls) that is valid now', [1]);
    }
    const services = {
        fulcio: fulcio.url,
        logs: logs.map(({ url, majorApiVersion }) => ({ url, version: majorApiVersion === 2 ? 2 : 1 })),
        timestampAuthorities: stamps.map(({ url }) => url),
    };
    // A certificate lives ten minutes: a signature whose time nobody vouches for could never be verified later.
    if (services.timestampAuthorities.length === 0 && !services.logs.some(({ version }) => version === 1)) {
        throw services_unusable('names nothing that vouches for the time of a signature: Rekor v2 needs tsaUrls beside it', [1]);
    }
    return services;
}
/** The services of the highest version there is, newest first, and one for each operator. */
function eligible(services, versions, now) {
    const valid = services.filter(({ validFrom, validUntil }) => validFrom <= now && (validUntil === undefined || now <= validUntil));
    const version = versions.find((candidate) => valid.some(({ majorApiVersion }) => majorApiVersion === candidate));
    const newestFirst = valid
        .filter(({ majorApiVersion }) => majorApiVersion === version)
        .sort((a, b) => b.validFrom - a.validFrom);
    return newestFirst.filter((service, index) => newestFirst.findIndex(({ operator }) => operator === service.operator) === index);
}
function services_select(services, selector, what) {
    if (selector.kind === 'all')
        return services;
    if (selector.kind === 'any')
        return services.slice(0, 1);
    if (services.length < selector.count) {
        throw services_unusable(`asks for exactly ${selector.count} ${what} of different operators and has ${services.length}`, [1, 2]);
    }
    return services.slice(0, selector.count);
}
function services_unusable(why, versions) {
    return new ActionError('SIGNING_CONFIG_SERVICES', `The signing config ${why}.`, {
        hint: `Get its current version; this action speaks major API version ${versions.join(' and ')} of that service.`,
    });
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/signing-config.js

const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
/** Reads a signing config's JSON. `source` names it in errors. Throws SIGNING_CONFIG. */
function signing_config_parseSigningConfig(text, source) {
    const config = recordOf(signing_config_parseJson(text, source), source, 'it');
    if (config['mediaType'] !== MEDIA_TYPE) {
        throw signing_config_malformed(source, `its mediaType is ${JSON.stringify(config['mediaType'])}, not "${MEDIA_TYPE}"`);
    }
    const services = (field) => {
        const list = config[field] ?? [];
        if (!Array.isArray(list))
            throw signing_config_malformed(source, `${field} is no list`);
        return list.map((value, index) => serviceOf(value, source, `${field}[${index}]`));
    };
    const logs = services('rekorTlogUrls');
    const timestampAuthorities = services('tsaUrls');
    return {
        certificateAuthorities: services('caUrls'),
        logs,
        logSelector: selectorOf(config['rekorTlogConfig'], logs.length, source, 'rekorTlogConfig'),
        timestampAuthorities,
        timestampSelector: selectorOf(config['tsaConfig'], timestampAuthorities.length, source, 'tsaConfig'),
    };
}
function serviceOf(value, source, where) {
    const { url, majorApiVersion, validFor, operator } = recordOf(value, source, where);
    if (typeof url !== 'string' || !isServiceUrl(url)) {
        throw signing_config_malformed(source, `${where}.url is no https address (plain http only on this machine)`);
    }
    if (typeof majorApiVersion !== 'number' || !Number.isInteger(majorApiVersion) || majorApiVersion < 1) {
        throw signing_config_malformed(source, `${where}.majorApiVersion is no positive number`);
    }
    const period = recordOf(validFor, source, `${where}.validFor`);
    const validFrom = timeOf(period['start'], source, `${where}.validFor.start`);
    if (validFrom === undefined)
        throw signing_config_malformed(source, `${where}.validFor.start is missing`);
    return {
        url: url.replace(/\/$/, ''),
        majorApiVersion,
        validFrom,
        validUntil: timeOf(period['end'], source, `${where}.validFor.end`),
        operator: typeof operator === 'string' ? operator : '',
    };
}
function isServiceUrl(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, hostname, username } = new URL(text);
    const local = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
    return username === '' && (protocol === 'https:' || (protocol === 'http:' && local));
}
function selectorOf(value, services, source, where) {
    // Without services there is nothing to select, and writers leave the setting out.
    if (value === undefined && services === 0)
        return { kind: 'all' };
    const { selector, count } = recordOf(value, source, where);
    if (selector === 'ALL')
        return { kind: 'all' };
    if (selector === 'ANY')
        return { kind: 'any' };
    if (selector === 'EXACT' && typeof count === 'number' && Number.isInteger(count) && count > 0) {
        return { kind: 'exact', count };
    }
    throw signing_config_malformed(source, `${where} is none of ALL, ANY and EXACT with a count`);
}
function timeOf(value, source, where) {
    if (value === undefined)
        return undefined;
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(time))
        throw signing_config_malformed(source, `${where} is no RFC 3339 time`);
    return time;
}
function recordOf(value, source, where) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw signing_config_malformed(source, `${where} is no JSON object`);
    }
    return value;
}
function signing_config_parseJson(text, source) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw signing_config_malformed(source, 'it is no JSON', cause);
    }
}
function signing_config_malformed(source, why, cause) {
    return new action_error/* ActionError */.l('SIGNING_CONFIG', `The signing config ${source} cannot be used: ${why}.`, {
        cause,
        hint: 'It must be a Sigstore SigningConfig v0.2, as "cosign signing-config create" writes it.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/trust-root.js



/** What is demanded of the well-known instances, whatever their trusted root may hold one day. */
const WELL_KNOWN = {
    'public-good': { log: 1, sct: 1, timestamp: 1 },
    github: { log: 0, sct: 0, timestamp: 1 },
};
const trust_root_MAX_BYTES = 4 * 1024 * 1024;
/**
 * The roots in a `trusted_root.json`; several when it has one on each line, as `gh attestation trusted-root` prints
 * them. Throws TRUSTED_ROOT.
 */
async function readTrustRoots(path) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('TRUSTED_ROOT', `Cannot read the trusted root ${path}.`, {
            cause,
            file: path,
            hint: 'Check the path in "trusted-root"; it is relative to the workspace.',
        });
    }
    const lines = isJson(text) ? [text] : text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0)
        throw trust_root_malformed(path, 'it is empty');
    return Promise.all(lines.map((line, index) => parseTrustRoot(line, lines.length === 1 ? path : `${path}, line ${index + 1}`)));
}
/**
 * A trust root from JSON. `name` may be one of the well-known instances, which then sets the thresholds; for others they
 * follow from what the root holds: whoever runs a log demands it. Throws TRUSTED_ROOT.
 */
async function parseTrustRoot(text, name) {
    if (Buffer.byteLength(text) > trust_root_MAX_BYTES)
        throw trust_root_malformed(name, `it is larger than ${trust_root_MAX_BYTES} bytes`);
    const [{ TrustedRoot }, { toTrustMaterial }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 736).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6736, 19)),
        Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(987), __nccwpck_require__.e(665)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3665, 19)),
    ]);
    try {
        const root = TrustedRoot.fromJSON(JSON.parse(text));
        if (!/^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.[12]|\.v0\.2\+json)$/.test(root.mediaType)) {
            throw new Error(`its mediaType is "${root.mediaType}"`);
        }
        if (root.certificateAuthorities.length === 0)
            throw new Error('it names no certificate authority');
        const material = toTrustMaterial(root);
        for (const { certChain } of [...material.certificateAuthorities, ...material.timestampAuthorities]) {
            certChain.forEach(rememberEncoding);
        }
        return { name, thresholds: thresholdsOf(name, root), material };
    }
    catch (cause) {
        throw trust_root_malformed(name, cause instanceof Error ? cause.message : 'it cannot be read', cause);
    }
}
function thresholdsOf(name, root) {
    if (name === 'public-good' || name === 'github')
        return WELL_KNOWN[name];
    return { log: root.tlogs.length > 0 ? 1 : 0, sct: root.ctlogs.length > 0 ? 1 : 0, timestamp: 1 };
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function trust_root_malformed(name, why, cause) {
    return new action_error/* ActionError */.l('TRUSTED_ROOT', `The trusted root ${name} cannot be used: ${why}.`, {
        cause,
        hint: 'It must be a Sigstore trusted_root.json, as "cosign trusted-root create" writes it.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/tuf.js





const PUBLIC_GOOD_MIRROR = 'https://tuf-repo-cdn.sigstore.dev';
/** https://tuf-repo.github.com holds the trust of GitHub's own instance. */
const GITHUB_MIRROR = 'https://tuf-repo.github.com';
const TRIES = 3;
const tuf_TIMEOUT_MS = 20_000;
const repositories = new Map();
/**
 * Opens a TUF repository and verifies its metadata; once in the life of a process, since two clients that write to one
 * cache at the same time break it. Throws TUF.
 */
function tuf_openTuf(options) {
    const key = JSON.stringify([options.mirror, options.rootPath, options.cachePath]);
    const known = repositories.get(key);
    if (known !== undefined)
        return known;
    const opened = initialise(options);
    repositories.set(key, opened);
    opened.catch(() => repositories.delete(key));
    return opened;
}
async function initialise({ mirror, rootPath, cachePath }) {
    const mirrorURL = mirror.replace(/\/$/, '');
    if (rootPath === undefined && mirrorURL !== PUBLIC_GOOD_MIRROR) {
        throw new action_error/* ActionError */.l('TUF', `No root of trust is known for the TUF repository ${hostOf(mirrorURL)}.`, {
            hint: 'Give the path of its root.json in "tuf-root"; get that file in a way that you trust.',
        });
    }
    const { initTUF } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(958)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3273, 19));
    const repository = await guard(mirrorURL, () => initTUF({
        mirrorURL,
        cachePath,
        ...(rootPath === undefined ? {} : { rootPath }),
        retry: { retries: TRIES - 1 },
        timeout: tuf_TIMEOUT_MS,
    }));
    return {
        trustRoot: async (name) => parseTrustRoot(await target(repository, mirrorURL, 'trusted_root.json'), name),
        signingConfig: async () => signing_config_parseSigningConfig(await target(repository, mirrorURL, 'signing_config.v0.2.json'), `signing_config.v0.2.json of ${hostOf(mirrorURL)}`),
    };
}
function target(repository, mirror, name) {
    return guard(mirror, () => repository.getTarget(name));
}
async function guard(mirror, work) {
    try {
        return await work();
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('TUF', `The TUF repository ${hostOf(mirror)} cannot be used: ${(0,errors_describe/* describe */.q0)(cause)}.`, {
            cause,
            hint: 'Check the address and, for a repository of your own, that "tuf-root" is its root.json. With "trusted-root" no TUF repository is needed.',
        });
    }
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/instance.js







/** Folder for TUF caches below RUNNER_TEMP: the same for all steps of a job, out of reach of other jobs. */
function tufCache(temporary) {
    return (0,external_node_path_.join)(temporary, 'release-actions-tuf');
}
/**
 * The public-good instance's services, as its signing config `signing_config.v0.2.json` names them: Rekor v1 is the
 * default until its end is announced a year ahead.
 * Source: https://github.com/sigstore/root-signing/blob/main/targets/signing_config.v0.2.json
 */
const PUBLIC_GOOD = {
    fulcio: 'https://fulcio.sigstore.dev',
    logs: [{ url: 'https://rekor.sigstore.dev', version: 1 }],
    timestampAuthorities: ['https://timestamp.sigstore.dev/api/v1/timestamp'],
};
/**
 * The instance for `sigstore: auto`: the public-good one writes the repository's name into a public log for ever, so only
 * public repositories use it. Pure; throws SIGSTORE_INSTANCE.
 */
function chooseInstance(choice, claims, serverUrl) {
    if (choice !== 'auto')
        return choice;
    switch (new URL(serverUrl).hostname.split('.').slice(-2).join('.')) {
        case 'github.com':
            return claims.repositoryVisibility === 'public' ? 'public-good' : 'github';
        case 'ghe.com':
            return 'github';
        default:
            throw new ActionError('SIGSTORE_INSTANCE', `No Sigstore instance is known for ${serverUrl}.`, {
                hint: 'Set "sigstore: custom" with "signing-config" and "trusted-root", or with "tuf-url" and "tuf-root".',
            });
    }
}
/**
 * GitHub's own instance: no log, timestamps only. Tenants of GHE.com have one under their own name.
 * Source: https://github.com/actions/toolkit/blob/main/packages/attest/src/endpoints.ts
 */
function githubServices(serverUrl) {
    const { hostname } = new URL(serverUrl);
    const host = hostname === 'github.com' ? 'githubapp.com' : hostname;
    return {
        fulcio: `https://fulcio.${host}`,
        logs: [],
        timestampAuthorities: [`https://timestamp.${host}/api/v1/timestamp`],
    };
}
/** The services that sign, for an instance. Throws SIGNING_CONFIG, SIGNING_CONFIG_SERVICES, TUF. */
async function loadServices(instance, inputs, { serverUrl, cachePath, now }) {
    if (inputs.signingConfig !== undefined) {
        return selectServices(parseSigningConfig(await readConfig(inputs.signingConfig), inputs.signingConfig), now);
    }
    if (instance === 'public-good')
        return PUBLIC_GOOD;
    if (instance === 'github')
        return githubServices(serverUrl);
    if (inputs.tufUrl === undefined) {
        throw new ActionError('SIGSTORE_INSTANCE', '"sigstore: custom" needs to know the services.', {
            hint: 'Give "signing-config", or "tuf-url" and "tuf-root".',
        });
    }
    const tuf = await openTuf({ mirror: inputs.tufUrl, rootPath: inputs.tufRoot, cachePath });
    return selectServices(await tuf.signingConfig(), now);
}
/**
 * The trust roots to verify with, each for itself. `auto` is both well-known instances. An empty list means that no root
 * is known: bundles of GitHub's instance need `trusted-root` or `tuf-root`. Throws TRUSTED_ROOT, TUF.
 */
async function loadTrust(instance, inputs, { cachePath }) {
    if (inputs.trustedRoot !== undefined)
        return readTrustRoots(inputs.trustedRoot);
    if (inputs.tufUrl !== undefined) {
        const tuf = await tuf_openTuf({ mirror: inputs.tufUrl, rootPath: inputs.tufRoot, cachePath });
        return [await tuf.trustRoot(instance === 'public-good' || instance === 'github' ? instance : inputs.tufUrl)];
    }
    const roots = [];
    if (instance === 'auto' || instance === 'public-good') {
        const tuf = await tuf_openTuf({ mirror: PUBLIC_GOOD_MIRROR, rootPath: undefined, cachePath });
        roots.push(await tuf.trustRoot('public-good'));
    }
    if ((instance === 'auto' || instance === 'github') && inputs.tufRoot !== undefined) {
        const tuf = await tuf_openTuf({ mirror: GITHUB_MIRROR, rootPath: inputs.tufRoot, cachePath });
        roots.push(await tuf.trustRoot('github'));
    }
    return roots;
}
async function readConfig(path) {
    try {
        return await readFile(path, 'utf8');
    }
    catch (cause) {
        throw new ActionError('SIGNING_CONFIG', `Cannot read the signing config ${path}.`, {
            cause,
            file: path,
            hint: 'Check the path in "signing-config"; it is relative to the workspace.',
        });
    }
}

;// CONCATENATED MODULE: ../node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ../node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}

;// CONCATENATED MODULE: ../shared/lib/subject/file-subjects.js



// Hashing is bound by one core; a few more files in flight hide the time to open and read them.
const AT_ONCE = 4;
/** Digests of the files, each read once, in the order given. Throws EMPTY_FILE, FILE_UNREADABLE. */
async function fileSubjects(files, algorithms = ['sha256'], onDone = () => { }) {
    const empty = files.find((file) => file.size === 0);
    if (empty !== undefined)
        throw emptyFile(empty);
    return pLimit(AT_ONCE).map(files, async ({ name, path }) => {
        const { digests, size } = await digestFile(path, [...new Set(['sha256', ...algorithms])]);
        onDone();
        return { kind: 'file', name, path, size, digests };
    });
}
function emptyFile(file) {
    return new action_error/* ActionError */.l('EMPTY_FILE', `${file.name} is empty (${file.path}).`, {
        hint: 'GitHub refuses empty release assets. Check the step that makes the file, or exclude it with a line that starts with "!".',
        file: file.path,
    });
}

;// CONCATENATED MODULE: ../shared/lib/subject/find-files.js



/**
 * The files that patterns match, sorted by name. Patterns start at `root`; an absolute one may lead elsewhere, such as to
 * RUNNER_TEMP. Symlinks are followed inside `root` only. Each pattern must match (NO_FILES); two files of one name are refused (NAME_TWICE), the same file matched twice is not.
 */
async function findFiles(patterns, root, input) {
    const top = await (0,promises_.realpath)(root);
    const byName = new Map();
    for (const wanted of patterns.wanted) {
        const paths = await match(wanted, patterns.excluded, top);
        if (paths.length === 0)
            throw nothingMatched(wanted.glob, input, root);
        if (wanted.name !== undefined && paths.length > 1)
            throw severalForOneName(wanted, paths, input);
        for (const path of paths) {
            const name = wanted.name ?? (0,external_node_path_.basename)(path);
            const known = byName.get(name);
            if (known !== undefined && known.path !== path)
                throw nameTwice(name, known.path, path, top);
            byName.set(name, known ?? { path, name, size: await sizeInside(path, top) });
        }
    }
    return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
async function match(wanted, excluded, top) {
    // However a path was written, `./x` or absolute, what is excluded is a place.
    const places = excluded.map((pattern) => (0,external_node_path_.resolve)(top, pattern));
    const isWanted = async (path) => (await isFile(path)) && !places.some((place) => (0,external_node_path_.matchesGlob)(path, place));
    // A plain path may hold characters that a glob would interpret, such as "[" in a file's name.
    const plain = (0,external_node_path_.resolve)(top, wanted.glob);
    if (await isFile(plain))
        return (await isWanted(plain)) ? [plain] : [];
    const files = [];
    // Links to folders are not followed: they could lead out of the workspace or round in a circle. The excludes are given
    // here too, so that no folder is walked in vain.
    for await (const path of (0,promises_.glob)(wanted.glob, { cwd: top, exclude: [...excluded] })) {
        if (await isWanted((0,external_node_path_.resolve)(top, path)))
            files.push((0,external_node_path_.resolve)(top, path));
    }
    return files.sort();
}
async function isFile(path) {
    return (0,promises_.stat)(path).then((status) => status.isFile(), () => false);
}
async function sizeInside(path, top) {
    const real = await (0,promises_.realpath)(path);
    if (real !== path && !inside(real, top)) {
        throw new action_error/* ActionError */.l('LINK_OUTSIDE', `${(0,external_node_path_.relative)(top, path)} is a symbolic link that leads out of ${top}.`, {
            hint: 'Copy the file into the workspace instead of linking to it.',
            file: (0,external_node_path_.relative)(top, path),
        });
    }
    return (await (0,promises_.stat)(path)).size;
}
function inside(path, top) {
    const way = (0,external_node_path_.relative)(top, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
function nothingMatched(glob, input, root) {
    return new action_error/* ActionError */.l('NO_FILES', `Input "${input}": "${glob}" matches no file in ${root}.`, {
        hint: `Check the pattern and the step that makes the files. Patterns are relative to the workspace; a folder needs "/*" or "/**".`,
    });
}
function severalForOneName(wanted, paths, input) {
    return new action_error/* ActionError */.l('NAME_TWICE', `Input "${input}": "${wanted.glob}" matches ${paths.length} files, which cannot all be named "${wanted.name}".`, { hint: `Write a line for each file in "${input}".` });
}
function nameTwice(name, first, second, top) {
    return new action_error/* ActionError */.l('NAME_TWICE', `Two files would be released as "${name}": ${(0,external_node_path_.relative)(top, first)} and ${(0,external_node_path_.relative)(top, second)}.`, { hint: `Give one another name with a line "${(0,external_node_path_.relative)(top, second)} => other-name".` });
}

;// CONCATENATED MODULE: ../shared/lib/host/inputs.js

function optional(get, name) {
    const value = get(name).trim();
    return value === '' ? undefined : value;
}
function required(get, name) {
    const value = optional(get, name);
    // The runner does not enforce `required: true` itself.
    if (value === undefined)
        throw badInput(name, `Input "${name}" is missing.`, `Add "${name}: …" below "with:".`);
    return value;
}
/** The booleans of YAML 1.2's core schema, as actions/toolkit reads them. */
function flag(get, name, fallback) {
    const value = optional(get, name);
    if (value === undefined)
        return fallback;
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw badInput(name, `Input "${name}" must be true or false, not "${value}".`);
}
/** Non-empty lines, trimmed. */
function lines(get, name) {
    return get(name)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function oneOf(get, name, choices, fallback) {
    const value = optional(get, name);
    if (value === undefined)
        return fallback;
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) {
        throw badInput(name, `Input "${name}" must be one of ${choices.join(', ')}, not "${value}".`);
    }
    return choice;
}
/** Values of a list input, separated by commas or line ends, each one of `choices`. */
function someOf(get, name, choices, fallback) {
    const values = lines(get, name).flatMap((line) => line.split(',').map((value) => value.trim()));
    if (values.length === 0)
        return fallback;
    return [...new Set(values.map((value) => oneOf(() => value, name, choices, choices[0])))];
}
/** A whole number within bounds, both included. */
function integer(get, name, bounds) {
    const value = optional(get, name);
    if (value === undefined)
        return bounds.fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= bounds.least && number <= bounds.most)) {
        throw badInput(name, `Input "${name}" must be a whole number from ${bounds.least} to ${bounds.most}, not "${value}".`);
    }
    return number;
}
/** The error for an input that cannot be right. Code BAD_INPUT. */
function badInput(name, message, hint) {
    return new action_error/* ActionError */.l('BAD_INPUT', message, {
        hint: hint ?? `Correct "${name}" below "with:" of the step.`,
    });
}

;// CONCATENATED MODULE: ../shared/lib/host/identity-inputs.js

function identityInputs(get) {
    return {
        signerWorkflow: optional(get, 'signer-workflow'),
        signerDigests: lines(get, 'signer-digest'),
        certificateIdentity: optional(get, 'certificate-identity'),
        certificateIdentityRegexp: optional(get, 'certificate-identity-regexp'),
        certificateOidcIssuer: optional(get, 'certificate-oidc-issuer'),
        sourceRepository: optional(get, 'source-repository'),
        sourceRef: optional(get, 'source-ref'),
        sourceDigest: optional(get, 'source-digest'),
        runnerEnvironment: optional(get, 'runner-environment'),
        buildTrigger: optional(get, 'build-trigger'),
    };
}

;// CONCATENATED MODULE: ../shared/lib/host/registry-inputs.js

/**
 * Reads `registry-username` and `registry-password`. Throws BAD_INPUT when one comes without the other, or when the images
 * do not lie in exactly one registry: a password must not be sent to another registry than its own.
 */
function registryLogin(get, images) {
    const username = optional(get, 'registry-username');
    const password = optional(get, 'registry-password');
    if (username === undefined && password === undefined)
        return undefined;
    if (username === undefined || password === undefined) {
        const missing = username === undefined ? 'registry-username' : 'registry-password';
        throw badInput(missing, `Input "${missing}" is missing: a user name and a password go together.`);
    }
    const [registry, ...others] = new Set(images.map((image) => image.registry));
    if (registry === undefined) {
        throw badInput('registry-username', 'A login is given, but "images" names no image to use it for.');
    }
    if (others.length > 0) {
        throw badInput('registry-username', `The images lie in several registries (${[registry, ...others].join(', ')}), but one login is given.`, 'Log in to each with docker/login-action in an earlier step instead of "registry-username".');
    }
    return { registry, username, password };
}

;// CONCATENATED MODULE: ../shared/lib/host/trust-inputs.js


const CUSTOM = ['signing-config', 'trusted-root', 'tuf-url', 'tuf-root'];
/** Reads the trust inputs and checks that they fit together. An action that only verifies has no "signing-config". */
function trustInputs(get, options) {
    const path = (name) => {
        const value = optional(get, name);
        return value === undefined ? undefined : (0,external_node_path_.resolve)(options.workspace, value);
    };
    const sigstore = oneOf(get, 'sigstore', ['auto', 'public-good', 'github', 'custom'], 'auto');
    const inputs = {
        sigstore,
        signingConfig: options.signs ? path('signing-config') : undefined,
        trustedRoot: path('trusted-root'),
        tufUrl: optional(get, 'tuf-url'),
        tufRoot: path('tuf-root'),
    };
    if (sigstore !== 'custom')
        refuseCustom(get, sigstore);
    else
        requireCustom(inputs, options.signs);
    return inputs;
}
function refuseCustom(get, instance) {
    const given = CUSTOM.find((name) => optional(get, name) !== undefined);
    if (given !== undefined) {
        throw badInput(given, `Input "${given}" does not go with "sigstore: ${instance}".`, 'Write "sigstore: custom".');
    }
}
function requireCustom(inputs, signs) {
    if ((inputs.tufUrl === undefined) !== (inputs.tufRoot === undefined)) {
        throw badInput('tuf-url', 'Inputs "tuf-url" and "tuf-root" go together: one of them is missing.');
    }
    if (inputs.tufUrl !== undefined)
        return;
    if (inputs.trustedRoot === undefined || (signs && inputs.signingConfig === undefined)) {
        const wanted = signs ? '"signing-config" and "trusted-root"' : '"trusted-root"';
        throw badInput('sigstore', `"sigstore: custom" needs ${wanted}, or "tuf-url" and "tuf-root".`);
    }
}

;// CONCATENATED MODULE: ../shared/lib/policy/expected-signer.js



const SIGNER_WORKFLOW = /^([\w.-]+\/[\w.-]+)\/(\.github\/workflows\/[^/]+?\.ya?ml)(?:@(.+))?$/;
/** Which signer is meant, from the one input that names it. Throws BAD_INPUT. */
function expectedSigner(inputs, { server, ownWorkflow }) {
    const { certificateIdentity, certificateIdentityRegexp, signerWorkflow } = inputs;
    const given = [certificateIdentity, certificateIdentityRegexp, signerWorkflow].filter((value) => value !== undefined);
    if (given.length > 1) {
        throw bad('More than one input says who the signer is.', 'Give one of "signer-workflow", "certificate-identity" and "certificate-identity-regexp".');
    }
    if (signerWorkflow !== undefined)
        return fromWorkflow(signerWorkflow, server);
    if (certificateIdentity !== undefined)
        return fromIdentity(certificateIdentity, server);
    if (certificateIdentityRegexp !== undefined)
        return fromPattern(certificateIdentityRegexp, server);
    if (ownWorkflow !== undefined)
        return { kind: 'identity', value: `${server}/${ownWorkflow}` };
    throw bad('It is not known who must have signed.', 'Give "signer-workflow: owner/name/.github/workflows/release.yml".');
}
/** `owner/name` of the workflow that an expected signer is; `undefined` for one that is no workflow of `server`. */
function signerRepository(signer, server) {
    if (signer.kind === 'workflow')
        return signer.repository;
    if (signer.kind === 'pattern')
        return repositoryOf(signer.source, server);
    return parseWorkflowUri(signer.value, server)?.repository;
}
function fromWorkflow(value, server) {
    const bare = value.startsWith(`${server}/`) ? value.slice(server.length + 1) : value;
    const [, repository, path, ref] = SIGNER_WORKFLOW.exec(bare) ?? [];
    if (repository === undefined || path === undefined) {
        throw bad(`Input "signer-workflow" cannot be read: "${value}".`, 'Write owner/name/.github/workflows/release.yml, with or without "@refs/tags/v1.2.3".');
    }
    return { kind: 'workflow', repository, path, ref: ref === undefined ? undefined : fullRef(ref) };
}
function fullRef(ref) {
    if (ref.startsWith('refs/') || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref))
        return ref;
    if (/^v\d/.test(ref))
        return `refs/tags/${ref}`;
    throw bad(`Input "signer-workflow" ends in "@${ref}", which may be a branch or a tag.`, `Write "@refs/tags/${ref}" or "@refs/heads/${ref}".`);
}
function fromIdentity(value, server) {
    if (value.startsWith(`${server}/`) && parseWorkflowUri(value, server) === undefined) {
        throw bad(`Input "certificate-identity" names no workflow at a ref: "${value}".`, `Write ${server}/owner/name/.github/workflows/release.yml@refs/tags/v1.2.3.`);
    }
    return { kind: 'identity', value };
}
function fromPattern(source, server) {
    try {
        wholePattern(source);
    }
    catch (cause) {
        throw bad(`Input "certificate-identity-regexp" is no regular expression: "${source}".`, 'Write it as JavaScript reads it.', cause);
    }
    if (repositoryOf(source, server) === undefined) {
        throw bad(`Input "certificate-identity-regexp" leaves open whose workflow signs: "${source}".`, `It must begin with the repository, with dots escaped and without alternatives around it: ${server.replaceAll('.', '\\.')}/owner/name/….`);
    }
    return { kind: 'pattern', source };
}
function repositoryOf(source, server) {
    const start = literalStart(source);
    if (!start.startsWith(`${server}/`))
        return undefined;
    const [owner, name, ...rest] = start.slice(server.length + 1).split('/');
    return rest.length > 0 && owner !== undefined && owner !== '' && name !== undefined && name !== ''
        ? `${owner}/${name}`
        : undefined;
}
function bad(message, hint, cause) {
    return new action_error/* ActionError */.l('BAD_INPUT', message, { hint, cause });
}

;// CONCATENATED MODULE: ../shared/lib/policy/expected-identity.js



const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Who must have signed. What is not given comes from this run: its repository, and for that repository its ref, commit
 * and workflow. Throws BAD_INPUT for an identity that strangers could meet.
 */
function expectedIdentity(inputs, run) {
    const server = run.serverUrl.replace(/\/+$/, '');
    const signer = expectedSigner(inputs, { server, ...ownWorkflow(inputs, run) });
    const isWorkflow = signer.kind !== 'identity' || signer.value.includes('://');
    const source = isWorkflow || inputs.sourceRepository !== undefined ? expectedSource(inputs, run) : undefined;
    if (source === undefined && inputs.certificateOidcIssuer === undefined)
        throw personWithoutIssuer(signer);
    if (source === undefined && (inputs.sourceRef ?? inputs.sourceDigest) !== undefined)
        throw sourceOfPerson();
    const expected = {
        issuer: issuer(inputs.certificateOidcIssuer ?? GITHUB_ISSUER),
        server,
        signer,
        signerDigests: inputs.signerDigests.map((digest) => commit('signer-digest', digest)),
        source,
        runnerEnvironment: runnerEnvironment(inputs.runnerEnvironment),
        buildTrigger: inputs.buildTrigger,
    };
    refuseBorrowedSigner(expected, inputs.sourceRepository !== undefined);
    return expected;
}
/** The same workflow is open to every caller in the world, so its name says nothing without the caller's repository. */
function refuseBorrowedSigner(expected, sourceIsExplicit) {
    const repository = signerRepository(expected.signer, expected.server);
    if (expected.source === undefined || repository === undefined || repository === expected.source.repository)
        return;
    if (!sourceIsExplicit) {
        throw expected_identity_bad(`The signer belongs to ${repository}, another repository than ${expected.source.repository}.`, `Any repository can call a workflow of ${repository} and gets its identity. Say whose release this is: "source-repository: owner/name".`);
    }
    const ref = signerRef(expected);
    if (ref === undefined || isFullTag(ref) || expected.signerDigests.length > 0)
        return;
    throw expected_identity_bad(`The signer workflow of ${repository} is expected at "${ref}", which can be moved to other code.`, 'Name a full tag ("…@refs/tags/v1.2.3"), or list the commits that you trust in "signer-digest".');
}
function signerRef({ signer, server }) {
    if (signer.kind === 'workflow')
        return signer.ref;
    return signer.kind === 'identity' ? parseWorkflowUri(signer.value, server)?.ref : undefined;
}
function expectedSource(inputs, run) {
    const repository = inputs.sourceRepository ?? run.repository;
    if (repository === undefined) {
        throw expected_identity_bad('It is not known from which repository the artifacts come.', 'Give "source-repository: owner/name".');
    }
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
        throw expected_identity_bad(`Input "source-repository" must be owner/name, not "${repository}".`);
    }
    const isThis = repository === run.repository;
    const stated = inputs.sourceRef !== undefined || inputs.sourceDigest !== undefined;
    const ref = stated || !isThis ? inputs.sourceRef : run.ref;
    const digest = stated || !isThis ? inputs.sourceDigest : run.sha;
    if (ref === undefined && digest === undefined) {
        throw expected_identity_bad(`It is not known from which commit of ${repository} the artifacts come, so those of any branch would pass.`, 'Give "source-ref: refs/tags/v1.2.3", or "source-digest" with the commit.');
    }
    return {
        repository,
        repositoryId: isThis ? run.repositoryId : undefined,
        ref: ref === undefined ? undefined : expected_identity_fullRef(ref),
        digest: digest === undefined ? undefined : commit('source-digest', digest),
    };
}
function ownWorkflow(inputs, run) {
    const foreign = inputs.sourceRepository !== undefined && inputs.sourceRepository !== run.repository;
    return foreign || run.workflowRef === undefined ? {} : { ownWorkflow: run.workflowRef };
}
function expected_identity_fullRef(ref) {
    if (ref.startsWith('refs/'))
        return ref;
    throw expected_identity_bad(`Input "source-ref" must be a full ref, not "${ref}".`, `For the tag ${ref} write "refs/tags/${ref}".`);
}
function commit(input, value) {
    const digest = value.toLowerCase();
    if (COMMIT.test(digest))
        return digest;
    throw expected_identity_bad(`Input "${input}" must be a whole commit digest of 40 or 64 hex digits, not "${value}".`);
}
function issuer(value) {
    if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))
        return value;
    throw expected_identity_bad(`Input "certificate-oidc-issuer" must be an address like ${GITHUB_ISSUER}, not "${value}".`);
}
function runnerEnvironment(value) {
    if (value === undefined || value === 'github-hosted' || value === 'self-hosted')
        return value;
    throw expected_identity_bad(`Input "runner-environment" must be github-hosted or self-hosted, not "${value}".`);
}
function personWithoutIssuer(signer) {
    return expected_identity_bad(`The identity "${signer.kind === 'identity' ? signer.value : ''}" is no workflow, so GitHub cannot have issued its certificate.`, 'Give "certificate-oidc-issuer", for example https://accounts.google.com for a Google service account.');
}
function sourceOfPerson() {
    return expected_identity_bad('"source-ref" and "source-digest" mean nothing for a signer that is no workflow.', 'Remove them.');
}
function expected_identity_bad(message, hint = 'Correct it below "with:" of the step.') {
    return new action_error/* ActionError */.l('BAD_INPUT', message, { hint });
}

;// CONCATENATED MODULE: ../shared/lib/policy/this-run.js
/** This run, from the variables that the runner sets and no workflow can overwrite. */
function thisRun(environment) {
    // The runner sets what it does not know to nothing.
    const value = (name) => environment[name] || undefined;
    return {
        serverUrl: value('GITHUB_SERVER_URL') ?? 'https://github.com',
        repository: value('GITHUB_REPOSITORY'),
        repositoryId: value('GITHUB_REPOSITORY_ID'),
        ref: value('GITHUB_REF'),
        sha: value('GITHUB_SHA'),
        workflowRef: value('GITHUB_WORKFLOW_REF'),
    };
}

;// CONCATENATED MODULE: ../shared/lib/subject/file-pattern.js

/**
 * Reads lines of globs: `dist/*`, `!dist/*.tmp`, `build/out => bom-linux-amd64`. `never` is excluded besides. Throws
 * BAD_INPUT, naming `input`.
 */
function parseFilePatterns(lines, input, never = []) {
    const wanted = [];
    const excluded = [];
    for (const line of lines) {
        if (line.startsWith('!')) {
            excluded.push(line.slice(1).trim());
            continue;
        }
        const [glob = '', name, ...rest] = line.split(/\s=>\s/).map((part) => part.trim());
        if (glob === '' || name === '' || rest.length > 0) {
            throw file_pattern_bad(input, line, 'write "path => name", each once');
        }
        if (name !== undefined && /[/\\]/.test(name))
            throw file_pattern_bad(input, line, 'the name after "=>" may hold no slash');
        wanted.push({ glob, name });
    }
    if (wanted.length === 0 && excluded.length > 0) {
        throw file_pattern_bad(input, `!${excluded[0]}`, 'there is nothing to exclude from; add the files that you want');
    }
    return { wanted, excluded: [...excluded, ...never] };
}
function file_pattern_bad(input, line, repair) {
    return new action_error/* ActionError */.l('BAD_INPUT', `Input "${input}" has a line that cannot be read: "${line}".`, {
        hint: `In "${input}", ${repair}.`,
    });
}

;// CONCATENATED MODULE: ./lib/inputs.js








/** All inputs, checked. Throws BAD_INPUT before anything is read or asked. */
function readInputs(get, environment, workspace) {
    const files = lines(get, 'files');
    const images = lines(get, 'images').map((image) => parseReference(image));
    if (files.length === 0 && images.length === 0) {
        throw badInput('files', 'There is nothing to verify.', 'Give "files", "images" or both.');
    }
    return {
        files: parseFilePatterns(files, 'files'),
        images,
        evidence: lines(get, 'evidence'),
        policy: policy(get, environment),
        trust: trustInputs(get, { signs: false, workspace }),
        login: registryLogin(get, images),
    };
}
function policy(get, environment) {
    return {
        identity: expectedIdentity(identityInputs(get), thisRun(environment)),
        require: someOf(get, 'require', ['signature', 'provenance', 'sbom'], ['signature']),
        strict: flag(get, 'strict', false),
    };
}

;// CONCATENATED MODULE: ./lib/sort-files.js


/**
 * Tells artifacts from evidence that one glob matched. What could be either is an artifact, which then must be signed:
 * a certificate that is released under the name `ca.pem` must not pass unlooked at. Strictly nothing is left out.
 * Throws NO_FILES.
 */
function sortFiles(found, { strict }) {
    const names = new Set(found.map(({ name }) => name));
    const isLeftOut = ({ name }) => !strict && roleOf(name) === 'legacy-evidence' && names.has(name.slice(0, name.lastIndexOf('.')));
    const evidence = found.filter(({ name }) => roleOf(name) === 'evidence');
    const leftOut = found.filter(isLeftOut);
    const artifacts = found.filter((file) => roleOf(file.name) !== 'evidence' && !isLeftOut(file));
    if (found.length > 0 && artifacts.length === 0) {
        throw new action_error/* ActionError */.l('NO_FILES', 'Input "files" matches evidence only, and no file that it could be about.', {
            hint: 'Name the artifacts in "files"; bundles beside them are found by themselves, others are named in "evidence".',
        });
    }
    return { artifacts, evidence, leftOut };
}

;// CONCATENATED MODULE: ../shared/lib/evidence/trust-hint.js
/**
 * What to write where bundles do not verify that may be of GitHub's own instance: its root is not shipped with us, since
 * GitHub replaces it without notice. `undefined` where that is not the reason.
 */
function trustHint(verdicts, sigstore) {
    const unsound = verdicts.some(({ findings }) => findings.some(({ use }) => use === 'unsound'));
    if (!unsound || sigstore === 'custom')
        return undefined;
    return `"sigstore: ${sigstore}" knows the public-good instance only. Bundles that a private repository made are of GitHub's own: run "gh attestation trusted-root > trusted_root.jsonl" in a step before, and write "sigstore: custom" and "trusted-root: trusted_root.jsonl".`;
}

;// CONCATENATED MODULE: ../shared/lib/host/outputs.js


// An output becomes an environment variable of a later step, and Linux takes 128 KiB in one.
const MOST_ENTRIES = 500;
const MOST_CHARACTERS = 100_000;
/**
 * Sets an output to `value` as JSON, or, where that is too large for an output, to the path of a file that holds it.
 * `entries`: how many artifacts it speaks of. `temporary`: RUNNER_TEMP.
 */
async function outputJson(host, name, value, { entries, temporary }) {
    const json = JSON.stringify(value);
    if (entries <= MOST_ENTRIES && json.length <= MOST_CHARACTERS) {
        host.output(name, json);
        return;
    }
    const path = (0,external_node_path_.join)(temporary, `${name}-${process.pid}.json`);
    await (0,promises_.writeFile)(path, json);
    host.output(name, path);
}
/** Sets the output `metrics`, with the same fields in every action, and those of its own in `more`. */
function outputMetrics(host, durationMs, http, more = {}) {
    const network = http === undefined
        ? {}
        : {
            requests: http.requests,
            retries: http.retries,
            bytesSent: http.bytesSent,
            bytesReceived: http.bytesReceived,
        };
    host.output('metrics', JSON.stringify({ durationMs: Math.round(durationMs), ...more, ...network }));
}

;// CONCATENATED MODULE: ./lib/report.js
/** The output `verdict` and the file behind it. A stable format: names are added, never changed. */
function reportOf({ verdicts, stray }, holds) {
    return { holds, artifacts: verdicts.map(artifactOf), stray };
}
function artifactOf(verdict) {
    const { subject, bundle, signer, level } = verdict;
    return {
        name: subject.name,
        kind: subject.kind,
        digest: `sha256:${subject.digests.sha256}`,
        holds: verdict.holds,
        reasons: verdict.reasons,
        warnings: verdict.warnings,
        signer: signer?.identity,
        issuer: signer?.issuer,
        sourceRepository: signer?.sourceRepositoryUri,
        sourceRef: signer?.sourceRepositoryRef,
        sourceDigest: signer?.sourceRepositoryDigest,
        slsaLevel: level?.level,
        slsaReason: level?.reason,
        logIndex: bundle?.logIndex,
        signedAt: bundle?.signedAt,
        trustRoot: bundle?.trustRoot,
        sboms: verdict.sboms,
        evidence: verdict.findings.map(findingOf),
    };
}
function findingOf({ origin, use, refusals }) {
    return { origin, use, accepted: refusals.length === 0, refusals };
}

;// CONCATENATED MODULE: ./lib/looked-for.js
/** Where evidence was looked for, when an artifact has none of what it needs; `undefined` when some was found. */
function lookedForHint(refused, { require }) {
    const lacks = refused.some(({ findings }) => require.some((needed) => findings.every(({ use }) => use !== needed)));
    if (!lacks)
        return undefined;
    return 'Evidence was looked for among "files", beside each file (NAME.sigstore.json, NAME.intoto.jsonl, provenance.intoto.jsonl), in provenance.intoto.jsonl of the workspace, and attached to the images; name what lies elsewhere in "evidence".';
}

// EXTERNAL MODULE: ../shared/lib/host/markdown.js
var markdown = __nccwpck_require__(6029);
;// CONCATENATED MODULE: ./lib/summary.js

const summary_NONE = '—';
const summary_LONGEST = 160;
/** The job summary. Everything in it that comes from bundles is foreign and made harmless. */
function summaryOf({ verdicts, stray }, policy) {
    const refused = verdicts.filter(({ holds }) => !holds);
    // What fails comes first: the runner cuts long summaries at the end.
    const level = commonLevel(verdicts);
    const rows = [...refused, ...verdicts.filter(({ holds }) => holds)].map((verdict) => row(verdict, level));
    const title = refused.length === 0
        ? `### ✅ ${count(verdicts.length)} verified`
        : `### ❌ ${refused.length} of ${count(verdicts.length)} refused`;
    return [
        title,
        `Required of each: ${(0,markdown/* text */.Qq)(policy.require.join(', '))}.${policy.strict ? ' Strict: every piece of evidence must hold.' : ''}\n`,
        levelLine(level),
        (0,markdown/* table */.tp)(['Artifact', 'Verdict', 'Signed by', 'Source', 'SLSA', 'Log index', 'Time'], rows),
        ...refused.map((verdict) => summary_list(`❌ ${(0,markdown/* code */.aY)(summary_short(verdict.subject.name))}`, verdict.reasons)),
        warnings(verdicts, stray),
    ].join('\n');
}
/** The level that all artifacts with provenance have for the same reason, which then need not stand in each row. */
function commonLevel(verdicts) {
    const [first, ...others] = verdicts.flatMap(({ level }) => (level === undefined ? [] : [level]));
    return others.every(({ reason }) => reason === first?.reason) ? first : undefined;
}
function levelLine(common) {
    return common === undefined ? '' : `SLSA build level ${common.level}: ${(0,markdown/* sentence */.em)(common.reason)}.\n`;
}
function row({ subject, holds, reasons, signer, bundle, level }, common) {
    const ref = signer?.sourceRepositoryRef;
    return [
        (0,markdown/* code */.aY)(summary_short(subject.name)),
        holds ? '✅ holds' : `❌ ${(0,markdown/* sentence */.em)(summary_short(reasons[0] ?? 'refused'))}`,
        signer === undefined ? summary_NONE : (0,markdown/* code */.aY)(summary_short(withoutServer(signer.identity))),
        signer?.sourceRepositoryUri === undefined
            ? summary_NONE
            : (0,markdown/* code */.aY)(summary_short(`${withoutServer(signer.sourceRepositoryUri)}@${ref ?? ''} ${signer.sourceRepositoryDigest?.slice(0, 12) ?? ''}`)),
        level === undefined ? summary_NONE : `L${level.level}${common === undefined ? `: ${(0,markdown/* sentence */.em)(level.reason)}` : ''}`,
        logIndex(bundle),
        bundle?.signedAt === undefined ? summary_NONE : (0,markdown/* text */.Qq)(bundle.signedAt),
    ];
}
function logIndex(bundle) {
    if (bundle?.logIndex === undefined)
        return summary_NONE;
    if (bundle.trustRoot !== 'public-good' || !/^\d+$/.test(bundle.logIndex))
        return (0,markdown/* code */.aY)(summary_short(bundle.logIndex));
    return (0,markdown/* link */.nf)(bundle.logIndex, `https://search.sigstore.dev/?logIndex=${bundle.logIndex}`);
}
function warnings(verdicts, stray) {
    const told = [
        ...verdicts.flatMap(({ subject, warnings }) => warnings.map((warning) => `${subject.name}: ${warning}`)),
        ...stray,
    ];
    if (told.length === 0)
        return '';
    return (0,markdown/* folded */.TM)(`⚠️ ${told.length} more that you should know`, bullets(told));
}
function summary_list(title, reasons) {
    return `${title}\n\n${bullets(reasons)}`;
}
function bullets(lines) {
    return lines.map((line) => `- ${(0,markdown/* sentence */.em)(line)}\n`).join('');
}
function withoutServer(uri) {
    return uri.replace(/^https:\/\/github\.com\//, '');
}
function summary_short(value) {
    return value.length <= summary_LONGEST ? value : `${value.slice(0, summary_LONGEST)}…`;
}
function count(artifacts) {
    return artifacts === 1 ? '1 artifact' : `${artifacts} artifacts`;
}

;// CONCATENATED MODULE: ./lib/tell.js








/** The runner shows ten annotations of a kind for a step. */
const ANNOTATIONS = 10;
/** Log, annotations, summary, outputs; then throws NOT_VERIFIED unless everything holds. */
async function tell_tell(host, { verification, policy, sigstore, http, durationMs }) {
    const { verdicts, stray } = verification;
    const refused = verdicts.filter(({ holds }) => !holds);
    const strayCounts = policy.strict && stray.length > 0;
    const holds = verdicts.length > 0 && refused.length === 0 && !strayCounts;
    for (const verdict of verdicts)
        host.info(lineOf(verdict));
    for (const verdict of refused)
        for (const reason of verdict.reasons)
            host.info(`    ${reason}`);
    annotate(host, refused);
    for (const warning of [...verdicts.flatMap((verdict) => verdict.warnings), ...stray])
        host.warning(warning);
    await host.summary(summaryOf(verification, policy));
    const { temporary } = surroundings(host.environment);
    await outputJson(host, 'verdict', reportOf(verification, holds), { entries: verdicts.length, temporary });
    host.output('verified', verdicts.length - refused.length);
    outputMetrics(host, durationMs, http, { artifacts: verdicts.length });
    if (holds)
        return;
    const hints = [trustHint(refused, sigstore), lookedForHint(refused, policy)].filter((hint) => hint !== undefined);
    throw notVerified(whyNot(refused, verdicts.length, strayCounts ? stray.length : 0), hints);
}
function lineOf({ subject, holds, signer, level }) {
    const by = signer === undefined ? '' : `, signed by ${signer.identity} from ${signer.sourceRepositoryUri ?? 'no repository'}`;
    const reached = level === undefined ? '' : `, SLSA build level ${level.level}`;
    return `${holds ? '✓' : '✗'} ${subject.name} sha256:${subject.digests.sha256}${by}${reached}`;
}
function annotate(host, refused) {
    const { workspace } = surroundings(host.environment);
    for (const { subject, reasons } of refused.slice(0, ANNOTATIONS - 1)) {
        const place = subject.kind === 'file' ? { file: (0,external_node_path_.relative)(workspace, subject.path) } : {};
        host.error(`${subject.name} does not verify: ${reasons.join('; ')}.`, { title: 'Not verified', ...place });
    }
}
function whyNot(refused, total, stray) {
    const first = refused[0];
    return first === undefined
        ? `${stray === 1 ? 'a piece of evidence is' : `${stray} pieces of evidence are`} about nothing that is verified`
        : `${refused.length} of ${total} artifacts ${refused.length === 1 ? 'does' : 'do'} not verify, first ${first.subject.name}: ${first.reasons.join('; ')}`;
}
function notVerified(why, hints) {
    const rest = 'Do not publish or use what is refused. The reasons stand in the job summary; if the artifacts are right, correct the expected identity or sign them again.';
    return new action_error/* ActionError */.l('NOT_VERIFIED', `Not verified: ${why}.`, { hint: [...hints, rest].join(' ') });
}

;// CONCATENATED MODULE: ./lib/run.js















/** Verifies files and images: find subjects → collect evidence → judge → tell. Throws NOT_VERIFIED unless all hold. */
async function run(host) {
    const started = performance.now();
    const { workspace, temporary } = surroundings(host.environment);
    const inputs = readInputs(host.input, host.environment, workspace);
    if (inputs.login !== undefined)
        host.secret(inputs.login.password);
    const http = createHttpClient({
        environment: host.environment,
        onWait: host.info,
        userAgent: `release-actions-verify/${host.version}`,
    });
    const registry = openStepRegistry({ http, environment: host.environment, exec: host.exec, ...inputs });
    const { artifacts, evidence, leftOut } = sortFiles(await findFiles(inputs.files, workspace, 'files'), inputs.policy);
    for (const { name } of leftOut)
        host.warning(`${name} is left out: signatures without a bundle are not read.`);
    const files = await hashing(host, artifacts.length, (onDone) => fileSubjects(artifacts, [], onDone));
    const images = await imageSubjects(registry, inputs.images);
    const roots = await loadTrust(inputs.trust.sigstore, inputs.trust, {
        cachePath: tufCache(temporary),
    });
    const pieces = [
        ...evidence,
        ...(await evidenceBeside(files, workspace)),
        ...(await givenEvidence(inputs.evidence, workspace)),
    ];
    const reading = createProgress(host, 'Read evidence', pieces.length + images.length);
    const verification = await verifySubjects({
        subjects: [...files, ...images],
        evidence: pieces,
        policy: inputs.policy,
        roots,
        attached: attachedBundles(registry),
        onDone: reading.step,
    });
    await tell_tell(host, {
        verification,
        policy: inputs.policy,
        sigstore: inputs.trust.sigstore,
        http: http.metrics,
        durationMs: performance.now() - started,
    });
}


/***/ }),

/***/ 7010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ ActionError)
/* harmony export */ });
/**
 * The one error that the suite throws on purpose: what went wrong and with which thing (`message`), how to repair it
 * (`hint`), and a stable `code` in UPPER_SNAKE_CASE on which callers and tests can rely.
 */
class ActionError extends Error {
    name = 'ActionError';
    code;
    hint;
    file;
    line;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? {} : { cause: details.cause });
        this.code = code;
        this.hint = details.hint;
        this.file = details.file;
        this.line = details.line;
    }
}


/***/ }),

/***/ 162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7010);

// Third-party messages may quote what they were given: sigstore-js prints the ID token of a rejected request. They may
// also quote what an attacker wrote, so no pattern may need more than linear time: each starts at a word and is bounded.
const SECRETS = [
    // A JWT: header and payload are JSON objects, so both parts start with "eyJ".
    [/(?<![\w-])eyJ[\w-]{8,8192}\.eyJ[\w-]{8,16384}(?:\.[\w-]{0,4096})?/g, '***'],
    // GitHub's token formats (ghp_, gho_, ghu_, ghs_, ghr_, github_pat_).
    [/\b(?:gh[pousr]_\w{20,255}|github_pat_\w{20,255})/g, '***'],
    [/\b(bearer|basic|token)(\s{1,8})[\w.~+/=-]{12,}/gi, '$1$2***'],
    [/-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----[\s\S]{0,16384}?-----END [A-Z ]{0,32}PRIVATE KEY-----/g, '***'],
    // Credentials inside a URL.
    [/(?<=\w:\/\/)[^\s/@:]{1,256}:[^\s/@]{1,4096}(?=@)/g, '***'],
];
/** More than anybody reads; what is longer is cut before it is looked at. */
const LONGEST = 20_000;
const DEPTH_LIMIT = 5;
/** `text` with everything that looks like a token, key or password replaced by `***`. */
function redact(text) {
    const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length - LONGEST} characters more)` : text;
    return SECRETS.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), cut);
}
/** An error and its causes as one line of text that never holds a secret. */
function describe(error) {
    const parts = [];
    let current = error;
    for (let depth = 0; depth < DEPTH_LIMIT && current !== undefined && current !== null; depth += 1) {
        const text = messageOf(current);
        // A wrapper that repeats its cause would say the same thing twice.
        if (text !== '' && !parts.some((part) => part.includes(text)))
            parts.push(text);
        current = current instanceof Error ? current.cause : undefined;
    }
    // A sentence that goes on with its cause has no full stop yet.
    const sentences = parts.map((part, index) => (index < parts.length - 1 ? part.replace(/\.$/, '') : part));
    return redact(sentences.join(': ')) || 'unknown error';
}
/** The code of an {@link ActionError} anywhere in the chain of causes. */
function codeOf(error) {
    let current = error;
    for (let depth = 0; depth < DEPTH_LIMIT; depth += 1) {
        if (current instanceof _action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l)
            return current.code;
        if (!(current instanceof Error))
            return undefined;
        current = current.cause;
    }
    return undefined;
}
function messageOf(value) {
    if (value instanceof AggregateError && value.message === '')
        return value.errors.map(messageOf).join('; ');
    if (value instanceof Error)
        return value.message;
    return typeof value === 'string' ? value : String(value);
}


/***/ }),

/***/ 6029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export size */
/** Foreign text as plain text: no HTML, no Markdown, no line break, no mention. */
function text(value) {
    return (value
        .replaceAll(/\s+/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll(/[\\`*_{}[\]()#+!|~$-]/g, '\\$&')
        .replaceAll('@', '@\u200B')
        // GitHub makes a link of every bare address.
        .replaceAll('://', ':\u200B//'));
}
/** Foreign text in code style. HTML, since Markdown's own code spans break at backticks and at a table's bars. */
function code(value) {
    const escaped = html(value)
        .replaceAll('|', '&#124;')
        .replaceAll('`', '&#96;')
        .replaceAll('*', '&#42;')
        .replaceAll('_', '&#95;')
        .replaceAll('[', '&#91;');
    return `<code>${escaped}</code>`;
}
/** Foreign text in which what stands in quotes can be copied: plain text gets invisible signs into its addresses. */
function sentence(value) {
    return value
        .split(/"([\w:/.@%+-]+)"/)
        .map((part, index) => (index % 2 === 1 ? code(part) : text(part)))
        .join('');
}
/** One line of text without markup. */
function html(value) {
    return value.replaceAll(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** A link to an https address, or the bare label where `url` is none. */
function link(label, url) {
    if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
        return text(label);
    return `[${text(label)}](${new URL(url).href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('|', '%7C')})`;
}
/** A table; the cells must be safe already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |\n`;
    return line(head) + line(head.map(() => '---')) + rows.map(line).join('') + '\n';
}
/** Folded below a title, which is plain text: Markdown is not read inside of HTML. */
function folded(title, body) {
    return `<details><summary>${html(title)}</summary>\n\n${body}\n</details>\n\n`;
}
/** Bytes for people: `1.5 MB`. */
function size(bytes) {
    const units = ['B', 'kB', 'MB', 'GB'];
    const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
    const value = bytes / 1000 ** step;
    return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step] ?? 'B'}`;
}


/***/ }),

/***/ 8198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ../shared/lib/errors/action-error.js
var action_error = __nccwpck_require__(7010);
// EXTERNAL MODULE: ../shared/lib/errors/describe.js
var describe = __nccwpck_require__(162);
// EXTERNAL MODULE: ../shared/lib/host/markdown.js
var markdown = __nccwpck_require__(6029);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ../shared/lib/host/exec.js



/** A program that is fed waits for an answer from elsewhere, such as a credential helper; it may not wait for ever. */
const FED_TIMEOUT_MS = 60_000;
const OUTPUT_BYTES = 16 * 1024 * 1024;
/** Starts a program without a shell; its exit code is the caller's to judge. Throws PROGRAM_MISSING. */
async function execute(program, args, options = {}) {
    try {
        const { input } = options;
        return await (input === undefined ? run(program, args, options) : feed(program, args, { ...options, input }));
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('PROGRAM_MISSING', `Cannot start ${program}: ${(0,describe/* describe */.q0)(cause)}.`, {
            cause,
            hint: `Install ${program} in an earlier step, or check the PATH.`,
        });
    }
}
async function run(program, args, { cwd }) {
    const { getExecOutput } = await __nccwpck_require__.e(/* import() */ 318).then(__nccwpck_require__.bind(__nccwpck_require__, 6318));
    // The first parameter is split like a command line, so a path with spaces needs its quotes.
    return getExecOutput(`"${program}"`, [...args], {
        silent: true,
        ignoreReturnCode: true,
        ...(cwd === undefined ? {} : { cwd }),
    });
}
/** @actions/exec ends the whole action (EPIPE) when a program exits without reading its input. */
async function feed(program, args, { cwd, input }) {
    return new Promise((resolve, reject) => {
        const settings = { cwd, encoding: 'utf8', timeout: FED_TIMEOUT_MS, maxBuffer: OUTPUT_BYTES };
        const child = (0,external_node_child_process_namespaceObject.execFile)(program, [...args], settings, (error, stdout, stderr) => {
            if (error !== null && typeof error.code !== 'number' && error.killed !== true)
                reject(error);
            else
                resolve({ exitCode: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, stdout, stderr });
        });
        child.stdin?.on('error', () => {
            // The program's end tells what is to be told.
        });
        child.stdin?.end(input);
    });
}

;// CONCATENATED MODULE: ../shared/lib/host/neutral.js
/**
 * `text` as it can be printed in a log without the runner taking it for a command: control characters become visible,
 * and no line starts with `::` or holds `##[`, the two forms the runner obeys.
 */
function neutralise(text) {
    return (text
        // eslint-disable-next-line no-control-regex -- control characters are what is looked for
        .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, visible)
        .replaceAll(/^(\s*):(?=:)/gm, '$1\u200B:')
        .replaceAll('##[', '#\u200B#['));
}
function visible(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ../shared/lib/host/runner-host.js




// "1 MiB per step": a larger summary is refused whole.
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
const CUT_NOTE = '\n\n_The rest is cut: GitHub shows at most 1 MiB of a step’s summary._\n';
/** The host of a real run. Loads @actions/core, whose HTTP client takes most of an action's start-up time. */
async function createRunnerHost(environment, version) {
    const core = await Promise.all(/* import() */[__nccwpck_require__.e(318), __nccwpck_require__.e(302)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1302));
    let summaryBytes = 0;
    const safe = (text) => neutralise((0,describe/* redact */.E$)(text));
    const properties = (place = {}) => ({
        ...(place.title === undefined ? {} : { title: safe(place.title) }),
        ...(place.file === undefined ? {} : { file: place.file }),
        ...(place.line === undefined ? {} : { startLine: place.line }),
    });
    return {
        environment,
        version,
        input: (name) => core.getInput(name),
        info: (line) => core.info(safe(line)),
        notice: (message, place) => core.notice(safe(message), properties(place)),
        warning: (message, place) => core.warning(safe(message), properties(place)),
        error: (message, place) => core.error(safe(message), properties(place)),
        group: async (title, work) => core.group(safe(title), work),
        output: (name, value) => core.setOutput(name, value),
        secret: (value) => core.setSecret(value),
        summary: async (markdown) => {
            const path = environment['GITHUB_STEP_SUMMARY'];
            if (path === undefined || path === '')
                return;
            const fitting = fit(markdown, SUMMARY_LIMIT_BYTES - summaryBytes);
            summaryBytes += Buffer.byteLength(fitting);
            await (0,promises_.appendFile)(path, fitting);
        },
        exec: execute,
    };
}
function fit(markdown, room) {
    if (Buffer.byteLength(markdown) <= room)
        return markdown;
    const budget = room - Buffer.byteLength(CUT_NOTE);
    if (budget <= 0)
        return '';
    const cut = Buffer.from(markdown).subarray(0, budget).toString('utf8');
    // At a line's end, so that no table row or character is torn.
    return cut.slice(0, cut.lastIndexOf('\n') + 1) + CUT_NOTE;
}

;// CONCATENATED MODULE: ../shared/lib/host/start.js






/** Runs an action: says that it started, calls `run`, and turns any error into a failed step that says how to repair it. */
async function start(name, run) {
    const version = versionOf(process.argv[1]);
    // Before anything heavy is loaded, so that the log never looks stuck.
    process.stdout.write(`release-actions/${name} ${version}\n`);
    const host = await createRunnerHost(process.env, version);
    try {
        await run(host);
    }
    catch (error) {
        process.exitCode = 1;
        await tell(host, name, error);
    }
}
async function tell(host, name, error) {
    const message = (0,describe/* describe */.q0)(error);
    if (!(error instanceof action_error/* ActionError */.l)) {
        host.error(`${message}\nThis is a bug of release-actions/${name}; please report it with this log.`);
        if (error instanceof Error && error.stack !== undefined)
            host.info(error.stack);
        return;
    }
    host.error(error.hint === undefined ? message : `${message}\n${error.hint}`, {
        title: `${name}: ${error.code}`,
        ...(error.file === undefined ? {} : { file: error.file }),
        ...(error.line === undefined ? {} : { line: error.line }),
    });
    const repair = error.hint === undefined ? '' : `\n\n**Repair:** ${(0,markdown/* sentence */.em)(error.hint)}`;
    await host.summary(`### ❌ ${name} failed (${error.code})\n\n${(0,markdown/* sentence */.em)(message)}${repair}\n\n`);
}
/** The bundle lies in `action-x/dist`, its package.json in `action-x`. */
function versionOf(script) {
    try {
        const manifest = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)((0,external_node_path_.dirname)(script ?? ''), '..', 'package.json'), 'utf8'));
        return manifest.version;
    }
    catch {
        return 'unknown';
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5317);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
